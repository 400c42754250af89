package nl.meerstemmig.engine;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:dossier-test;DB_CLOSE_DELAY=-1")
class DossierOnH2Test extends DossierDatabaseTest {

	@Autowired
	private DataSource source;

	@Override
	void switchTriggersOff(JdbcClient database) {
		database.sql("select distinct trigger_name from information_schema.triggers")
			.query(String.class)
			.list()
			.forEach(trigger -> database.sql("drop trigger " + trigger).update());
	}

	@Override
	void switchTriggersOn(JdbcClient database) {
		new ResourceDatabasePopulator(new ClassPathResource("db/h2/R__append_only.sql")).execute(this.source);
	}

}
