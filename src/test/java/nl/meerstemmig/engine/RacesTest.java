package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.ledger.LedgerVerification;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What people do at the same moment, over HTTP, comes out as if they had done it one
 * after the other. Each race is first run one request at a time, in each order; what the
 * dossier then has and what the process then waits for is what the race may come to. Then
 * a barrier releases all clients at once. {@code -Draces.times} sets how often.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RacesTest {

	private static final int TIMES = Integer.getInteger("races.times", 3);

	private static final int MANY = 8;

	private static final int ORDERS = -1;

	private static final int OVERTAKEN = -2;

	private static final String PASSWORD = "Een-lang-wachtwoord-1";

	private static final String RESPOND = "UserTask_RespondToOutcome";

	private static final String CONFIRM = "UserTask_ConfirmJustification";

	private static final String ADOPT = "UserTask_Adopt";

	/** What only the makers of the product, its engine or its database understand. */
	private static final Pattern INSIDES = Pattern
		.compile("(?i)exception|sql|constraint|deadlock|act_ru|optimistic|camunda|hibernate|engine|\\bnull\\b|java\\.");

	private static final Map<String, Pattern> LANGUAGES = Map.of("nl",
			Pattern.compile("(?i)\\b(het|de|er|iemand|al|niet)\\b"), "en",
			Pattern.compile("(?i)\\b(the|is|was|has|somebody)\\b"));

	/**
	 * One thing that somebody does.
	 *
	 * @param role whose accounts do it
	 */
	private record Move(String name, String role, Function<Http, Answer> act) {
	}

	/**
	 * What is raced for.
	 *
	 * @param situation makes it anew, for a reference
	 * @param winners how many of so many clients succeed; {@code ORDERS} where that is
	 * what the orders come to
	 */
	private record Race(String name, Function<String, List<Move>> situation, Function<Integer, Integer> winners) {
	}

	/**
	 * What came of it.
	 *
	 * @param dossier how many entries of each kind there are
	 * @param waiting the tasks that the process has
	 */
	private record Result(Map<String, Long> dossier, List<String> waiting) {
	}

	private final List<String> table = new ArrayList<>();

	private final Map<String, Http> clients = new TreeMap<>();

	private final ExecutorService people = Executors.newFixedThreadPool(MANY);

	private int number;

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private LedgerVerification ledger;

	/** The name of the database, for the table. */
	abstract String databaseName();

	@BeforeAll
	void makeAccounts() {
		for (int i = 0; i < MANY; i++) {
			account("secretaris" + i, "commission-secretaries", language(i));
			account("voorzitter" + i, "chairs", language(i));
		}
	}

	private void account(String name, String group, String language) {
		IdentityService identity = this.engine.getIdentityService();
		User user = identity.newUser(name);
		user.setPassword(PASSWORD);
		identity.saveUser(user);
		identity.createMembership(name, group);
		identity.createMembership(name, "every-commission");
		this.clients.put(name, new Http(this.port, name, PASSWORD, language));
	}

	private static String language(int client) {
		return (client % 2 == 0) ? "nl" : "en";
	}

	@AfterAll
	void writeTable() throws IOException {
		this.people.shutdownNow();
		List<String> lines = new ArrayList<>(
				List.of("| raced | at once | times | effects | what the others were told |", "|---|---|---|---|---|"));
		lines.addAll(this.table);
		Files.write(Path.of("target", "races-%s.md".formatted(databaseName())), lines, StandardCharsets.UTF_8);
	}

	@TestFactory
	Stream<DynamicTest> twoAtOnce() {
		return races().map(race -> dynamicTest(race.name(), () -> run(race, 2)));
	}

	@TestFactory
	Stream<DynamicTest> eightAtOnce() {
		return races().map(race -> dynamicTest(race.name(), () -> run(race, MANY)));
	}

	private Stream<Race> races() {
		return Stream.of(
				one("decide on participation",
						reference -> same(started(reference), "UserTask_DecideParticipation_AgendaSetting",
								"secretaris", "participate", false, "reason", "Er is al onderzoek.")),
				one("decide on the agenda",
						reference -> same(started(reference).withoutParticipation("AgendaSetting"),
								"UserTask_DecideAgenda", "voorzitter", "onAgenda", true)),
				one("a step of a form",
						reference -> same(inPreliminary(reference, "survey"), "UserTask_DesignSurvey", "secretaris",
								"questions", "Wat houdt u vast?")),
				one("set the voting rule",
						reference -> same(inPreliminary(reference, "citizens-forum"), "UserTask_SetMandate",
								"secretaris", "assignment", "Adviseer", "threshold", 75, "denominator", "votes-cast",
								"quorum", 12)),
				one("order a draw", this::draws),
				one("record outcomes", reference -> same(voted(reference, 1), "UserTask_RecordOutcomes", "secretaris")),
				one("answer an outcome",
						reference -> same(owing(reference, 1), RESPOND, "secretaris", "response", "not-followed",
								"ground", "cost", "justification", "De sector kan dit nu niet betalen.")),
				one("confirm a justification",
						reference -> same(argued(reference), CONFIRM, "voorzitter", "confirmed", true)),
				one("confirm: yes and no", reference -> {
					String task = argued(reference).task(CONFIRM).getId();
					return List.of(complete("yes", "voorzitter", task, "confirmed", true),
							complete("no", "voorzitter", task, "confirmed", false, "remark", "Noem het bedrag."));
				}),
				one("draft a version",
						reference -> same(toDraft(reference), "UserTask_DraftWhiteVersion", "secretaris", "version",
								"white", "text", "Maak roosters eerder bekend.")),
				one("adopt", reference -> same(toAdopt(reference), ADOPT, "voorzitter", "adopted", true)),
				one("adopt and send back", reference -> {
					String task = toAdopt(reference).task(ADOPT).getId();
					return List.of(complete("adopt", "voorzitter", task, "adopted", true),
							complete("send back", "voorzitter", task, "adopted", false, "minutes", "Eerst de kosten."));
				}),
				one("send feedback",
						reference -> same(toAdopt(reference).complete(ADOPT, "adopted", true), "UserTask_SendFeedback",
								"secretaris", "channel", "Brief", "sentOn", today())),
				one("evaluate",
						reference -> same(
								toAdopt(reference).complete(ADOPT, "adopted", true).feedback("UserTask_SendFeedback"),
								"UserTask_Evaluate", "secretaris", "findings", "Het hielp.")),
				one("submit-form and complete", reference -> {
					String task = started(reference).task("UserTask_DecideParticipation_AgendaSetting").getId();
					Object[] fields = { "participate", false, "reason", "Er is al onderzoek." };
					return List.of(complete("complete", "secretaris", task, fields),
							new Move("submit", "secretaris", http -> http.submitForm(task, fields)));
				}), one("claim a task", reference -> List.of(claim(owing(reference, 1).task(RESPOND).getId()))),
				overtaken("claim and complete", reference -> {
					String task = owing(reference, 1).task(RESPOND).getId();
					return List.of(claim(task), complete("complete", "secretaris", task, "response", "followed"));
				}), serial("correct (not followed) and adopt", reference -> {
					Play play = correcting(toAdopt(reference));
					return List.of(
							complete("correct", "secretaris", play.task(RESPOND).getId(), "response", "not-followed",
									"ground", "cost", "justification", "Bij nader inzien is dit onbetaalbaar."),
							complete("adopt", "voorzitter", play.task(ADOPT).getId(), "adopted", true));
				}), serial("correct (followed) and adopt", reference -> {
					Play play = correcting(toAdopt(reference));
					return List.of(
							complete("correct", "secretaris", play.task(RESPOND).getId(), "response", "followed"),
							complete("adopt", "voorzitter", play.task(ADOPT).getId(), "adopted", true));
				}), serial("start a correction and adopt", reference -> {
					Play play = toAdopt(reference);
					String entry = "{\"businessKey\":\"%s\",%s}".formatted(reference,
							Http.variables("entry", entryOfOutcome(reference)));
					return List.of(
							new Move("start", "secretaris",
									http -> http.post("/engine-rest/process-definition/key/answer-outcome/start",
											entry)),
							complete("adopt", "voorzitter", play.task(ADOPT).getId(), "adopted", true));
				}), serial("answer and withdraw", reference -> {
					Play play = withdrawing(owing(reference, 1));
					return List.of(complete("answer", "secretaris", play.task(RESPOND).getId(), "response", "followed"),
							withdraw(play));
				}), serial("correct and withdraw", reference -> {
					Play play = withdrawing(correcting(toAdopt(reference)));
					return List.of(
							complete("correct", "secretaris", play.task(RESPOND).getId(), "response", "followed"),
							withdraw(play));
				}), one("adopt and withdraw", reference -> {
					Play play = withdrawing(toAdopt(reference));
					return List.of(complete("adopt", "voorzitter", play.task(ADOPT).getId(), "adopted", true),
							withdraw(play));
				}),
				one("open a trajectory, in two cases",
						reference -> List.of(new Move("open", "secretaris", http -> http.start(reference)),
								new Move("open", "secretaris",
										http -> http.start(reference.toLowerCase(Locale.ROOT))))),
				one("establish a body", this::seats),
				every("answer different outcomes",
						reference -> answers(owing(reference, MANY), "response", "followed", "passage", "1")),
				one("one justification for different outcomes",
						reference -> answers(owing(reference, MANY), "response", "not-followed", "ground", "cost",
								"justification", "De sector kan dit nu niet betalen.")),
				every("different trajectories",
						reference -> IntStream.range(0, MANY)
							.mapToObj(i -> complete("decide", "secretaris",
									started(reference + "-" + i).task("UserTask_DecideParticipation_AgendaSetting")
										.getId(),
									"participate", false, "reason", "Er is al onderzoek."))
							.toList()));
	}

	private static Race one(String name, Function<String, List<Move>> situation) {
		return new Race(name, situation, clients -> 1);
	}

	private static Race every(String name, Function<String, List<Move>> situation) {
		return new Race(name, situation, clients -> clients);
	}

	private static Race serial(String name, Function<String, List<Move>> situation) {
		return new Race(name, situation, clients -> ORDERS);
	}

	/** Also a move that would have been possible after the other may be refused. */
	private static Race overtaken(String name, Function<String, List<Move>> situation) {
		return new Race(name, situation, clients -> OVERTAKEN);
	}

	private static List<Move> same(Play play, String task, String role, Object... fields) {
		return List.of(complete("complete", role, play.task(task).getId(), fields));
	}

	private static Move complete(String name, String role, String task, Object... fields) {
		return new Move(name, role, http -> http.complete(task, fields));
	}

	private Move claim(String task) {
		return new Move("claim", "secretaris", http -> http.post("/engine-rest/task/" + task + "/claim",
				"{\"userId\":\"%s\"}".formatted(http.account())));
	}

	private static Move withdraw(Play play) {
		return complete("withdraw", "secretaris", play.task("UserTask_ConfirmWithdrawal").getId(), "withdraw", true);
	}

	private static List<Move> answers(Play play, Object... fields) {
		return play.tasks(RESPOND)
			.stream()
			.map(task -> complete("answer", "secretaris", task.getId(), fields))
			.toList();
	}

	private List<Move> draws(String reference) {
		Play play = inPreliminary(reference, "citizens-forum").complete("UserTask_SetMandate", "assignment", "Adviseer",
				"threshold", 75, "denominator", "votes-cast", "quorum", 2);
		String people = IntStream.range(0, 20)
			.mapToObj(i -> "p%d;%s\n".formatted(i, (i % 2 == 0) ? "man" : "vrouw"))
			.collect(Collectors.joining("", "id;geslacht\n", ""));
		return same(play, "UserTask_DrawParticipants", "secretaris", "drawnBy", "product", "pool", people, "quotaList",
				"stratum;waarde;min;max\ngeslacht;man;2;2\ngeslacht;vrouw;2;2\n", "seats", 4);
	}

	/** Of as many trajectories as there are clients. */
	private List<Move> seats(String reference) {
		return IntStream.range(0, MANY)
			.mapToObj(i -> complete("establish", "secretaris",
					inPreliminary(reference + "-" + i, "council-seat").task("UserTask_AppointSeat").getId(), "newBody",
					"Zetel " + reference, "mandate", "Namens jongeren, vier jaar"))
			.toList();
	}

	private static String today() {
		return LocalDate.now(ZoneId.systemDefault()).toString();
	}

	private Play started(String reference) {
		return Play.start(this.engine, reference);
	}

	private Play inPreliminary(String reference, String form) {
		return started(reference).withoutParticipation("AgendaSetting")
			.onAgenda()
			.withParticipation("Preliminary", form);
	}

	private Play voted(String reference, int outcomes) {
		return inPreliminary(reference, "citizens-forum")
			.forum(IntStream.rangeClosed(1, outcomes).mapToObj(i -> vote("Aanbeveling " + i, 20, 4)).toList());
	}

	private Play owing(String reference, int outcomes) {
		return voted(reference, outcomes).complete("UserTask_RecordOutcomes");
	}

	private Play argued(String reference) {
		return owing(reference, 1).complete(RESPOND, "response", "not-followed", "ground", "cost", "justification",
				"De sector kan dit nu niet betalen.");
	}

	private Play toDraft(String reference) {
		Play play = argued(reference);
		Play.as("voorzitter");
		play.complete(CONFIRM, "confirmed", true);
		Play.as("secretaris");
		return play.withoutParticipation("Diagnosis").withoutParticipation("Recommendation");
	}

	private Play toAdopt(String reference) {
		return toDraft(reference).drafted();
	}

	private Play correcting(Play play) {
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("answer-outcome", play.reference(),
					Map.of("entry", entryOfOutcome(play.reference())));
		return play;
	}

	private Play withdrawing(Play play) {
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("trajectory-withdrawal", play.reference(),
					Map.of("reason", "De aanvraag is ingetrokken."));
		return play;
	}

	private int entryOfOutcome(String reference) {
		return this.database.sql("select min(sequence_number) from ledger_entry where dossier = ? and kind = 'outcome'")
			.param(reference)
			.query(Integer.class)
			.single();
	}

	private void run(Race race, int size) throws Exception {
		Set<Result> allowed = Set.copyOf(inEveryOrder(race, size));
		Set<String> told = new TreeSet<>();
		Map<String, Integer> effects = new TreeMap<>();
		for (int time = 0; time < TIMES; time++) {
			String reference = reference();
			List<Move> moves = situation(race, reference);
			CyclicBarrier start = new CyclicBarrier(size);
			List<Future<Answer>> running = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				Move move = moves.get(i % moves.size());
				Http client = client(move, i);
				running.add(this.people.submit(() -> {
					start.await();
					return move.act().apply(client);
				}));
			}
			List<Answer> answers = answers(running);
			for (int i = 0; i < size; i++) {
				Answer answer = answers.get(i);
				if (answer.status() >= 300) {
					plainlyTold(answer, language(i));
					told.add("%d `%s`".formatted(answer.status(), answer.json().path("rule").asText()));
				}
			}
			Map<String, Long> done = done(moves, answers);
			hasWinners(race, size, done, answers);
			Result result = result(reference);
			assertThat(allowed).as("%s; told %s", answers, told).contains(result);
			if (hasEnded(reference)) {
				assertThat(result.waiting()).as("%s", answers)
					.allMatch(task -> task.startsWith("UserTask_SendFeedback") || task.equals("UserTask_Evaluate"));
			}
			effects.merge(String.join(" and ", done.keySet()), 1, Integer::sum);
			intact(reference);
		}
		this.table.add("| %s | %d | %d | %s | %s |".formatted(race.name(), size, TIMES,
				effects.entrySet()
					.stream()
					.map(effect -> "%s: %d".formatted(effect.getKey(), effect.getValue()))
					.collect(Collectors.joining("; ")),
				told.isEmpty() ? "–" : String.join(", ", told)));
	}

	/** One request at a time: first all of one move, then all of the other. */
	private List<Result> inEveryOrder(Race race, int size) {
		List<Result> results = new ArrayList<>();
		for (boolean reversed : new boolean[] { false, true }) {
			String reference = reference();
			List<Move> moves = situation(race, reference);
			List<Integer> order = IntStream.range(0, size)
				.boxed()
				.sorted(Comparator.comparing(client -> client % moves.size()))
				.collect(Collectors.toCollection(ArrayList::new));
			if (reversed) {
				Collections.reverse(order);
			}
			Map<Integer, Answer> answers = new TreeMap<>();
			order.forEach(i -> answers.put(i,
					moves.get(i % moves.size()).act().apply(client(moves.get(i % moves.size()), i))));
			hasWinners(race, size, done(moves, List.copyOf(answers.values())), answers.values());
			results.add(result(reference));
		}
		if (race.winners().apply(size) == OVERTAKEN) {
			results.addAll(alone(race));
		}
		return results;
	}

	private List<Result> alone(Race race) {
		List<Result> results = new ArrayList<>();
		for (int only = 0; only < 2; only++) {
			String reference = reference();
			Move move = situation(race, reference).get(only);
			assertThat(move.act().apply(client(move, only)).status()).isLessThan(300);
			results.add(result(reference));
		}
		return results;
	}

	private static void hasWinners(Race race, int size, Map<String, Long> done, Collection<Answer> answers) {
		int winners = race.winners().apply(size);
		long won = done.values().stream().mapToLong(Long::longValue).sum();
		assertThat(won).as("%s", answers).isPositive();
		if (winners > 0) {
			assertThat(won).as("%s", answers).isEqualTo(winners);
		}
	}

	private String reference() {
		this.number++;
		return "RACE-%05d".formatted(this.number);
	}

	private List<Move> situation(Race race, String reference) {
		try {
			return race.situation().apply(reference);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private Http client(Move move, int client) {
		return Objects.requireNonNull(this.clients.get(move.role() + client));
	}

	private static List<Answer> answers(List<Future<Answer>> running) throws InterruptedException, ExecutionException {
		List<Answer> answers = new ArrayList<>();
		for (Future<Answer> answer : running) {
			answers.add(answer.get());
		}
		return answers;
	}

	/** How often each move succeeded. */
	private static Map<String, Long> done(List<Move> moves, List<Answer> answers) {
		Map<String, Long> done = new TreeMap<>();
		for (int i = 0; i < answers.size(); i++) {
			if (answers.get(i).status() < 300) {
				done.merge(moves.get(i % moves.size()).name(), 1L, Long::sum);
			}
		}
		return done;
	}

	private Result result(String reference) {
		String about = "%" + reference.toLowerCase(Locale.ROOT) + "%";
		Map<String, Long> dossier = new TreeMap<>();
		this.database
			.sql("select kind, count(*) as entries from ledger_entry where lower(dossier) like ? group by kind")
			.param(about)
			.query(row -> {
				dossier.put(row.getString("kind"), row.getLong("entries"));
			});
		List<String> waiting = this.database.sql("""
				select t.task_def_key_ || case when t.assignee_ is null then '' else ', claimed' end
				from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
				where lower(e.business_key_) like ? order by 1""").param(about).query(String.class).list();
		return new Result(dossier, waiting);
	}

	/** What whoever was second reads: whose turn it is, in words, in both languages. */
	private static void plainlyTold(Answer answer, String language) {
		String rule = answer.json().path("rule").asText();
		assertThat(answer.status()).as(answer.body())
			.isIn("response.justification-repeated".equals(rule) ? List.of(400) : List.of(404, 409));
		assertThat(answer.json().path("type").asText()).as(answer.body()).isEqualTo("Refusal");
		assertThat(rule.equals("task.gone")).as(answer.body()).isEqualTo(answer.status() == 404);
		assertThat(answer.message()).as(answer.body())
			.containsPattern(LANGUAGES.get(language))
			.doesNotContainPattern(INSIDES);
	}

	/** By what the dossier says: then nothing waits but what comes after the end. */
	private boolean hasEnded(String reference) {
		return this.database.sql("""
				select count(*) from trajectory t where t.reference = :reference and (
				exists (select 1 from council_decision d where d.trajectory_id = t.id and d.adopted)
				or exists (select 1 from milestone m where m.trajectory_id = t.id and m.kind = 'WITHDRAWN'))""")
			.param("reference", reference)
			.query(Long.class)
			.single() > 0;
	}

	private void intact(String reference) {
		assertThat(this.database.sql("select dossier from ledger_head where lower(dossier) like ?")
			.param("%" + reference.toLowerCase(Locale.ROOT) + "%")
			.query(String.class)
			.list()).isNotEmpty().allSatisfy(dossier -> assertThat(this.ledger.of(dossier).findings()).isEmpty());
		assertThat(this.database.sql("""
				select count(*) from council_decision d join trajectory t on t.id = d.trajectory_id
				join round r on r.trajectory_id = t.id join outcome o on o.round_id = r.id
				join response a on a.outcome_id = o.id
				where d.adopted and o.binding and a.state <> 'FOLLOWED' and t.reference = ?
				and a.revision = (select max(b.revision) from response b where b.outcome_id = o.id)
				and not exists (select 1 from confirmation c where c.response_id = a.id and c.confirmed)""")
			.param(reference)
			.query(Long.class)
			.single()).as("adopted with an answer that no chair confirmed").isZero();
	}

}
