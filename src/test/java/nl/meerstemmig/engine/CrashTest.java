package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.meerstemmig.RunningProduct;
import nl.meerstemmig.engine.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the product at random moments while people complete tasks, and starts it again:
 * what was acknowledged is there, nothing is there by half, and every trajectory waits
 * where its dossier says. {@code -Dcrash.kills} sets how often, {@code -Dcrash.seed} the
 * moments.
 */
class CrashTest {

	private static final int KILLS = Integer.getInteger("crash.kills", 3);

	private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

	private static final int CLIENTS = 4;

	/** One task of a trajectory, and what is filled in. */
	private record Step(String account, String task, List<Object> fields) {
	}

	private static Step step(String account, String task, Object... fields) {
		return new Step(account, task, List.of(fields));
	}

	/** From the request to the evaluation, with one binding outcome that is argued. */
	private final List<Step> script = List.of(step("secretaris", "UserTask_DecideParticipation_AgendaSetting",
			"participate", false, "reason", "Er is onderzoek"),
			step("voorzitter", "UserTask_DecideAgenda", "onAgenda", true),
			step("secretaris", "UserTask_DecideParticipation_Preliminary", "participate", true, "forms",
					List.of("citizens-forum"), "purpose", "Weten wat knelt", "targetGroups", "Allen", "reason",
					"Zij weten het"),
			step("secretaris", "UserTask_SetMandate", "assignment", "Adviseer", "threshold", 75, "denominator",
					"votes-cast", "quorum", 12),
			step("secretaris", "UserTask_DrawParticipants", "invited", 2000, "registered", 300, "participants", 24),
			step("secretaris", "UserTask_InformationPhase"), step("secretaris", "UserTask_DeliberationPhase"),
			step("secretaris", "UserTask_FormulateRecommendations"),
			step("secretaris", "UserTask_VoteOnRecommendations"),
			step("secretaris", "UserTask_RecordOutcomes", "participants", 24, "outcomes",
					List.of(vote("Betaal reistijd", 20, 4))),
			step("secretaris", "UserTask_RespondToOutcome", "response", "not-followed", "ground", "cost",
					"justification", "De sector kan deze uitgave nu niet dragen."),
			step("voorzitter", "UserTask_ConfirmJustification", "confirmed", true),
			step("secretaris", "UserTask_DecideParticipation_Diagnosis", "participate", false, "reason", "Genoeg"),
			step("secretaris", "UserTask_DecideParticipation_Recommendation", "participate", false, "reason", "Genoeg"),
			step("secretaris", "UserTask_DraftWhiteVersion", "version", "white", "text", "Wit advies"),
			step("secretaris", "UserTask_ConsultConstituencies", "reactions", "Beide stemmen in"),
			step("secretaris", "UserTask_DraftGreenVersion", "version", "green", "text", "Groen advies"),
			step("voorzitter", "UserTask_Adopt", "adopted", true),
			step("secretaris", "UserTask_SendFeedback", "channel", "Brief", "sentOn",
					LocalDate.now(ZoneId.systemDefault()).toString()),
			step("secretaris", "UserTask_Evaluate", "findings", "Het hielp"));

	/** How far a trajectory is: how much its dossier says, and what it waits for. */
	private record Position(long entries, String task) {
	}

	/** Where a trajectory stands after each number of steps. */
	private final List<Position> positions = new ArrayList<>();

	/** By reference, how many steps were acknowledged; the start is the first. */
	private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

	private final AtomicInteger completions = new AtomicInteger();

	private final AtomicInteger trajectories = new AtomicInteger();

	private final Random random = new Random(SEED);

	private final Path folder;

	CrashTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void whatWasAcknowledgedSurvivesOnH2() {
		survives("H2");
	}

	@Test
	void whatWasAcknowledgedSurvivesOnPostgres() throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
			survives("PostgreSQL", "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
					"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
					"--server.forward-headers-strategy=native", "--camunda.bpm.admin-user.id=beheer",
					"--camunda.bpm.admin-user.password=Een-lang-wachtwoord-1");
		}
	}

	private void survives(String database, String... settings) {
		RunningProduct product = RunningProduct.start(this.folder, settings);
		try {
			accounts(product);
			learnPositions(product);
			for (int kill = 1; kill <= KILLS; kill++) {
				killUnderLoad(product);
				product = RunningProduct.start(this.folder, settings);
				assertThat(product.port()).as("kill %d, seed %d: %s", kill, SEED, product.output()).isPositive();
				everythingIsThere(product, kill);
			}
			report(database);
		}
		finally {
			product.kill();
		}
	}

	/** Where there are no trial accounts, the administrator makes them. */
	private static void accounts(RunningProduct product) {
		if (product.output().contains("Accounts (password = name)")) {
			return;
		}
		Http administrator = new Http(product.port(), "beheer", "Een-lang-wachtwoord-1", "nl");
		Map.of("secretaris", "commission-secretaries", "voorzitter", "chairs").forEach((name, role) -> {
			accepted(administrator.post("/engine-rest/user/create",
					"{\"profile\":{\"id\":\"%s\"},\"credentials\":{\"password\":\"%s\"}}".formatted(name,
							password(name))));
			accepted(administrator.put("/engine-rest/group/%s/members/%s".formatted(role, name), ""));
			accepted(administrator.put("/engine-rest/group/every-commission/members/" + name, ""));
		});
	}

	private static String password(String account) {
		return "Van-1-" + new StringBuilder(account).reverse();
	}

	private Http as(RunningProduct product, String account) {
		boolean trial = product.output().contains("Accounts (password = name)");
		return new Http(product.port(), account, trial ? account : password(account), "nl");
	}

	private void learnPositions(RunningProduct product) {
		accepted(as(product, "secretaris").start("CRASH-0"));
		this.positions.add(position(product, "CRASH-0"));
		for (Step step : this.script) {
			accepted(complete(product, "CRASH-0", step));
			this.positions.add(position(product, "CRASH-0"));
		}
		assertThat(this.positions).doesNotHaveDuplicates();
	}

	private Answer complete(RunningProduct product, String reference, Step step) {
		Http person = as(product, step.account());
		return person.complete(person.task(reference, step.task()), step.fields().toArray());
	}

	private Position position(RunningProduct product, String reference) {
		JsonNode ledger = as(product, "secretaris").get("/api/v1/trajectories/%s/compliance".formatted(reference))
			.json()
			.path("ledger");
		assertThat(ledger.path("intact").asBoolean()).as(reference).isTrue();
		List<String> tasks = new ArrayList<>();
		for (String account : List.of("secretaris", "voorzitter")) {
			as(product, account).get("/engine-rest/task?processInstanceBusinessKey=" + reference)
				.json()
				.findValuesAsText("taskDefinitionKey")
				.stream()
				.filter(task -> !tasks.contains(task))
				.forEach(tasks::add);
		}
		return new Position(ledger.path("entries").asLong(), String.join(",", tasks));
	}

	private void killUnderLoad(RunningProduct product) {
		CountDownLatch firstAcknowledged = new CountDownLatch(CLIENTS);
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		for (int client = 0; client < CLIENTS; client++) {
			clients.execute(() -> work(product, firstAcknowledged));
		}
		try {
			assertThat(firstAcknowledged.await(1, TimeUnit.MINUTES)).as("every client is at work").isTrue();
			TimeUnit.MILLISECONDS.sleep(this.random.nextInt(3000));
			product.kill();
			clients.shutdown();
			assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

	/** Plays one trajectory after the other, until the product is gone. */
	private void work(RunningProduct product, CountDownLatch firstAcknowledged) {
		try {
			while (true) {
				String reference = "CRASH-" + this.trajectories.incrementAndGet();
				accepted(as(product, "secretaris").start(reference));
				this.acknowledged.put(reference, 0);
				for (Step step : this.script) {
					accepted(complete(product, reference, step));
					this.acknowledged.merge(reference, 1, Integer::sum);
					this.completions.incrementAndGet();
					firstAcknowledged.countDown();
				}
			}
		}
		catch (AssertionError killed) {
			if (!(killed.getCause() instanceof IOException)) {
				throw killed;
			}
		}
	}

	private void everythingIsThere(RunningProduct product, int kill) {
		Http secretary = as(product, "secretaris");
		assertThat(secretary.get("/api/v1/ledger/verification").json().path("intact").asBoolean()).isTrue();
		List<String> there = secretary.get("/api/v1/trajectories").json().findValuesAsText("reference");
		assertThat(there).containsAll(this.acknowledged.keySet());
		for (String reference : there) {
			Position found = position(product, reference);
			int at = this.positions.indexOf(found);
			assertThat(at).as("kill %d, seed %d: %s is by half: %s", kill, SEED, reference, found).isNotNegative();
			// One more may have been written whose answer did not arrive any more.
			Integer steps = this.acknowledged.get(reference);
			if (steps != null) {
				assertThat(at).as("kill %d, seed %d: %s has lost an acknowledged step", kill, SEED, reference)
					.isBetween(steps, steps + 1);
			}
			this.acknowledged.put(reference, at);
		}
	}

	private static void accepted(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
	}

	private void report(String database) {
		String line = "| %s | %d | %d | %d | 0 | 0 |\n".formatted(database, KILLS, this.acknowledged.size(),
				this.completions.get());
		try {
			Path table = Path.of("target", "crash-%s.md".formatted(database));
			Files.writeString(table, "| database | kills | trajectories | completions acknowledged | lost | by half |\n"
					+ "|---|---|---|---|---|---|\n" + line);
			System.out.print(Files.readString(table));
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

}
