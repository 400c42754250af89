package nl.meerstemmig.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.engine.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * What cannot be right is refused over HTTP, in words that help, and leaves nothing
 * behind.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:bad-input-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.admin-user.id=beheer", "camunda.bpm.admin-user.password=beheer" })
class BadInputTest {

	private static final String REASON = "De sector kan deze uitgave nu niet dragen.";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private Http secretary;

	private Http chair;

	@BeforeEach
	void signOn() {
		this.secretary = new Http(this.port, "secretaris", "nl");
		this.chair = new Http(this.port, "voorzitter", "nl");
	}

	@Test
	void anUnknownFormIsRefusedByName() {
		started("BAD-1");

		refused(this.secretary.complete(task("BAD-1", "UserTask_DecideParticipation_AgendaSetting"), "participate",
				true, "forms", List.of("survey", "seance"), "purpose", "Weten", "targetGroups", "Allen"), 400,
				"“seance” staat niet in de catalogus", "survey", "citizens-forum");
	}

	@TestFactory
	Stream<DynamicTest> impossibleVotesAreRefusedWithTheNumberOfTheRecommendation() {
		voted("BAD-2");
		String task = task("BAD-2", "UserTask_RecordOutcomes");
		return Stream.of(votes(task, "without votes", Map.of("text", "A"), 24, "aanbeveling 2 ontbreken de stemmen"),
				votes(task, "negative", vote("A", -1, 3), 24, "aanbeveling 2 staat een negatief aantal"),
				votes(task, "none at all", vote("A", 0, 0), 24, "aanbeveling 2 staan nul stemmen"),
				votes(task, "more than participants", vote("A", 20, 5), 24, "25 stemmen, maar er waren 24 deelnemers"),
				votes(task, "more than fit in a number", vote("A", Integer.MAX_VALUE, Integer.MAX_VALUE), 24,
						"maar er waren 24"),
				votes(task, "not a number", Map.of("text", "A", "votesFor", "veel", "votesAgainst", 1), 24,
						"een heel getal"),
				votes(task, "half a vote", Map.of("text", "A", "votesFor", 1.5, "votesAgainst", 1), 24,
						"een heel getal"),
				votes(task, "no text", vote("\u200B ", 20, 4), 24, "Opbrengst 2 heeft geen tekst"),
				votes(task, "no participants", vote("A", 20, 4), 0, "deelnemers kan niet 0"));
	}

	private DynamicTest votes(String task, String what, Map<String, Object> second, int participants, String message) {
		return dynamicTest(what, () -> refused(this.secretary.complete(task, "outcomes",
				List.of(vote("Goed", 20, 4), second), "participants", participants), 400, message));
	}

	@TestFactory
	Stream<DynamicTest> aThresholdOutsideHalfAndAllIsRefused() {
		withForum("BAD-3");
		String task = task("BAD-3", "UserTask_SetMandate");
		return Stream.of("49", "101", "driekwart", "-75")
			.map(threshold -> dynamicTest(threshold,
					() -> refused(this.secretary.complete(task, "threshold", threshold, "denominator", "votes-cast"),
							400, "tussen 50 en 100 procent")));
	}

	@Test
	void aRoundThatIsOverwrittenByWhatIsNoJsonIsRefused() {
		withForum("BAD-ROUND");
		String task = task("BAD-ROUND", "UserTask_SetMandate");

		refused(this.secretary.post("/engine-rest/task/" + task + "/complete",
				"{\"variables\":{\"threshold\":{\"value\":75},\"roundId\":{\"value\":\"\",\"type\":\"Json\"}}}"), 400,
				"Unable to parse");
	}

	@Test
	void aFieldThatBelongsToAFormAloneHasABoundToo() {
		withForum("BAD-LONG");
		String task = task("BAD-LONG", "UserTask_SetMandate");

		refused(this.secretary.complete(task, "threshold", 75, "denominator", "votes-cast", "quorum", 0,
				"commissionQuestions", "lang ".repeat(40_000)), 400, "te lang", "4000");
	}

	@Test
	void theSameReferenceServesOneTrajectory() {
		started("BAD-4");

		refused(this.secretary.start("BAD-4"), 409, "al een adviestraject met het kenmerk BAD-4");
		refused(this.secretary.start("bad-4"), 409, "al een adviestraject met het kenmerk bad-4");
		refused(this.secretary.start("no reference/at all"), 400, "kan geen kenmerk");
	}

	@Test
	void theRuleHoldsThroughCompleteAndSubmitFormAlike() {
		String respond = toAnswer("BAD-5");
		Object[] unargued = { "response", "not-followed" };

		refused(this.secretary.complete(respond, unargued), 400, "Aanbeveling 1", "motivering ontbreekt");
		refused(this.secretary.submitForm(respond, unargued), 400, "Aanbeveling 1", "motivering ontbreekt");
		refused(this.secretary.complete(respond, "response", "not-followed", "justification", REASON), 400,
				"de grond ontbreekt");
		refused(this.secretary.submitForm(respond, "response", "already-policy", "ground", "already-policy",
				"justification", "n.v.t."), 400, "zegt nog niet waarom");
		refused(this.secretary.complete(respond, "response", "noted"), 400, "“Ter kennisname” is dan geen antwoord");
		refused(this.secretary.complete(respond, "response", "misschien"), 400, "followed, partly-followed");
		refused(this.secretary.complete(respond), 400, "“reactie” is verplicht");
		refused(new Http(this.port, "secretaris", "en").complete(respond, unargued), 400, "Recommendation 1",
				"justification is missing");
		assertThat(answersOf("BAD-5")).isZero();
		assertThat(this.secretary
			.submitForm(respond, "response", "not-followed", "ground", "cost", "justification", REASON)
			.status()).isEqualTo(204);
		assertThat(answersOf("BAD-5")).isOne();
	}

	@Test
	void theSameJustificationDoesNotServeTwice() {
		String first = toAnswer("BAD-6");
		assertThat(this.secretary.complete(first, "response", "not-followed", "ground", "cost", "justification", REASON)
			.status()).isEqualTo(204);

		refused(this.secretary.complete(task("BAD-6", "UserTask_RespondToOutcome"), "response", "not-followed",
				"ground", "cost", "justification", "  " + REASON.toUpperCase(Locale.ROOT)), 400, "Dezelfde motivering");
	}

	@Test
	void aLongJustificationIsKeptAndAHugeOneRefused() {
		String respond = toAnswer("BAD-7");
		String long40k = (REASON + " ").repeat(1000).strip();

		refused(this.secretary.complete(respond, "response", "not-followed", "ground", "cost", "justification",
				"Te veel tekst ".repeat(360_000)), 413, "“motivering” is te lang");
		assertThat(
				this.secretary.complete(respond, "response", "not-followed", "ground", "cost", "justification", long40k)
					.status())
			.isEqualTo(204);
		assertThat(this.secretary.get("/api/v1/trajectories/BAD-7").body()).contains(long40k);
	}

	@Test
	void markupIsKeptAndControlCharactersAreRefused() {
		String respond = toAnswer("BAD-8");
		String markup = "<script>alert(1)</script> Wij volgen dit niet omdat <b>het</b> \"te\" duur is & blijft.";

		refused(this.secretary.complete(respond, "response", "not-followed", "ground", "cost", "justification",
				"Te duur\u0007 voor deze sector"), 400, "onleesbaar teken (U+0007)");
		assertThat(
				this.secretary.complete(respond, "response", "not-followed", "ground", "cost", "justification", markup)
					.status())
			.isEqualTo(204);
		assertThat(this.secretary.get("/compliance/BAD-8").body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>alert(1)");
	}

	@Test
	void anAnswerToAnotherTrajectorysOutcomeIsRefused() {
		toAnswer("BAD-9");
		String respond = toAnswer("BAD-10");
		long foreign = this.database.sql("""
				select o.id from outcome o join ledger_entry e on e.id = o.id
				where e.dossier = 'BAD-9' order by o.number fetch first 1 rows only""").query(Long.class).single();

		refused(this.secretary.complete(respond, "response", "followed", "outcomeId", foreign), 404,
				"BAD-10 heeft deze opbrengst niet");
		assertThat(answersOf("BAD-9")).isZero();
	}

	@Test
	void whoeverCompletesATaskSecondIsToldSo() throws Exception {
		String respond = toAnswer("BAD-11");
		ExecutorService two = Executors.newFixedThreadPool(2);
		Callable<Answer> answer = () -> this.secretary.complete(respond, "response", "followed");

		List<Future<Answer>> answers = two.invokeAll(List.of(answer, answer));
		two.shutdown();

		assertThat(answers).extracting(Future::get).filteredOn(one -> one.status() == 204).hasSize(1);
		assertThat(answers).extracting(Future::get)
			.filteredOn(one -> one.status() != 204)
			.singleElement()
			.satisfies(other -> {
				assertThat(other.status()).isIn(404, 409);
				assertThat(other.message()).containsAnyOf("op hetzelfde moment", "iemand anders was eerder");
			});
		assertThat(answersOf("BAD-11")).isOne();
	}

	@Test
	void feedbackIsNotGivenInThePastNorInTheFuture() {
		String task = toFeedback("BAD-12");
		LocalDate today = LocalDate.now(ZoneId.systemDefault());

		refused(this.secretary.complete(task, "channel", "Brief", "sentOn", "2019-12-16"), 400, "zijn pas op");
		refused(this.secretary.complete(task, "channel", "Brief", "sentOn", today.plusDays(2).toString()), 400,
				"die dag moet nog komen");
		refused(this.secretary.complete(task, "channel", "Brief", "sentOn", "gisteren"), 400, "is geen datum");
		refused(this.secretary.complete(task, "channel", " ", "sentOn", today.toString()), 400, "“kanaal”");
		assertThat(this.secretary.complete(task, "channel", "Brief", "sentOn", today.toString()).status())
			.isEqualTo(204);
	}

	@Test
	void jsonThatIsNoneIsRefused() {
		started("BAD-13");
		String task = task("BAD-13", "UserTask_DecideParticipation_AgendaSetting");

		Answer broken = this.secretary.post("/engine-rest/task/" + task + "/complete", "{\"variables\": {");
		Answer brokenList = this.secretary.post("/engine-rest/task/" + task + "/complete",
				"{\"variables\":{\"participate\":{\"value\":true},\"forms\":{\"value\":\"[nee\",\"type\":\"String\"}}}");

		assertThat(broken.status()).isEqualTo(400);
		refused(brokenList, 400, "“participatievormen” is niet te lezen");
	}

	@Test
	void whatSomebodyElseIsWritingIsRefusedAsSuch() {
		started("BAD-16");
		String task = task("BAD-16", "UserTask_DecideParticipation_AgendaSetting");
		Object[] decision = { "participate", false, "reason", "De commissie heeft hier al onderzoek van." };

		Answer meanwhile = this.transactions.execute(transaction -> {
			this.database.sql("select * from ledger_head where dossier = 'BAD-16' for update").query().listOfRows();
			return this.secretary.complete(task, decision);
		});

		refused(meanwhile, 409, "Iemand anders legt op dit moment hetzelfde vast");
		done(this.secretary.complete(task, decision));
	}

	@TestFactory
	Stream<DynamicTest> theEngineRefusesInBothLanguagesWithoutFailing() {
		started("BAD-17");
		return Stream.of(
				refusal("a task that is not there", "Dit is er niet (meer)", "This is not there", 404,
						"/engine-rest/task/nergens/complete", "{}"),
				refusal("an error that nobody handles", "Dit kan nu niet", "This cannot be done now", 409,
						"/engine-rest/task/" + task("BAD-17", "UserTask_DecideParticipation_AgendaSetting")
								+ "/bpmnError",
						"{\"errorCode\":\"weg\"}"),
				refusal("a type without a name", "niet te lezen", "cannot be read", 400,
						"/engine-rest/task/nergens/complete", "{\"variables\":{\"a\":{\"value\":1,\"type\":\"\"}}}"),
				refusal("no body at all", "niet te lezen", "cannot be read", 400, "/engine-rest/task/nergens/complete",
						"null"));
	}

	private DynamicTest refusal(String what, String inDutch, String inEnglish, int status, String path, String body) {
		return dynamicTest(what, () -> {
			Answer dutch = new Http(this.port, "beheer", "nl").post(path, body);
			Answer english = new Http(this.port, "beheer", "en").post(path, body);

			refused(dutch, status, inDutch);
			refused(english, status, inEnglish);
			assertThat(dutch.message() + english.message()).doesNotContain("org.", "java.");
			assertThat(english.json().path("rule").asText()).isEqualTo(dutch.json().path("rule").asText()).isNotBlank();
		});
	}

	@Test
	void ourApiAnswersWithProblemDetails() {
		Answer unknown = this.secretary.get("/api/v1/trajectories/ER-IS-NIETS/compliance");
		Answer noPage = this.secretary.get("/api/v1/niets");
		Answer anonymous = new Http(this.port, "", "nl").get("/api/v1/compliance");

		assertThat(unknown.status()).isEqualTo(404);
		assertThat(unknown.type()).startsWith("application/problem+json");
		assertThat(unknown.json().path("detail").asText())
			.isEqualTo("Er is geen adviestraject met het kenmerk “ER-IS-NIETS”.");
		assertThat(noPage.status()).isEqualTo(404);
		assertThat(anonymous.status()).isEqualTo(401);
		assertThat(new Http(this.port, "", "nl").get("/engine-rest/process-definition").status()).isEqualTo(401);
	}

	@Test
	void whoeverAsksForNoLanguageOfOursIsAnsweredInDutchOnAnyMachine() {
		Locale machine = Locale.getDefault();
		Locale.setDefault(Locale.US);
		try {
			for (String asked : List.of("", "*", "fr, de;q=0.5", "nl, en;q=0.5", "no such; language")) {
				Http secretary = new Http(this.port, "secretaris", asked);
				assertThat(
						secretary.post("/engine-rest/process-definition/key/advisory-trajectory/start", "{}").message())
					.as("the engine's doors, asked for “%s”", asked)
					.contains("kan geen kenmerk van een adviestraject zijn");
				assertThat(secretary.get("/api/v1/trajectories/none").body()).as("our own, asked for “%s”", asked)
					.contains("Er is geen adviestraject");
			}
			assertThat(new Http(this.port, "secretaris", "fr, en-GB;q=0.9, nl;q=0.5")
				.post("/engine-rest/process-definition/key/advisory-trajectory/start", "{}")
				.message()).contains("cannot be the reference");
		}
		finally {
			Locale.setDefault(machine);
		}
	}

	@Test
	void aModelWithAnUnknownLevelIsNotDeployed() {
		String survey = form(Map.of("ms:kind", "form", "ms:form", "seance", "ms:level", "zweven", "ms:purpose", "x"));

		Answer refused = new Http(this.port, "proceseigenaar", "nl").deploy("seance.bpmn", survey);

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.message()).contains("ms:level", "zweven", "inform, advise",
				"ontbreekt hoe opbrengsten binden (ms:bindingEffect)");
		assertThat(refused.json().path("details").path("seance.bpmn").path("errors")).hasSize(2);
	}

	@TestFactory
	Stream<DynamicTest> aFormWhoseCatalogueEntryIsWrongIsNotDeployed() {
		return Stream.of(entry("an unknown effect", "ms:bindingEffect", "vrijwillig", "“vrijwillig” niet"),
				entry("a threshold in words", "ms:adoptionThreshold", "driekwart", "drempel voor aanneming",
						"“driekwart”"),
				entry("no key", "ms:form", "", "ontbreekt de sleutel", "(ms:form)"),
				entry("outcomes that none would ever make binding", "ms:adoptionThreshold", "",
						"zonder drempel (ms:adoptionThreshold) bindt er geen"),
				entry("nothing on what it costs", "ms:cost", "", "ontbreekt wat de vorm kost (ms:cost)"),
				entry("the key of another form", "ms:form", "survey", "“seance”", "“survey”", "Maak ze gelijk"),
				entry("unknown bodies", "ms:standingBodies", "soms", "“soms” niet"),
				entry("neither yes nor no", "ms:unsolicitedAdvice", "ja", "ms:unsolicitedAdvice", "“ja”"));
	}

	private static String form(Map<String, String> properties) {
		return Drawn.of("""
				<?xml version="1.0" encoding="UTF-8"?>
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
				<bpmn:process id="seance" name="Seance" isExecutable="true" camunda:historyTimeToLive="P1D">
				<bpmn:extensionElements><camunda:properties>%s</camunda:properties></bpmn:extensionElements>
				<bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f" sourceRef="start" targetRef="end"/>
				<bpmn:endEvent id="end"/></bpmn:process></bpmn:definitions>""".formatted(Stream
			.concat(properties.entrySet().stream(),
					Stream
						.of("ms:ladder", "ms:representative", "ms:selection", "ms:permanence", "ms:effort", "ms:cost",
								"ms:duration", "ms:groupSize")
						.filter(quality -> !properties.containsKey(quality))
						.map(quality -> Map.entry(quality, "x")))
			.map(one -> "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(one.getKey(), one.getValue()))
			.collect(Collectors.joining())));
	}

	private DynamicTest entry(String what, String property, String value, String... said) {
		Map<String, String> properties = new LinkedHashMap<>(Map.of("ms:kind", "form", "ms:form", "seance", "ms:level",
				"advise", "ms:bindingEffect", "comply-or-explain", "ms:adoptionThreshold", "75", "ms:purpose", "x"));
		properties.put(property, value);
		String model = form(properties);
		return dynamicTest(what, () -> {
			Answer refused = new Http(this.port, "proceseigenaar", "nl").deploy("seance.bpmn", model);
			assertThat(refused.message()).as(refused.body()).contains(said);
			assertThat(refused.status()).isEqualTo(400);
			JsonNode error = refused.json().at("/details/seance.bpmn/errors/0");
			assertThat(error.path("mainElementId").asText()).isEqualTo("seance");
		});
	}

	@TestFactory
	Stream<DynamicTest> figuresOnWhoTookPartThatCannotBeRightAreRefusedAndLeaveNothing() {
		voted("BAD-14");
		String task = task("BAD-14", "UserTask_RecordOutcomes");
		Map<String, Object> young = share("leeftijd", "jong", 10, 40);
		return Stream.of(measured(task, "negative", "“uitgenodigd” kan niet -1.500 zijn", "invited", -1500),
				measured(task, "a step that grows", "“uitgenodigd” is 100 en het aantal “aangemeld” is 101", "invited",
						100, "registered", 101),
				measured(task, "fewer at the start than at the end", "“begonnen” is 23", "started", 23),
				measured(task, "another number at the end", "Er staan 24 deelnemers, maar 22", "finished", 22),
				measured(task, "half a person", "een heel getal", "invited", 99.5),
				measured(task, "no list", "“samenstelling” is niet te lezen", "strata", "jong en oud"),
				strata(task, "shares that are no whole", "bij “leeftijd” zijn samen 99,4 procent", young,
						share("Leeftijd", "oud", 14, 59.4)),
				strata(task, "more than took part", "“leeftijd” zijn 25 mensen geteld, maar er waren 24", young,
						share("leeftijd", "oud", 15, 60)),
				strata(task, "a group twice", "“Jong” twee keer", young, share("leeftijd", "Jong", 14, 60)),
				strata(task, "a negative group", "“leeftijd: oud” kan het aantal deelnemers niet -1", young,
						share("leeftijd", "oud", -1, 60)),
				strata(task, "a share above all", "niet “160” zijn", young, share("leeftijd", "oud", 14, 160)),
				strata(task, "a share that is none", "niet “veel” zijn", young, share("leeftijd", "oud", 14, "veel")),
				strata(task, "nobody at all", "“regio” is niemand geteld", share("regio", "noord", 0, 100)),
				strata(task, "no trait", "rij 2 van de samenstelling ontbreekt “kenmerk”", young,
						share("\u200B", "oud", 14, 60)),
				strata(task, "no number", "rij 1 van de samenstelling ontbreekt “aantal deelnemers”",
						Map.of("stratum", "leeftijd", "value", "jong", "population", 100)),
				strata(task, "no share", "rij 1 van de samenstelling ontbreekt “aandeel in de bevolking”",
						Map.of("stratum", "leeftijd", "value", "jong", "participants", 24)),
				strata(task, "too long", "“kenmerk” is te lang", share("x".repeat(501), "jong", 24, 100)),
				strata(task, "unreadable", "onleesbaar teken (U+0007)", share("leef\u0007tijd", "jong", 24, 100)));
	}

	private DynamicTest strata(String task, String what, String message, Object... rows) {
		return measured(task, what, message, "strata", List.of(rows));
	}

	private DynamicTest measured(String task, String what, String message, Object... fields) {
		Object[] all = Stream
			.concat(Stream.of("participants", 24, "outcomes", List.of(vote("Goed", 20, 4))), Stream.of(fields))
			.toArray();
		return dynamicTest(what, () -> {
			Answer answer = this.secretary.complete(task, all);
			assertThat(answer.message()).contains(message);
			assertThat(answer.body()).doesNotContain("Exception", "SQL", "\tat ");
			assertThat(answer.status()).isIn(400, 413);
			assertThat(this.database.sql("""
					select count(*) from representation r join ledger_entry e on e.id = r.id
					where e.dossier = 'BAD-14'""").query(Integer.class).single()).isZero();
		});
	}

	private static Map<String, Object> share(String stratum, String value, int participants, Object population) {
		return Map.of("stratum", stratum, "value", value, "participants", participants, "population", population);
	}

	@Test
	void moreVotesInFavourThanThePanelHasAreRefused() {
		withForum("BAD-15");
		String mandate = task("BAD-15", "UserTask_SetMandate");
		refused(this.secretary.complete(mandate, "threshold", 100, "inclusive", false, "denominator", "panel"), 400,
				"Meer dan 100 procent van de stemmen kan niemand halen");
		refused(this.secretary.complete(mandate, "threshold", 75, "inclusive", "misschien", "denominator", "panel"),
				400, "“precies de drempel is genoeg” is niet te lezen: ja of nee");
		done(this.secretary.complete(mandate, "threshold", 75, "inclusive", true, "denominator", "panel"));
		held("BAD-15");

		refused(this.secretary.complete(task("BAD-15", "UserTask_RecordOutcomes"), "outcomes",
				List.of(vote("A", 25, 0)), "participants", 24), 400, "25 stemmen voor", "over 24 deelnemers");
	}

	private void refused(Answer answer, int status, String... said) {
		assertThat(answer.message()).as(answer.body()).contains(said);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).doesNotContain("Exception", "SQL", "\tat ");
	}

	private int answersOf(String reference) {
		return this.database
			.sql("select count(*) from response r join ledger_entry e on e.id = r.id where e.dossier = ?")
			.param(reference)
			.query(Integer.class)
			.single();
	}

	private String task(String reference, String key) {
		return this.secretary.task(reference, key);
	}

	private void done(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
	}

	private void started(String reference) {
		assertThat(this.secretary.start(reference).status()).isEqualTo(200);
	}

	private void withForum(String reference) {
		started(reference);
		done(this.secretary.complete(task(reference, "UserTask_DecideParticipation_AgendaSetting"), "participate", true,
				"forms", List.of("citizens-forum"), "purpose", "Weten wat leeft", "targetGroups", "Inwoners"));
	}

	private void voted(String reference) {
		withForum(reference);
		done(this.secretary.complete(task(reference, "UserTask_SetMandate"), "assignment", "Adviseer", "threshold", 75,
				"denominator", "votes-cast", "quorum", 0));
		held(reference);
	}

	private void held(String reference) {
		for (String step : List.of("UserTask_DrawParticipants", "UserTask_InformationPhase",
				"UserTask_DeliberationPhase", "UserTask_FormulateRecommendations", "UserTask_VoteOnRecommendations")) {
			done(this.secretary.complete(task(reference, step), "participants", 24));
		}
	}

	private String toAnswer(String reference) {
		voted(reference);
		done(this.secretary.complete(task(reference, "UserTask_RecordOutcomes"), "outcomes",
				List.of(vote("Betaal reistijd", 18, 6), vote("Geef roosters vooraf", 20, 4)), "participants", 24));
		String task = this.secretary
			.get("/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=UserTask_RespondToOutcome"
				.formatted(reference))
			.json()
			.findValuesAsText("id")
			.stream()
			.filter(id -> this.secretary.get("/engine-rest/task/" + id + "/form-variables")
				.json()
				.path("subject")
				.path("value")
				.asText()
				.contains("1. Betaal"))
			.findFirst()
			.orElseThrow();
		return task;
	}

	private String toFeedback(String reference) {
		String first = toAnswer(reference);
		done(this.secretary.complete(first, "response", "followed"));
		done(this.secretary.complete(task(reference, "UserTask_RespondToOutcome"), "response", "followed"));
		done(this.chair.complete(this.chair.task(reference, "UserTask_DecideAgenda"), "onAgenda", false, "reason",
				"Nu niet"));
		return task(reference, "UserTask_SendFeedback_NotOnAgenda");
	}

}
