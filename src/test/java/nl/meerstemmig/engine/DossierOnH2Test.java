package nl.meerstemmig.engine;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:dossier-test;DB_CLOSE_DELAY=-1")
class DossierOnH2Test extends DossierDatabaseTest {

}
