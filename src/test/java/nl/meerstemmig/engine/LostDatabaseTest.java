package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.meerstemmig.engine.Http.Answer;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database is stopped while people work, and started again: everybody reads what is
 * the matter, nothing is there by half, and the product goes on without a restart.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "meerstemmig.samples=false", "server.forward-headers-strategy=native",
		"spring.datasource.hikari.connection-timeout=1000", "camunda.bpm.admin-user.id=beheer",
		"camunda.bpm.admin-user.password=" + LostDatabaseTest.PASSWORD })
@DirtiesContext
class LostDatabaseTest {

	static final String PASSWORD = "Een-lang-wachtwoord-1";

	private static final Path FOLDER = folder();

	private static EmbeddedPostgres postgres = start(0);

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	private static Path folder() {
		try {
			return Files.createTempDirectory("lost-database");
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	private static EmbeddedPostgres start(int port) {
		try {
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
				.setDataDirectory(FOLDER)
				.setCleanDataDirectory(false);
			return ((port != 0) ? builder.setPort(port) : builder).start();
		}
		catch (IOException unstartable) {
			throw new UncheckedIOException(unstartable);
		}
	}

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@Test
	void whileTheDatabaseIsAwayEverybodyReadsSoAndAfterThatTheWorkGoesOn() throws IOException {
		IdentityService identity = this.engine.getIdentityService();
		User account = identity.newUser("anna");
		account.setPassword(PASSWORD);
		identity.saveUser(account);
		identity.createMembership("anna", "commission-secretaries");
		identity.createMembership("anna", "every-commission");
		Play play = Play.start(this.engine, "LOST-1");
		String task = play.task("UserTask_DecideParticipation_AgendaSetting").getId();
		int databasePort = postgres.getPort();
		Http anna = new Http(this.port, "anna", PASSWORD, "nl");
		Http anne = new Http(this.port, "anna", PASSWORD, "en");

		postgres.close();

		away(decide(anna, task), "kan zijn database nu niet", "uw taak nog openstaat");
		away(anna.get("/api/v1/trajectories"), "kan zijn database nu niet");
		away(anne.get("/api/v1/trajectories"), "cannot read or write its database");
		away(anne.get("/compliance"), "The database is away");
		assertThat(new Http(this.port, "", "nl").get("/login").status()).isEqualTo(200);
		assertThat(new Http(this.port, "", "nl").get("/actuator/health").status()).isEqualTo(503);

		postgres = start(databasePort);

		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> anna.get("/compliance").status() == 200);
		assertThat(decide(anna, task).status()).isEqualTo(204);
		assertThat(anna.get("/api/v1/trajectories/LOST-1").json().path("compliance").path("ledger").path("intact"))
			.asString()
			.isEqualTo("true");
		assertThat(play.openTasks()).containsExactly("UserTask_DecideAgenda");
	}

	private static Answer decide(Http person, String task) {
		return person.complete(task, "participate", false, "reason", "Er is onderzoek");
	}

	private static void away(Answer answer, String... words) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(503);
		assertThat(answer.body()).contains(words).doesNotContain("SQL", "Exception", "org.postgresql", "\tat ");
	}

}
