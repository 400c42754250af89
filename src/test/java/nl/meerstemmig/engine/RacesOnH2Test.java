package nl.meerstemmig.engine;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:races-test;DB_CLOSE_DELAY=-1")
class RacesOnH2Test extends RacesTest {

	@Override
	String databaseName() {
		return "h2";
	}

}
