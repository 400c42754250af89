package nl.meerstemmig.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.meerstemmig.ledger.VerifyLedger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** On a PostgreSQL of its own. */
class TamperOnPostgresTest extends TamperTest {

	private static final EmbeddedPostgres POSTGRES = start();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

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
		database.sql("select distinct tgrelid::regclass::text from pg_trigger where not tgisinternal")
			.query(String.class)
			.list()
			.forEach(table -> database.sql("alter table %s disable trigger user".formatted(table)).update());
	}

	@Override
	String databaseName() {
		return "PostgreSQL";
	}

	@Override
	String dropConstraint(String table, String constraint) {
		return "alter table %s drop constraint if exists \"%s\" cascade".formatted(table, constraint);
	}

	/** What an administrator has who copied the tables aside and puts them back. */
	@Override
	Runnable backup(JdbcClient database) {
		List<String> tables = database.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE'
				and table_name not like 'act_%' and table_name <> 'flyway_schema_history'""")
			.query(String.class)
			.list();
		tables.forEach(table -> database
			.sql("create schema if not exists backup; create table backup.%1$s as table %1$s".formatted(table))
			.update());
		return () -> {
			switchTriggersOff(database);
			database
				.sql("set session_replication_role = replica; truncate %s; %s; set session_replication_role = default"
					.formatted(String.join(", ", tables),
							tables.stream()
								.map(table -> "insert into %1$s table backup.%1$s".formatted(table))
								.collect(Collectors.joining("; "))))
				.update();
		};
	}

	@Override
	String dump(JdbcClient database) throws IOException {
		Path file = this.folder.resolve("ledger_entry.csv");
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxrwxrwx"));
		database.sql("copy ledger_entry to '%s' csv header".formatted(file)).update();
		return Files.readString(file);
	}

	@Test
	@Order(3)
	void theCommandVerifiesWhileTheProductRuns() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();

		int status = VerifyLedger.run(
				new String[] { "--spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", "postgres"),
						"--spring.datasource.username=postgres", "--spring.datasource.password=postgres" },
				Locale.ENGLISH, new PrintStream(out, true, StandardCharsets.UTF_8));

		assertThat(out.toString(StandardCharsets.UTF_8)).contains("All is as it was recorded: 12 dossiers, ");
		assertThat(status).isZero();
	}

}
