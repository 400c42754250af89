package nl.meerstemmig.engine;

import nl.meerstemmig.engine.Http.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever configures the server may let models run scripts, and nothing more than that.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:scripting-on-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "meerstemmig.scripting=on", "camunda.bpm.admin-user.id=beheer",
		"camunda.bpm.admin-user.password=beheer" })
class ScriptingOnTest {

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Test
	void aScriptRunsWhereTheServerSaysSo() {
		Http owner = new Http(this.port, "beheer", "nl");

		assertThat(owner.deploy("script.bpmn", model("")).status()).isEqualTo(200);
		Answer started = owner.post("/engine-rest/process-definition/key/script/start", "{}");
		Answer listener = owner.deploy("script.bpmn", model("<bpmn:extensionElements>"
				+ "<camunda:executionListener event=\"start\" class=\"x.Y\"/></bpmn:extensionElements>"));

		assertThat(started.status()).as(started.body()).isEqualTo(200);
		assertThat(this.engine.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.variableName("sum")
			.singleResult()
			.getValue()).isEqualTo(3L);
		assertThat(listener.message()).contains("[listener]");
	}

	private static String model(String extension) {
		return Drawn
			.of("""
					<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
					  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
					<bpmn:process id="script" name="Script" isExecutable="true" camunda:historyTimeToLive="P1D">%s
					<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="a" sourceRef="start" targetRef="s"/>
					<bpmn:scriptTask id="s" scriptFormat="juel" camunda:resultVariable="sum"><bpmn:script>${1 + 2}</bpmn:script>
					</bpmn:scriptTask><bpmn:sequenceFlow id="b" sourceRef="s" targetRef="wait"/>
					<bpmn:userTask id="wait" camunda:candidateGroups="chairs"/>
					<bpmn:sequenceFlow id="c" sourceRef="wait" targetRef="end"/><bpmn:endEvent id="end"/>
					</bpmn:process></bpmn:definitions>"""
				.formatted(extension));
	}

}
