package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A real PostgreSQL, which comes as a test dependency and is started for this class; it
 * stops with the tests.
 */
class DossierOnPostgresTest extends DossierDatabaseTest {

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
	void switchTriggersOff(JdbcClient database) {
		alter(database, "disable");
	}

	@Override
	void switchTriggersOn(JdbcClient database) {
		alter(database, "enable");
	}

	private static void alter(JdbcClient database, String what) {
		database.sql("select distinct tgrelid::regclass::text from pg_trigger where not tgisinternal")
			.query(String.class)
			.list()
			.forEach(table -> database.sql("alter table %s %s trigger user".formatted(table, what)).update());
	}

}
