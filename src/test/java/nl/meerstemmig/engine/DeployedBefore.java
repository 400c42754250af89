package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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

	/**
	 * As it comes with the product, where it does: what uses it has to keep the rules.
	 */
	private static String harmless(String key) {
		Path shipped = Path.of("processes", key + ".bpmn");
		try {
			return Files.exists(shipped) ? Files.readString(shipped) + "<!-- as it comes -->" : empty(key);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String empty(String key) {
		return Drawn.of("""
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
				<bpmn:process id="%s" name="Proef" isExecutable="true" camunda:historyTimeToLive="P1D">
				<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="a" sourceRef="start" targetRef="end"/>
				<bpmn:endEvent id="end"/></bpmn:process></bpmn:definitions>""".formatted(key));
	}

}
