package nl.meerstemmig.engine;

import java.nio.charset.StandardCharsets;

import nl.meerstemmig.engine.Http.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A model that older rules let pass, as it is found in a database from before: today's
 * rules would refuse it.
 */
final class DeployedBefore {

	private DeployedBefore() {
	}

	/**
	 * @param key of the process in the model
	 */
	static void deploy(Http owner, JdbcClient database, ProcessEngine engine, String key, String model) {
		String file = key + ".bpmn";
		Answer deployed = owner.deploy(file, harmless(key));
		assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
		database.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ = ?")
			.param(model.getBytes(StandardCharsets.UTF_8))
			.param(file)
			.update();
		((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache()
			.discardProcessDefinitionCache();
	}

	private static String harmless(String key) {
		return Drawn.of("""
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
				<bpmn:process id="%s" name="Proef" isExecutable="true" camunda:historyTimeToLive="P1D">
				<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end"/>
				<bpmn:endEvent id="end"/></bpmn:process></bpmn:definitions>""".formatted(key));
	}

}
