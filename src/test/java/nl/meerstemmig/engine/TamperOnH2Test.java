package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:tamper-test;DB_CLOSE_DELAY=-1")
class TamperOnH2Test extends TamperTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Override
	void switchTriggersOff(JdbcClient database) {
		database.sql("select distinct trigger_name from information_schema.triggers")
			.query(String.class)
			.list()
			.forEach(trigger -> database.sql("drop trigger " + trigger).update());
	}

	@Override
	String databaseName() {
		return "H2";
	}

	/**
	 * With H2's own tool, which writes the whole database to a file and reads it back.
	 */
	@Override
	Runnable backup(JdbcClient database) {
		Path file = this.folder.resolve("backup.sql");
		database.sql("script drop to '%s'".formatted(file)).query().listOfRows();
		return () -> database.sql("runscript from '%s'".formatted(file)).update();
	}

	@Override
	String dropConstraint(String table, String constraint) {
		return "alter table %s drop constraint if exists \"%s\" cascade".formatted(table, constraint);
	}

	@Override
	String dump(JdbcClient database) throws IOException {
		Path file = this.folder.resolve("ledger_entry.csv");
		database.sql("call csvwrite('%s', 'select * from ledger_entry', 'charset=UTF-8')".formatted(file))
			.query()
			.listOfRows();
		return Files.readString(file);
	}

}
