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
	 * As it comes with the product: what is deployed and uses it goes on keeping the
	 * rules.
	 */
	private static String harmless(String key) {
		try {
			return Files.readString(Path.of("processes", key + ".bpmn")) + "<!-- as it comes -->";
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
