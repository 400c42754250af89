package nl.meerstemmig.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import nl.meerstemmig.catalogue.Need;
import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.round.CarryingOutRound;
import nl.meerstemmig.round.Placement;
import nl.meerstemmig.round.SeatVote;
import nl.meerstemmig.round.VotingOnAdvice;
import nl.meerstemmig.sortition.PoolReader;
import nl.meerstemmig.sortition.PreparingDraw;
import nl.meerstemmig.trajectory.DecidingParticipation;
import nl.meerstemmig.trajectory.PassingMilestone;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.ReceivingAdvice;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What was decided stands: after the end of a trajectory nothing more is decided in its
 * dossier, by whatever still waits, is started, or is moved to by an administrator.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:after-the-end-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false", "camunda.bpm.admin-user.id=beheer",
		"camunda.bpm.admin-user.password=beheer" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterTheEndTest {

	private static final String MANDATE = "UserTask_SetMandate";

	private static final String DRAW = "UserTask_DrawParticipants";

	private static final String FOLLOW_DRAW = "UserTask_FollowDraw";

	private static final String RECORD = "UserTask_RecordOutcomes";

	private static final String RESPOND = "UserTask_RespondToOutcome";

	private static final String CONFIRM = "UserTask_ConfirmJustification";

	private static final String FORUM = "citizens-forum";

	private static final String TWO_SEATS = "stratum;waarde;min;max\ngeslacht;vrouw;1;1\ngeslacht;man;1;1\n";

	private static final String REGISTRATIONS = "id;geslacht\na;vrouw\nb;man\nc;vrouw\nd;man\n";

	private int number;

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private PassingMilestone passing;

	@Autowired
	private DecidingParticipation participation;

	@Autowired
	private ReceivingAdvice receiving;

	@Autowired
	private CarryingOutRound carryingOut;

	@Autowired
	private VotingOnAdvice voting;

	@Autowired
	private PreparingDraw preparing;

	private Http administrator;

	private Http secretary;

	private Http chair;

	@BeforeEach
	void signOn() {
		this.administrator = new Http(this.port, "beheer", "nl");
		this.secretary = new Http(this.port, "secretaris", "nl");
		this.chair = new Http(this.port, "voorzitter", "nl");
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	/** Such a round does not go with the trajectory. */
	@TestFactory
	Stream<DynamicTest> whatStillWaitsInARoundThatWasStartedByHand() {
		return Stream.of(
				waiting("a voting rule", FORUM, play -> play,
						play -> complete(play, MANDATE, "assignment", "Adviseer", "threshold", 75, "denominator",
								"votes-cast", "quorum", 12)),
				waiting("a standing body", "council-seat", play -> play,
						play -> complete(play, "UserTask_AppointSeat", "newBody", "Zetel", "mandate", "Jongeren")),
				waiting("a draw", FORUM,
						play -> drawn(play).complete(FOLLOW_DRAW, "accepted", false, "reason", "Te weinig mannen"),
						play -> complete(play, DRAW, "drawnBy", "product", "quotaList", TWO_SEATS, "seats", 2)),
				waiting("a group that was drawn", FORUM, this::drawn,
						play -> complete(play, FOLLOW_DRAW, "accepted", true)),
				waiting("outcomes", FORUM, AfterTheEndTest::held, play -> complete(play, RECORD)),
				waiting("an answer", FORUM, play -> held(play).complete(RECORD),
						play -> complete(play, RESPOND, "response", "followed")),
				waiting("a confirmation", FORUM,
						play -> held(play).complete(RECORD)
							.complete(RESPOND, "response", "not-followed", "ground", "cost", "justification",
									"Reistijd betalen kost de sector te veel."),
						play -> this.chair.complete(play.task(CONFIRM).getId(), "confirmed", true)));
	}

	@TestFactory
	Stream<DynamicTest> whatIsStartedOrMovedTo() {
		return Stream.of(
				adopted("a correction",
						play -> this.secretary.post("/engine-rest/process-definition/key/answer-outcome/start",
								started(play, "entry", recorded("sequence_number", "outcome", play)))),
				adopted("an answer to a given outcome",
						play -> this.secretary.post("/engine-rest/process-definition/key/answer-outcome/start",
								started(play, "outcomeId", recorded("id", "outcome", play)))),
				adopted("an answer, restarted",
						play -> this.administrator.post(
								"/engine-rest/process-definition/" + definition("answer-outcome") + "/restart",
								"{\"processInstanceIds\":[\"%s\"],\"instructions\":[%s]}".formatted(answering(play),
										before(RESPOND)))),
				adopted("a withdrawal",
						play -> this.secretary.post("/engine-rest/process-definition/key/trajectory-withdrawal/start",
								started(play, "reason", "De vraag verviel"))),
				adopted("a round", play -> startRound(play, "phase", "diagnosis", "form", "survey")),
				adopted("a round on an advice that nobody asked for",
						play -> startRound(play, "phase", "diagnosis", "unsolicited", true)),
				adopted("a phase", play -> moveTo(play, "SubProcess_Diagnosis")),
				movedTo("a draft", "UserTask_DraftGreenVersion", "version", "green", "text", "Toch iets anders."),
				movedTo("reactions of constituencies", "UserTask_ConsultConstituencies", "reactions", "Toch niet."),
				movedTo("an adoption", "UserTask_Adopt", "adopted", true));
	}

	/** Or something else would be refused first. */
	@TestFactory
	Stream<DynamicTest> whatNoDoorLeadsTo() {
		return Stream.of(fromJava("an agenda", play -> this.passing.decideOnAgenda(play.reference(), true, null)),
				fromJava("a withdrawal", play -> this.passing.withdraw(play.reference(), "De vraag verviel")),
				fromJava("a decision on participation",
						play -> this.participation.decide(play.reference(), Phase.DIAGNOSIS, false, List.of(), null,
								null, "Er is onderzoek", Need.of(Phase.DIAGNOSIS.key(), field -> null))),
				fromJava("an advice that nobody asked for",
						play -> this.receiving.receive(play.reference(), "zetel", "Zet dit op de agenda.")),
				fromJava("registrations to draw from",
						play -> this.preparing.give(play.reference(), round(play), PoolReader.read(REGISTRATIONS))),
				fromJava("a place of participants' own advice",
						play -> this.carryingOut.placeOwnAdvice(play.reference(), round(play), Placement.BESIDE)),
				fromJava("a vote of a seat", play -> this.voting.vote(play.reference(), round(play),
						SeatVote.Ballot.AGAINST, "Dit helpt jongeren niet.")));
	}

	/**
	 * @param before what was done in the round while the trajectory ran
	 */
	private DynamicTest waiting(String what, String form, UnaryOperator<Play> before, Function<Play, Answer> action) {
		return dynamicTest(what, () -> {
			Play started = Play.start(this.engine, reference()).withoutParticipation("AgendaSetting").onAgenda();
			assertThat(startRound(started, "phase", "preliminary", "form", form).status()).isEqualTo(200);
			Play play = before.apply(started);
			assertThat(this.secretary
				.post("/engine-rest/process-definition/key/trajectory-withdrawal/start",
						started(play, "reason", "De vraag verviel"))
				.status()).isEqualTo(200);
			play.complete("UserTask_ConfirmWithdrawal", "withdraw", true);

			refused(play, "withdrawn", action);
		});
	}

	private DynamicTest adopted(String what, Function<Play, Answer> action) {
		return dynamicTest(what, () -> refused(adopted(), "adopted", action));
	}

	private DynamicTest movedTo(String what, String task, Object... fields) {
		return dynamicTest(what, () -> {
			Play play = adopted();
			assertThat(moveTo(play, task).status()).isEqualTo(204);

			refused(play, "adopted", moved -> complete(moved, task, fields));
		});
	}

	private DynamicTest fromJava(String what, Consumer<Play> decision) {
		return dynamicTest(what, () -> {
			Play play = adopted();
			long before = entries();
			Play.as("secretaris");

			Refusal refusal = catchThrowableOfType(Refusal.class, () -> decision.accept(play));

			assertThat(refusal).isNotNull();
			assertThat(refusal.rule()).isEqualTo("trajectory.ended.adopted");
			assertThat(entries()).isEqualTo(before);
		});
	}

	private void refused(Play play, String standing, Function<Play, Answer> action) {
		long before = entries();
		List<String> waiting = play.openTasks();

		Answer answer = action.apply(play);

		assertThat(answer.status()).as(answer.body()).isEqualTo(409);
		assertThat(answer.json().path("rule").asText()).as(answer.body()).isEqualTo("trajectory.ended." + standing);
		assertThat(entries()).as("entries of the ledger").isEqualTo(before);
		assertThat(play.openTasks()).isEqualTo(waiting);
	}

	private String reference() {
		return "END-" + ++this.number;
	}

	/** An adopted trajectory, whose participants wait for feedback. */
	private Play adopted() {
		Play play = held(Play.start(this.engine, reference())
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withParticipation("Preliminary", FORUM)).complete(RECORD);
		return play.complete(RESPOND, "response", "followed")
			.withoutParticipation("Diagnosis")
			.withoutParticipation("Recommendation")
			.drafted()
			.complete("UserTask_Adopt", "adopted", true);
	}

	private static Play held(Play play) {
		return play.forum(List.of(vote("Betaal reistijd", 20, 4)));
	}

	private static Play mandated(Play play) {
		return play.complete(MANDATE, "assignment", "Adviseer", "threshold", 75, "denominator", "votes-cast");
	}

	/** A group of two, which nobody has looked at. */
	private Play drawn(Play play) {
		mandated(play).complete(DRAW, "drawnBy", "product", "pool", REGISTRATIONS, "quotaList", TWO_SEATS, "seats", 2);
		ManagementService jobs = this.engine.getManagementService();
		String draw = play.running("draw-by-lot").getId();
		SecurityContextHolder.clearContext();
		jobs.executeJob(jobs.createJobQuery().processInstanceId(draw).singleResult().getId());
		Play.as("secretaris");
		return play;
	}

	private Answer complete(Play play, String task, Object... fields) {
		return this.secretary.complete(play.task(task).getId(), fields);
	}

	private Answer startRound(Play play, Object... variables) {
		return this.administrator.post("/engine-rest/process-definition/key/participation-round/start",
				started(play, variables));
	}

	private static String started(Play play, Object... variables) {
		return "{\"businessKey\":\"%s\",%s}".formatted(play.reference(), Http.variables(variables));
	}

	private Answer moveTo(Play play, String activity) {
		return this.administrator.post("/engine-rest/process-instance/" + play.process().getId() + "/modification",
				"{\"instructions\":[%s]}".formatted(before(activity)));
	}

	private static String before(String activity) {
		return "{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}".formatted(activity);
	}

	private String definition(String key) {
		return this.administrator.get("/engine-rest/process-definition/key/" + key).json().path("id").asText();
	}

	/** The process that asked for the answer, which has ended. */
	private String answering(Play play) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(play.reference())
			.processDefinitionKey("answer-outcome")
			.singleResult()
			.getId();
	}

	private long entries() {
		return this.database.sql("select count(*) from ledger_entry").query(Long.class).single();
	}

	private long round(Play play) {
		return recorded("id", "round", play);
	}

	private long recorded(String column, String kind, Play play) {
		return this.database.sql("select %s from ledger_entry where dossier = ? and kind = ?".formatted(column))
			.params(play.reference(), kind)
			.query(Long.class)
			.single();
	}

}
