package nl.meerstemmig.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import nl.meerstemmig.RunningProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Outside the embedded default the product refuses to start unsafely, and says why. */
class SafeStartTest {

	private static final String PROXY = "--server.forward-headers-strategy=native";

	private static final String EVERYWHERE = "--server.address=0.0.0.0";

	private final Path folder;

	SafeStartTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void aDatabaseInMemoryIsRefused() {
		assertThat(refused("--spring.datasource.url=jdbc:h2:mem:unsafe", EVERYWHERE, PROXY))
			.contains("every dossier would be gone at the next stop", "spring.datasource.url");
	}

	@Test
	void aDatabaseThatConfirmsBeforeItWritesIsRefused() {
		assertThat(refused("--spring.datasource.url=jdbc:h2:file:./data/dossiers")).contains("a crash would lose it",
				";WRITE_DELAY=0");
	}

	@Test
	void anUnencryptedConnectionIsRefused() {
		assertThat(refused(EVERYWHERE)).contains("neither TLS nor a proxy", "server.ssl.bundle",
				"server.forward-headers-strategy");
	}

	@Test
	void anotherDatabaseIsRealUseToo() {
		assertThat(refused("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"))
			.contains("neither TLS nor a proxy");
	}

	@Test
	void aTermThatIsNoNumberOfDaysIsRefused() {
		assertThat(refused("--meerstemmig.retention.lists=0d")).contains("meerstemmig.retention.lists",
				"a number of days, one or more");
	}

	@Test
	void aModelThatComesWithItAndBreaksARuleIsRefusedLineByLine() throws IOException {
		Files.copy(Path.of("src/test/examples/seats-vote/incorrect.bpmn"),
				Files.createDirectory(this.folder.resolve("processes")).resolve("example-trajectory.bpmn"));

		assertThat(refused()).contains("Models that come with the product break its rules",
				"processes/example-trajectory.bpmn", "[seats-vote] UserTask_Adopt", "check processes forms");
	}

	@Test
	void passwordsThatAnybodyKnowsAreRefusedByAccount() {
		RunningProduct.start(this.folder).close();

		assertThat(refused(EVERYWHERE, PROXY)).contains("Accounts with a password that anybody knows",
				"proceseigenaar, raadslid, secretaris, voorzitter");
	}

	@Test
	void aProductInWhichNobodyCouldEverSignOnIsRefused() {
		assertThat(refused(EVERYWHERE, PROXY)).contains("There is no administrator", "camunda.bpm.admin-user.id");
	}

	@Test
	void aWeakPasswordOfTheFirstAdministratorIsRefused() {
		assertThat(refused(EVERYWHERE, PROXY, "--camunda.bpm.admin-user.id=beheer",
				"--camunda.bpm.admin-user.password=beheer"))
			.contains("too easy to guess", "camunda.bpm.admin-user.password");
	}

	@Test
	void whatIsSafeStartsAndMakesNoTrialAccounts() {
		try (RunningProduct product = RunningProduct.start(this.folder, EVERYWHERE, PROXY,
				"--camunda.bpm.admin-user.id=beheer", "--camunda.bpm.admin-user.password=Een-lang-wachtwoord-1")) {
			assertThat(product.port()).as(product.output()).isPositive();
			assertThat(product.output()).doesNotContain("Accounts (password = name)");
		}
	}

	private String refused(String... settings) {
		try (RunningProduct product = RunningProduct.start(this.folder, settings)) {
			assertThat(product.isAlive()).isFalse();
			assertThat(product.exitCode()).isEqualTo(1);
			assertThat(product.output()).contains("APPLICATION FAILED TO START").doesNotContain("\tat nl.meerstemmig");
			return product.output();
		}
	}

}
