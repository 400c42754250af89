package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.catalogue.InvolvementLevel;
import nl.meerstemmig.catalogue.Qualities;
import nl.meerstemmig.catalogue.StandingBodies;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static nl.meerstemmig.catalogue.BindingEffect.CO_DECISION;
import static nl.meerstemmig.catalogue.BindingEffect.COMPLY_OR_EXPLAIN;
import static nl.meerstemmig.catalogue.BindingEffect.NON_COMMITTAL;
import static nl.meerstemmig.catalogue.BindingEffect.OWN_DECISION;
import static nl.meerstemmig.catalogue.InvolvementLevel.ADVISE;
import static nl.meerstemmig.catalogue.InvolvementLevel.CO_DECIDE;
import static nl.meerstemmig.catalogue.InvolvementLevel.DECIDE;
import static nl.meerstemmig.catalogue.InvolvementLevel.INFORM;
import static nl.meerstemmig.catalogue.StandingBodies.NONE;
import static nl.meerstemmig.catalogue.StandingBodies.POSSIBLE;
import static nl.meerstemmig.catalogue.StandingBodies.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue of the council's paper is all there, and every row of it works. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:catalogue-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
class CatalogueTest {

	private static final Path MODELS = Path.of("processes", "forms-of-participation");

	private static final Path FORMS = Path.of("forms");

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Catalogue catalogue;

	/**
	 * @param route the shortest way through the form's own process
	 */
	record Row(String key, InvolvementLevel level, BindingEffect effect, StandingBodies standing,
			Consumer<Play> route) {

		@Override
		public String toString() {
			return this.key;
		}

	}

	static List<Row> table() {
		return List.of(new Row("survey", INFORM, NON_COMMITTAL, NONE, FormRoutes::survey),
				new Row("expert-session", INFORM, NON_COMMITTAL, NONE, FormRoutes::expertSession),
				new Row("dialogue-table", INFORM, NON_COMMITTAL, NONE, FormRoutes::dialogueTable),
				new Row("lived-experience-talks", INFORM, NON_COMMITTAL, NONE, FormRoutes::livedExperienceTalks),
				new Row("work-visit", INFORM, NON_COMMITTAL, NONE, FormRoutes::workVisit),
				new Row("focus-group", ADVISE, NON_COMMITTAL, NONE, FormRoutes::focusGroup),
				new Row("citizens-panel", ADVISE, NON_COMMITTAL, REQUIRED, FormRoutes::citizensPanel),
				new Row("citizens-forum", ADVISE, COMPLY_OR_EXPLAIN, NONE, FormRoutes::citizensForum),
				new Row("stakeholder-forum", ADVISE, NON_COMMITTAL, REQUIRED, FormRoutes::stakeholderForum),
				new Row("council-seat", CO_DECIDE, CO_DECISION, REQUIRED, FormRoutes::councilSeat),
				new Row("citizens-assembly", DECIDE, OWN_DECISION, POSSIBLE, FormRoutes::citizensAssembly));
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void theCatalogueHasTheRowsOfTheTableAndNoOthers() {
		assertThat(this.catalogue.forms()).extracting(FormOfParticipation::key)
			.containsExactlyInAnyOrderElementsOf(table().stream().map(Row::key).toList());
	}

	@ParameterizedTest
	@MethodSource("table")
	void everyRowHasAModelThatIsItsCatalogueEntry(Row row) {
		FormOfParticipation entry = this.catalogue.form(row.key());

		assertThat(MODELS.resolve(row.key() + ".bpmn")).exists();
		assertThat(entry.level()).isEqualTo(row.level());
		assertThat(entry.bindingEffect()).isEqualTo(row.effect());
		assertThat(entry.standingBodies()).isEqualTo(row.standing());
		assertThat(entry.unsolicitedAdvice())
			.isEqualTo(Set.of("stakeholder-forum", "citizens-assembly").contains(row.key()));
		Qualities qualities = entry.qualities();
		assertThat(List.of(entry.purpose(), qualities.ladder(), qualities.representative(), qualities.selection(),
				qualities.permanence(), qualities.effort(), qualities.cost(), qualities.duration(),
				qualities.groupSize()))
			.allSatisfy(said -> assertThat(said).isNotBlank());
		assertThat(qualities.examples()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("table")
	void everyTaskOfEveryRowHasAFormOfItsOwn(Row row) throws IOException {
		for (UserTask task : Bpmn.readModelFromFile(MODELS.resolve(row.key() + ".bpmn").toFile())
			.getModelElementsByType(UserTask.class)) {
			String form = task.getCamundaFormRef();
			JsonNode read = new ObjectMapper().readTree(Files.readString(FORMS.resolve(form + ".form")));
			assertThat(read.path("id").asText()).isEqualTo(form);
			assertThat(read.path("components").findValuesAsText("text")).as("what %s asks of people", form)
				.anyMatch(text -> text.startsWith("**Uw taak:** "));
			assertThat(read.path("components").findValuesAsText("id"))
				.as("Tasklist shows no form with an id twice: %s", form)
				.doesNotHaveDuplicates();
		}
	}

	@ParameterizedTest
	@MethodSource("table")
	void everyRowHasARouteThroughATrajectoryAndALineInTheReport(Row row) {
		String reference = "ROW-" + row.key();
		Play play = Play.start(this.engine, reference).withParticipation("AgendaSetting", row.key());
		ProcessInstance form = play.running(row.key());

		row.route().accept(play);
		FormRoutes.answered(play);

		assertThat(form).isNotNull();
		assertThat(play.openTasks()).containsExactly("UserTask_DecideAgenda");
		Http member = new Http(this.port, "raadslid", "nl");
		JsonNode round = member.get("/api/v1/trajectories/" + reference).json().at("/phases/0/rounds/0");
		assertThat(round.path("form").asText()).isEqualTo(row.key());
		assertThat(round.path("participants").asInt()).isPositive();
		assertThat(round.path("outcomes")).hasSize(1);
		assertThat(member.get("/compliance/" + reference).body()).contains(this.catalogue.form(row.key()).name(),
				round.at("/outcomes/0/text").asText());
	}

}
