package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.engine.Http.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process owner deploys as the Modeler's button does: what breaks a rule is refused
 * with every finding, and what keeps all rules is live at once.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:deploying-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
class DeployingTest {

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void everyFindingIsAnsweredWithItsFileLineAndElement() throws IOException {
		String model = shipped("answer-outcome.bpmn").replace("${!round.mustJustify(execution)}", "${ground == 'cost'}")
			.replace("camunda:candidateGroups=\"chairs\"", "camunda:candidateGroups=\"voorzitters\"")
			.replace("camunda:versionTag=\"1.0\"", "");

		Answer refused = owner("nl").deploy("answer-outcome.bpmn", model);

		JsonNode found = refused.json().path("details").path("answer-outcome.bpmn");
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("type").asText()).isEqualTo("ParseException");
		assertThat(found.path("errors").findValuesAsText("mainElementId")).containsExactlyInAnyOrder(
				"UserTask_RespondToOutcome", "UserTask_ConfirmJustification", "UserTask_ConfirmJustification");
		assertThat(found.path("errors").findValuesAsText("message")).anySatisfy(message -> assertThat(message)
			.contains("[justification-confirmed] UserTask_RespondToOutcome", "zonder dat de motivering is bevestigd"));
		assertThat(found.path("errors").path(0).path("line").asInt())
			.isEqualTo(lineOf(model, "UserTask_RespondToOutcome\" name"));
		assertThat(found.path("warnings").findValuesAsText("message")).singleElement()
			.asString()
			.contains("[version-tag]");
		assertThat(owner("en").deploy("answer-outcome.bpmn", model).message())
			.contains("without its justification being confirmed");
		assertThat(versions("answer-outcome")).isEqualTo(1);
	}

	@Test
	void theMessageNamesTheErrorsOfEveryFile() throws IOException {
		String onlyWarned = shipped("answer-outcome.bpmn").replace("camunda:versionTag=\"1.0\"", "");
		String wrong = shipped("draw-by-lot.bpmn").replaceAll("camunda:candidateGroups=\"[^\"]*\"",
				"camunda:candidateGroups=\"iedereen\"");

		Answer refused = owner("nl").deployFiles("answer-outcome.bpmn", onlyWarned, "draw-by-lot.bpmn", wrong);

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.message()).contains("draw-by-lot.bpmn: [candidate-groups] UserTask_DrawParticipants",
				"iedereen");
		assertThat(refused.json().at("/details/answer-outcome.bpmn/warnings").findValuesAsText("message"))
			.singleElement()
			.asString()
			.contains("[version-tag]");
	}

	@Test
	void aGoodModelIsLiveAtOnceAndWhatRunsStaysOnItsOwn() throws IOException {
		Play before = Play.start(this.engine, "UITROL-1");

		Answer deployed = owner("nl").deploy("advisory-trajectory.bpmn",
				shipped("advisory-trajectory.bpmn").replace("name=\"Agendering\"", "name=\"Agenda\""));
		Play after = Play.start(this.engine, "UITROL-2");

		assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
		assertThat(versionOf(before)).isEqualTo(1);
		assertThat(versionOf(after)).isEqualTo(2);
		assertThat(before.withoutParticipation("AgendaSetting").openTasks()).containsExactly("UserTask_DecideAgenda");
	}

	@Test
	void aTrajectoryOfAnyNameIsStartedBySecretariesFromThenOn() throws IOException {
		String drawn = shipped("advisory-trajectory.bpmn")
			.replace("id=\"advisory-trajectory\"", "id=\"short-trajectory\"")
			.replace("bpmnElement=\"advisory-trajectory\"", "bpmnElement=\"short-trajectory\"");
		assertThat(owner("nl").deploy("short-trajectory.bpmn", drawn).status()).isEqualTo(200);

		Answer byOwner = owner("nl").start("short-trajectory", "KORT-0");
		Answer byChair = new Http(this.port, "voorzitter", "nl").start("short-trajectory", "KORT-1");
		Answer bySecretary = new Http(this.port, "secretaris", "nl").start("short-trajectory", "KORT-2");

		assertThat(byOwner.status()).isEqualTo(403);
		assertThat(byChair.status()).isEqualTo(403);
		assertThat(bySecretary.status()).as(bySecretary.body()).isEqualTo(200);
	}

	@Test
	void whatAModelRefersToMayComeWithItOrBeThere() {
		String form = "{\"type\":\"default\",\"id\":\"another-form\",\"components\":[]}";
		String model = Drawn.of("""
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
				<bpmn:process id="refers" name="Proef" isExecutable="true" camunda:historyTimeToLive="P1D">
				<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="a" sourceRef="start" targetRef="task"/>
				<bpmn:userTask id="task" camunda:formRef="another-form" camunda:formRefBinding="latest"
				  camunda:candidateGroups="chairs"/>
				<bpmn:sequenceFlow id="b" sourceRef="task" targetRef="end"/>
				<bpmn:endEvent id="end"/></bpmn:process></bpmn:definitions>""");

		Answer alone = owner("nl").deploy("refers.bpmn", model);
		Answer together = owner("nl").deployFiles("refers.bpmn", model, "another-form.form", form);
		Answer again = owner("nl").deploy("refers.bpmn", model.replace("Proef", "Nog een proef"));

		assertThat(alone.message()).contains("[form-exists] task", "Er is geen formulier “another-form”");
		assertThat(together.status()).as(together.body()).isEqualTo(200);
		assertThat(again.status()).as(again.body()).isEqualTo(200);
	}

	@Test
	void whatIsDeployedAndUsesItGoesOnKeepingTheRules() throws IOException {
		String round = shipped("participation-round.bpmn")
			.replaceFirst("<camunda:property name=\"ms:kind\" value=\"round\" />", "")
			.replaceFirst("<camunda:property name=\"ms:kind\" value=\"round\"/>", "");
		String form = Files.readString(Path.of("forms/respond.form")).replace("\"justification\"", "\"motivering\"");
		long before = versions("participation-round");

		Answer noRound = owner("nl").deploy("participation-round.bpmn", round);
		Answer noField = owner("en").deploy("respond.form", form);

		assertThat(noRound.status()).isEqualTo(400);
		assertThat(noRound.message()).contains("[deployed-fits] participation-round", "“Adviestraject” is uitgerold",
				"[called-exists] CallActivity_Round_Diagnosis");
		assertThat(noField.status()).isEqualTo(400);
		assertThat(noField.message()).contains("[deployed-fits] respond", "[step-form] UserTask_RespondToOutcome");
		assertThat(versions("participation-round")).isEqualTo(before);
	}

	@Test
	void flowsAreReadAsTheEngineTakesThem() throws IOException {
		String model = shipped("answer-outcome.bpmn").replace(
				"sourceRef=\"Gateway_AnswerAgain\" targetRef=\"UserTask_RespondToOutcome\"",
				"sourceRef=\"Gateway_AnswerAgain\" targetRef=\"EndEvent_AnswerOutcome\"");

		assertThat(owner("nl").deploy("answer-outcome.bpmn", model).message())
			.contains("[justification-confirmed] answer-outcome", "kan eindigen zonder antwoord");
	}

	private Http owner(String language) {
		return new Http(this.port, "proceseigenaar", language);
	}

	private long versions(String key) {
		return this.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(key).count();
	}

	private int versionOf(Play play) {
		return this.engine.getRepositoryService()
			.getProcessDefinition(play.process().getProcessDefinitionId())
			.getVersion();
	}

	private static int lineOf(String model, String text) {
		return model.substring(0, model.indexOf(text)).split("\n", -1).length;
	}

	private static String shipped(String name) throws IOException {
		return Files.readString(Path.of("processes", name));
	}

}
