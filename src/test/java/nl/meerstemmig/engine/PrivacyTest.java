package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.sortition.ForgettingLists;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of people is kept, where it is shown, and when it is gone. Whatever must not be
 * somewhere is a word that occurs nowhere else, and is looked for in every table and on
 * every page.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:privacy-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false", "meerstemmig.retention.history=30d",
		"meerstemmig.retention.lists=10d" })
class PrivacyTest {

	private static final String QUOTAS = "stratum;waarde;min;max\nleeftijd;jong;2;2\nleeftijd;oud;2;2\n";

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ForgettingLists lists;

	@Autowired
	private ScheduledTaskHolder schedule;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@AfterEach
	void backToNow() {
		ClockUtil.reset();
	}

	@Test
	void internalNotesReachNoReportAndNoFeedback() {
		Play play = forumAnswered("NOTITIE-1", "Opmerkelijk woord kwartelei", "Weerwoord paardenbloem");
		Task feedback = play.task("UserTask_SendFeedback");
		String toldToParticipants = play.briefing(feedback);
		play.complete(feedback, "channel", "Brief", "sentOn", LocalDate.now(ZoneId.systemDefault()).toString(),
				"message", "Wij danken u.");

		String shown = shown("NOTITIE-1");

		assertThat(toldToParticipants).contains("Roosters vergen overleg").doesNotContain("kwartelei", "paardenbloem");
		assertThat(shown).contains("Roosters vergen overleg", "Wij danken u.")
			.doesNotContain("kwartelei", "paardenbloem");
	}

	@Test
	void staffAreKnownByTheirAccountOnly() {
		User secretary = this.engine.getIdentityService().createUserQuery().userId("secretaris").singleResult();
		secretary.setFirstName("Wolfskers");
		secretary.setLastName("Zonnedauw");
		secretary.setEmail("wolfskers@example.org");
		this.engine.getIdentityService().saveUser(secretary);

		forumAnswered("STAF-1", "Kan scherper", "Kan scherper");

		assertThat(tablesWith("olfskers")).containsExactly("ACT_ID_USER");
		assertThat(tablesWith("Zonnedauw")).containsExactly("ACT_ID_USER");
		assertThat(shown("STAF-1")).contains("secretaris").doesNotContain("olfskers", "Zonnedauw");
	}

	@Test
	void aListOfPeopleIsGoneAfterItsTermAndTheDrawStays() {
		long drawn = toFollow("LIJST-1", "a");
		executeDraws();
		play("LIJST-1").complete("UserTask_FollowDraw", "accepted", true);
		toFollow("LIJST-2", "b");
		age("LIJST-1", "LIJST-2");
		toFollow("LIJST-3", "c");
		JsonNode panel = draws("LIJST-1").at("/0/result/panel");

		this.lists.forget();

		List<String> notDrawn = people("a")
			.filter(person -> Stream.of("panel", "reserves").noneMatch(part -> has("LIJST-1", part, person)))
			.toList();
		assertThat(panel).hasSize(4);
		assertThat(notDrawn).hasSize(34);
		String stored = String.join("", stored().values());
		assertThat(notDrawn).noneMatch(stored::contains);
		assertThat(stored).contains(panel.get(0).asText()).contains("b-20", "c-20");
		assertThat(get("secretaris", "/draws/LIJST-1/" + drawn).body()).contains("bewaartermijn voorbij");
		assertThat(get("secretaris", "/draws/LIJST-1/%d/1/pool.csv".formatted(drawn)).status()).isEqualTo(404);
		assertThat(get("raadslid", "/api/v1/ledger/verification?dossier=LIJST-1").json().path("intact").asBoolean())
			.isTrue();
		assertThat(get("raadslid", "/compliance/LIJST-1").status()).isEqualTo(200);

		executeDraws();
		this.lists.forget();

		assertThat(tablesWith("b-20")).doesNotContain("DRAW_POOL");
		assertThat(tablesWith("c-20")).contains("DRAW_POOL");
	}

	@Test
	void listsAreLookedAtByThemselves() {
		assertThat(this.schedule.getScheduledTasks()).extracting(Object::toString)
			.contains(ForgettingLists.class.getName() + ".forget");
	}

	@Test
	void dryRunsAndWhoAskedForThemAreGoneAfterTheirTerm() {
		rehearsalAskedFor("00000000-0000-0000-0000-000000000001", Duration.ofDays(31));
		rehearsalAskedFor("00000000-0000-0000-0000-000000000002", Duration.ofDays(29));

		this.schedule.getScheduledTasks()
			.stream()
			.filter(task -> task.toString().endsWith("Rehearsals.forget"))
			.forEach(task -> task.getTask().getRunnable().run());

		assertThat(this.database.sql("select id from rehearsal").query(String.class).list())
			.containsExactly("00000000-0000-0000-0000-000000000002");
	}

	private void rehearsalAskedFor(String id, Duration ago) {
		OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minus(ago);
		this.database
			.sql("insert into rehearsal (id, models, asked_by, asked_at, state, ways, seen_at) "
					+ "values (?, 'focus-group', 'proceseigenaar', ?, 'DONE', 1, ?)")
			.params(id, then, then)
			.update();
	}

	@Test
	void whatTheEngineRemembersIsGoneAfterItsTermAndTheDossierStays() {
		Play play = Play.start(this.engine, "TERM-1").withParticipation("AgendaSetting", "survey");
		comment(play.task("UserTask_DesignSurvey"), "Reuzenbalsemien");
		play.complete("UserTask_DesignSurvey", "questions", "Is zevenblad een vraag?")
			.complete("UserTask_FieldSurvey", "sufficientResponse", true)
			.complete("UserTask_AnalyseSurvey", "participants", 120, "outcomes", FormRoutes.FINDING);
		FormRoutes.answered(play);
		play.onAgenda()
			.withoutParticipation("Preliminary")
			.withoutParticipation("Diagnosis")
			.withoutParticipation("Recommendation")
			.drafted()
			.complete("UserTask_Adopt", "adopted", true)
			.feedback("UserTask_SendFeedback")
			.evaluated();
		assertThat(tablesWith("zevenblad")).isNotEmpty().allMatch(table -> table.startsWith("ACT_HI_"));
		assertThat(shown("TERM-1")).contains("Roosters zijn te laat bekend")
			.doesNotContain("zevenblad", "Reuzenbalsemien");
		HistoryService history = this.engine.getHistoryService();
		HistoricProcessInstance ended = remembered("TERM-1");
		assertThat(ended.getRemovalTime().toInstant())
			.isEqualTo(ended.getEndTime().toInstant().plus(Duration.ofDays(30)));
		assertThat(history.findHistoryCleanupJobs()).isNotEmpty()
			// The next night, or this one where it is night now.
			.allSatisfy(job -> assertThat(job.getDuedate().toInstant()).isBetween(
					ended.getEndTime().toInstant().minus(Duration.ofHours(4)),
					ended.getEndTime().toInstant().plus(Duration.ofDays(1))));

		forgetAt(ended.getEndTime().toInstant().plus(Duration.ofDays(29)));
		assertThat(remembered("TERM-1")).isNotNull();
		assertThat(tablesWith("Reuzenbalsemien")).containsExactly("ACT_HI_COMMENT");

		forgetAt(ended.getEndTime().toInstant().plus(Duration.ofDays(31)));
		assertThat(remembered("TERM-1")).isNull();
		assertThat(history.createUserOperationLogQuery().processInstanceId(ended.getId()).count()).isZero();
		assertThat(tablesWith("Reuzenbalsemien")).isEmpty();
		assertThat(tablesWith("zevenblad")).isEmpty();
		JsonNode report = get("raadslid", "/api/v1/trajectories/TERM-1/compliance").json();
		assertThat(report.path("adopted").asBoolean()).isTrue();
		assertThat(report.at("/ledger/intact").asBoolean()).isTrue();
	}

	private HistoricProcessInstance remembered(String reference) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.rootProcessInstances()
			.singleResult();
	}

	private void forgetAt(Instant moment) {
		ClockUtil.setCurrentTime(Date.from(moment));
		this.engine.getHistoryService().cleanUpHistoryAsync(true);
		for (Job job : this.engine.getHistoryService().findHistoryCleanupJobs()) {
			this.engine.getManagementService().executeJob(job.getId());
		}
		ClockUtil.reset();
	}

	/** A forum whose only outcome is not followed, after the chair asked for more. */
	private Play forumAnswered(String reference, String comment, String remark) {
		Play play = Play.start(this.engine, reference)
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withParticipation("Preliminary", "citizens-forum")
			.forum(List.of(vote("Geef roosters vooraf", 20, 4)));
		play.complete("UserTask_RecordOutcomes");
		comment(play.task("UserTask_RespondToOutcome"), comment);
		play.complete("UserTask_RespondToOutcome", "response", "not-followed", "ground", "cost", "justification",
				"Roosters vergen overleg, zo schrijven wij bij " + reference + ".");
		Play.as("voorzitter");
		play.complete("UserTask_ConfirmJustification", "confirmed", false, "remark", remark);
		Play.as("secretaris");
		play.complete("UserTask_RespondToOutcome", "response", "not-followed", "ground", "cost", "justification",
				"Roosters vergen overleg en geld dat er bij " + reference + " niet is.");
		Play.as("voorzitter");
		play.complete("UserTask_ConfirmJustification", "confirmed", true, "remark", remark);
		Play.as("secretaris");
		return play.withoutParticipation("Diagnosis")
			.withoutParticipation("Recommendation")
			.drafted()
			.complete("UserTask_Adopt", "adopted", true);
	}

	private void comment(Task task, String text) {
		Answer answer = new Http(this.port, "secretaris", "nl").post(
				"/engine-rest/task/%s/comment/create".formatted(task.getId()), "{\"message\":\"%s\"}".formatted(text));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
	}

	/**
	 * @return the round in which a draw was asked for, from a list of forty people
	 */
	private long toFollow(String reference, String prefix) {
		play(reference).withParticipation("AgendaSetting", "citizens-forum")
			.complete("UserTask_SetMandate", "assignment", "Adviseer", "threshold", 75, "denominator", "votes-cast",
					"quorum", 2)
			.complete("UserTask_DrawParticipants", "drawnBy", "product", "pool",
					people(prefix).map(person -> person + (person.endsWith("0") ? ";jong" : ";oud"))
						.collect(Collectors.joining("\n", "id;leeftijd\n", "\n")),
					"quotaList", QUOTAS, "seats", 4, "reserves", 2);
		return draws(reference).at("/0/roundId").asLong();
	}

	private Play play(String reference) {
		return this.started.computeIfAbsent(reference, key -> Play.start(this.engine, key));
	}

	private final Map<String, Play> started = new TreeMap<>();

	private static Stream<String> people(String prefix) {
		return IntStream.range(10, 50).mapToObj(number -> prefix + "-" + number);
	}

	private boolean has(String reference, String part, String person) {
		for (JsonNode one : draws(reference).at("/0/result/" + part)) {
			if (one.asText().equals(person)) {
				return true;
			}
		}
		return false;
	}

	private JsonNode draws(String reference) {
		return get("raadslid", "/api/v1/trajectories/%s/draws".formatted(reference)).json();
	}

	private void executeDraws() {
		this.engine.getManagementService()
			.createJobQuery()
			.messages()
			.list()
			.forEach(job -> this.engine.getManagementService().executeJob(job.getId()));
	}

	private void age(String... references) {
		this.database.sql("""
				update draw_pool set given_at = dateadd(day, -11, given_at)
				where round_id in (select id from ledger_entry where dossier in (:references))""")
			.param("references", List.of(references))
			.update();
	}

	/** All that people of every kind can read of a dossier, in both languages. */
	private String shown(String reference) {
		StringBuilder shown = new StringBuilder();
		deployAgain();
		this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter(mapping -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.anyMatch(one -> "GET".equals(one.name())))
			.flatMap(mapping -> mapping.getPatternValues().stream())
			.filter(pattern -> !pattern.contains("{roundId}"))
			.map(pattern -> pattern.replace("{reference}", reference).replace("{id}", "geen"))
			.map(pattern -> pattern.contains("{key}") ? pattern.replace("{key}", "advisory-trajectory") + "?from=1&to=2"
					: pattern)
			.forEach(path -> Stream.of("secretaris", "voorzitter", "raadslid", "proceseigenaar")
				.forEach(reader -> Stream.of("nl", "en")
					.forEach(language -> shown.append(new Http(this.port, reader, language).get(path).body()))));
		return shown.toString();
	}

	/** So that there are two versions to look at. */
	private void deployAgain() {
		try {
			Answer deployed = new Http(this.port, "proceseigenaar", "nl").deploy("advisory-trajectory.bpmn",
					Files.readString(Path.of("processes/advisory-trajectory.bpmn")));
			assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
		}
		catch (IOException absent) {
			throw new AssertionError(absent);
		}
	}

	private Answer get(String account, String path) {
		return new Http(this.port, account, "nl").get(path);
	}

	private List<String> tablesWith(String word) {
		return stored().entrySet()
			.stream()
			.filter(table -> table.getValue().contains(word))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Everything that the database holds, by table, also what it holds as bytes. */
	private Map<String, String> stored() {
		Map<String, String> stored = new TreeMap<>();
		this.database.sql(
				"select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list()
			.forEach(table -> stored.put(table, contentOf(table)));
		return stored;
	}

	private String contentOf(String table) {
		StringBuilder content = new StringBuilder();
		this.database.sql("select * from \"%s\"".formatted(table)).query(row -> {
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				byte[] bytes = (row.getObject(column) instanceof java.sql.Blob) ? row.getBytes(column) : null;
				content.append((bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : row.getString(column))
					.append('\n');
			}
		});
		return content.toString();
	}

}
