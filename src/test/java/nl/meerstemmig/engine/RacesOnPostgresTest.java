package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * On a real PostgreSQL, which comes as a test dependency and is started for this class.
 */
class RacesOnPostgresTest extends RacesTest {

	private static final EmbeddedPostgres POSTGRES = start();

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException unstartable) {
			throw new UncheckedIOException(unstartable);
		}
	}

	@DynamicPropertySource
	static void postgres(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
		properties.add("server.forward-headers-strategy", () -> "native");
		properties.add("camunda.bpm.admin-user.id", () -> "beheer");
		properties.add("camunda.bpm.admin-user.password", () -> "Een-lang-wachtwoord-1");
	}

	@Override
	String databaseName() {
		return "postgresql";
	}

}
