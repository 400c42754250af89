package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import nl.meerstemmig.engine.Http.Answer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which versions run, and moving what runs to another: over our own API and pages, and
 * over the engine's.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:versions-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false", "camunda.bpm.admin-user.id=beheer",
		"camunda.bpm.admin-user.password=beheer" })
class VersionsTest {

	private static final String TRAJECTORY = "advisory-trajectory";

	private static final String ANSWER = "answer-outcome";

	private static final String RESPOND = "UserTask_RespondToOutcome";

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	/** Each test leaves others than these as the latest. */
	@BeforeEach
	void deployWhatComesWithTheProduct() throws IOException {
		deploy(ANSWER, shipped(ANSWER));
		deploy(TRAJECTORY, shipped(TRAJECTORY));
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void whatKeepsEverythingMovesAndIsPlayedToItsEnd() throws IOException {
		int older = latest(TRAJECTORY);
		Play play = Play.start(this.engine, "VERSIE-1").withoutParticipation("AgendaSetting").onAgenda();
		int newer = deploy(TRAJECTORY,
				withTask(
						withTask(shipped(TRAJECTORY).replace("name=\"Voortraject\"", "name=\"Vooronderzoek\""),
								"Flow_Request_AgendaSetting", "UserTask_Before"),
						"Flow_Evaluate_Completed", "UserTask_After"));
		long entries = entries();

		JsonNode dryRun = owner("nl").get(migration(TRAJECTORY, older, newer)).json();

		assertThat(line(dryRun, "VERSIE-1").path("moves").asBoolean()).as(dryRun.toString()).isTrue();
		assertThat(dryRun.path("dryRun").asBoolean()).isTrue();
		assertThat(line(dryRun, "VERSIE-1").path("standsAt").get(0).asText())
			.isEqualTo("Besluit over participatie (UserTask_DecideParticipation_Preliminary)");
		assertThat(versionOf(play)).isEqualTo(older);
		assertThat(entries()).isEqualTo(entries);

		JsonNode moved = migrate(owner("nl"), TRAJECTORY, older, newer).json();

		assertThat(line(moved, "VERSIE-1").path("moves").asBoolean()).as(moved.toString()).isTrue();
		assertThat(versionOf(play)).isEqualTo(newer);
		JsonNode intervention = owner("nl").get("/api/v1/trajectories/VERSIE-1").json().path("interventions").get(0);
		assertThat(intervention.toString()).contains("migration", "proceseigenaar",
				"advisory-trajectory %d → advisory-trajectory %d".formatted(older, newer));
		Play.as("secretaris");
		play.withParticipation("Preliminary", "survey")
			.survey()
			.complete("UserTask_RecordOutcomes")
			.complete("UserTask_WorkIn")
			.withoutParticipation("Diagnosis")
			.withoutParticipation("Recommendation")
			.drafted()
			.complete("UserTask_Adopt", "adopted", true)
			.feedback("UserTask_SendFeedback")
			.evaluated()
			.complete("UserTask_After");
		JsonNode dossier = owner("nl").get("/api/v1/trajectories/VERSIE-1/compliance").json();
		assertThat(dossier.path("adopted").asBoolean()).isTrue();
		assertThat(dossier.at("/feedback/sent").asInt()).isEqualTo(1);
		assertThat(dossier.at("/ledger/intact").asBoolean()).isTrue();
	}

	@Test
	void whatWouldSkipAPhaseStaysAndWhatIsPastItMoves() throws IOException {
		int older = latest(TRAJECTORY);
		Play before = Play.start(this.engine, "VERSIE-2").withoutParticipation("AgendaSetting").onAgenda();
		Play past = Play.start(this.engine, "VERSIE-3")
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withoutParticipation("Preliminary")
			.withoutParticipation("Diagnosis");
		int newer = deployUnfit(TRAJECTORY, withoutDiagnosis());

		JsonNode report = migrate(owner("en"), TRAJECTORY, older, newer).json();

		assertThat(line(report, "VERSIE-2").path("moves").asBoolean()).isFalse();
		assertThat(line(report, "VERSIE-2").path("reasons").toString()).contains(
				"a decision on participation in the diagnosis phase", "UserTask_DecideParticipation_Diagnosis", "→");
		assertThat(line(report, "VERSIE-3").path("moves").asBoolean()).as(report.toString()).isTrue();
		assertThat(versionOf(before)).isEqualTo(older);
		assertThat(versionOf(past)).isEqualTo(newer);
		assertThat(interventions("VERSIE-2")).isEmpty();
		assertThat(interventions("VERSIE-3")).hasSize(1);
	}

	@Test
	void theSameIsReadAndDoneFromACommandLine() throws IOException {
		int older = latest(TRAJECTORY);
		Play before = Play.start(this.engine, "VERSIE-8").withoutParticipation("AgendaSetting").onAgenda();
		Play past = Play.start(this.engine, "VERSIE-9")
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withoutParticipation("Preliminary")
			.withoutParticipation("Diagnosis");
		int newer = deployUnfit(TRAJECTORY, withoutDiagnosis());
		String versions = "?from=%d&to=%d".formatted(older, newer);
		String model = "/api/v1/models/" + TRAJECTORY;

		Answer inUse = owner("nl").get("/api/v1/models.txt");
		Answer changed = owner("nl").get(model + "/comparison.txt" + versions);
		Answer dryRun = owner("nl").get(model + "/migration.txt" + versions);

		assertThat(inUse.type()).startsWith("text/plain");
		assertThat(inUse.body().lines()).contains(
				"advisory-trajectory  Adviestraject, versie %d (ouder)".formatted(older),
				"advisory-trajectory  Adviestraject, versie %d".formatted(newer), "    Regels van nu: voldoet");
		assertThat(inUse.body()).contains("Er lopen 2 processen op.", "    Regels van nu: zou geweigerd worden",
				"    ! [adoption-waits] UserTask_Adopt: ");
		assertThat(changed.body()).contains("≠ pijl", "naar: “", "SubProcess_Diagnosis");
		assertThat(dryRun.body().lines()).contains("1 van 2 kan over zonder dat er iets verloren gaat.",
				"VERSIE-8  kan niet over", "VERSIE-9  kan over");
		assertThat(dryRun.body()).contains("    ! Vanaf “UserTask_DecideParticipation_Preliminary”");
		assertThat(versionOf(past)).isEqualTo(older);

		Answer moved = owner("nl").post(model + "/migration.txt", "{\"from\":%d,\"to\":%d}".formatted(older, newer));

		assertThat(moved.body().lines()).contains("VERSIE-8  niet overgezet", "VERSIE-9  overgezet");
		assertThat(versionOf(before)).isEqualTo(older);
		assertThat(versionOf(past)).isEqualTo(newer);
		assertThat(owner("nl").get(model + "/migration.txt?from=1&to=999").status()).isEqualTo(404);
		assertThat(new Http(this.port, "raadslid", "nl").get("/api/v1/models.txt").status()).isEqualTo(403);
	}

	@Test
	void theEnginesOwnDoorRefusesTheSame() throws IOException {
		int older = latest(ANSWER);
		Play play = toAnswer("VERSIE-4");
		int newer = deployUnfit(ANSWER,
				shipped(ANSWER).replace("${!round.mustJustify(execution)}", "${ground == 'law'}"));
		String asked = """
				{"migrationPlan":{"sourceProcessDefinitionId":"%s","targetProcessDefinitionId":"%s",
				"instructions":[{"sourceActivityIds":["%s"],"targetActivityIds":["%s"]}]},
				"processInstanceIds":["%s"],"skipCustomListeners":true,"skipIoMappings":true}""".formatted(
				definition(ANSWER, older).getId(), definition(ANSWER, newer).getId(), RESPOND, RESPOND,
				play.running(ANSWER).getId());
		Http administrator = new Http(this.port, "beheer", "nl");

		Answer executed = administrator.post("/engine-rest/migration/execute", asked);
		Answer later = administrator.post("/engine-rest/migration/executeAsync", asked);

		for (Answer refused : List.of(executed, later)) {
			assertThat(refused.status()).as(refused.body()).isEqualTo(409);
			assertThat(refused.json().path("rule").asText()).isEqualTo("migration.obligations-lost");
			assertThat(refused.message()).contains("VERSIE-4", "bevestiging van de motivering", RESPOND);
		}
		assertThat(this.engine.getManagementService().createBatchQuery().count()).isZero();
		assertThat(play.running(ANSWER).getProcessDefinitionId()).isEqualTo(definition(ANSWER, older).getId());
		assertThat(owner("nl").post("/engine-rest/migration/execute", asked).status()).isEqualTo(403);
	}

	@Test
	void aPlaceThatIsGoneOrAsksForSomethingElseIsRefused() throws IOException {
		int older = latest(ANSWER);
		toAnswer("VERSIE-5");
		int renamed = deploy(ANSWER, shipped(ANSWER).replace(RESPOND, "UserTask_Other"));
		int other = deployUnfit(ANSWER, shipped(ANSWER).replace("value=\"respond\"", "value=\"work-in\""));

		JsonNode gone = owner("nl").get(migration(ANSWER, older, renamed)).json();
		JsonNode changed = owner("nl").get(migration(ANSWER, older, other)).json();

		assertThat(line(gone, "VERSIE-5").path("reasons").toString()).contains(RESPOND, "bestaat in de andere versie");
		assertThat(line(changed, "VERSIE-5").path("reasons").toString()).contains(RESPOND, "ms:step");
		assertThat(line(changed, "VERSIE-5").at("/lost/0/why").asText()).isEqualTo("another-step");
	}

	@Test
	void modelsOfOlderRulesAreListedWithWhatIsWrong() throws IOException {
		Play.start(this.engine, "VERSIE-6");
		deployUnfit(TRAJECTORY, withoutDiagnosis());

		JsonNode models = owner("en").get("/api/v1/models").json();
		Answer page = owner("nl").get("/models");

		assertThat(Stream.of(models.findValuesAsText("refused")).flatMap(List::stream)).contains("true", "false");
		JsonNode unfit = stream(models)
			.filter(model -> model.path("refused").asBoolean() && model.at("/version/key").asText().equals(TRAJECTORY)
					&& model.at("/version/latest").asBoolean())
			.findFirst()
			.orElseThrow();
		assertThat(unfit.path("findings").toString()).contains("adoption-waits", "UserTask_Adopt");
		assertThat(page.body()).contains("Modellen van oudere regels", "adoption-waits");
	}

	@Test
	void othersAreRefusedAndWhatIsNotThereIsNotFound() {
		for (String account : List.of("secretaris", "voorzitter", "raadslid")) {
			Http other = new Http(this.port, account, "nl");
			assertThat(other.get("/models").status()).isEqualTo(403);
			assertThat(other.get("/models/" + ANSWER).status()).isEqualTo(403);
			assertThat(other.get("/api/v1/models").status()).isEqualTo(403);
			assertThat(other.get(migration(ANSWER, 1, 2)).status()).isEqualTo(403);
			assertThat(migrate(other, ANSWER, 1, 2).status()).isEqualTo(403);
			assertThat(other.get("/").body()).doesNotContain("href=\"/models\"");
		}
		assertThat(owner("nl").get("/").body()).contains("href=\"/models\"");
		assertThat(migrate(new Http(this.port, "", "nl"), ANSWER, 1, 2).status()).isEqualTo(401);
		assertThat(owner("nl").get("/models/none").status()).isEqualTo(404);
		assertThat(owner("nl").get(migration(ANSWER, 1, 999)).status()).isEqualTo(404);
		assertThat(owner("nl").get(migration(ANSWER, 1, 1)).status()).isEqualTo(400);
		assertThat(owner("nl").get("/models/" + ANSWER + "?from=x").status()).isEqualTo(400);
		assertThat(owner("nl").upload("/api/v1/models/" + ANSWER + "/migration", "from", "1", "to", "2").status())
			.isEqualTo(415);
	}

	@Test
	void aProcessOwnerComparesTriesAndMovesInTheBrowser() throws IOException {
		int older = latest(TRAJECTORY);
		Play play = Play.start(this.engine, "VERSIE-7");
		int newer = deploy(TRAJECTORY,
				withTask(shipped(TRAJECTORY).replace("name=\"Diagnose\"", "name=\"Diagnose en analyse\""),
						"Flow_Evaluate_Completed", "UserTask_After"));
		try (Chromium chromium = Chromium.start();
				BrowserContext session = chromium.browser()
					.newContext(new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1400, 1000))) {
			Page page = Chromium.signedOn(session, address(), "proceseigenaar");
			page.navigate(address() + "/models");
			look(page, "models");
			page.navigate(address() + "/models/%s?from=%d&to=%d".formatted(TRAJECTORY, older, newer));
			assertThat(page.locator("main").innerText()).contains("UserTask_After", "erbij gekomen", "veranderd",
					"Diagnose en analyse");
			assertThat(page.locator("svg.diagram .marked.added").count()).isPositive();
			look(page, "comparison");
			page.locator("main table a", new Page.LocatorOptions().setHasText("UserTask_After")).first().click();
			assertThat(page.locator("svg.diagram g:target.marked.added").boundingBox().x)
				.as("what is linked to is scrolled to")
				.isBetween(0.0, 1400.0);
			page.navigate(address() + "/models/%s?from=%d&to=%d".formatted(ANSWER, latest(ANSWER), latest(ANSWER)));
			assertThat(page.locator("main").innerText()).contains("één en dezelfde versie");
			int redrawn = deploy(ANSWER,
					shipped(ANSWER).replaceFirst("<dc:Bounds x=\"(\\d+)\"", "<dc:Bounds x=\"1$1\""));
			page.navigate(address() + "/models/%s?from=%d&to=%d".formatted(ANSWER, redrawn - 1, redrawn));
			assertThat(page.locator("main").innerText()).contains("Alleen de tekening is veranderd",
					"er is niets om over te zetten");
			page.navigate(address() + "/models/%s?from=%d&to=%d".formatted(TRAJECTORY, older, newer));
			page.locator("form[action$='/migration'] button").click();
			assertThat(page.locator("main").innerText()).contains("Dit is een proef", "VERSIE-7", "kan over");
			look(page, "dry-run");
			page.locator("form[method=post][action$='/migration'] button").click();
			assertThat(page.locator("main").innerText()).contains("Overgezet", "VERSIE-7");
			look(page, "moved");
		}
		assertThat(versionOf(play)).isEqualTo(newer);
		assertThat(interventions("VERSIE-7").toString()).contains("proceseigenaar");
	}

	private static void look(Page page, String name) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages/%s.png".formatted(name))));
		assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
	}

	private Play toAnswer(String reference) {
		return Play.start(this.engine, reference)
			.withParticipation("AgendaSetting", "citizens-forum")
			.forum(List.of(vote("Betaal reistijd", 20, 4)))
			.complete("UserTask_RecordOutcomes");
	}

	private static String withoutDiagnosis() throws IOException {
		String model = shipped(TRAJECTORY);
		String skipping = model.replace("sourceRef=\"SubProcess_Preliminary\" targetRef=\"SubProcess_Diagnosis\"",
				"sourceRef=\"SubProcess_Preliminary\" targetRef=\"SubProcess_Recommendation\"");
		assertThat(skipping).isNotEqualTo(model);
		return skipping;
	}

	/** A task of the secretary on the way that a flow goes. */
	private static String withTask(String model, String flow, String task) {
		String from = "(<bpmn:sequenceFlow id=\"%s\" sourceRef=\"\\w+\" targetRef=\")(\\w+)\"/>".formatted(flow);
		String with = """
				$1%1$s"/>
				<bpmn:userTask id="%1$s" name="Nog een taak" camunda:formRef="evaluate"
				  camunda:formRefBinding="latest" camunda:candidateGroups="commission-secretaries"/>
				<bpmn:sequenceFlow id="Flow_%1$s" sourceRef="%1$s" targetRef="$2"/>""".formatted(task);
		String changed = model.replaceFirst(from, with)
			.replace("</bpmndi:BPMNPlane>", """
					<bpmndi:BPMNShape bpmnElement="%1$s"><dc:Bounds x="1700" y="%2$d" width="100" height="80"/>
					</bpmndi:BPMNShape><bpmndi:BPMNEdge bpmnElement="Flow_%1$s"><di:waypoint x="1800" y="%2$d"/>
					<di:waypoint x="1850" y="%2$d"/></bpmndi:BPMNEdge></bpmndi:BPMNPlane>""".formatted(task,
					100 + Math.abs(task.hashCode() % 500)));
		assertThat(changed).contains("id=\"" + task + "\"");
		return changed;
	}

	private int deploy(String key, String model) {
		Answer deployed = owner("nl").deploy("processes/" + key + ".bpmn", model);
		assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
		return latest(key);
	}

	private int deployUnfit(String key, String model) {
		DeployedBefore.deploy(owner("nl"), this.database, this.engine, key, model);
		return latest(key);
	}

	private int latest(String key) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	private ProcessDefinition definition(String key, int version) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.processDefinitionVersion(version)
			.singleResult();
	}

	private int versionOf(Play play) {
		return this.engine.getRepositoryService()
			.getProcessDefinition(play.running(TRAJECTORY).getProcessDefinitionId())
			.getVersion();
	}

	private JsonNode interventions(String reference) {
		return owner("nl").get("/api/v1/trajectories/" + reference).json().path("interventions");
	}

	private static String migration(String key, int from, int to) {
		return "/api/v1/models/%s/migration?from=%d&to=%d".formatted(key, from, to);
	}

	private static Answer migrate(Http http, String key, int from, int to) {
		return http.post("/api/v1/models/%s/migration".formatted(key), "{\"from\":%d,\"to\":%d}".formatted(from, to));
	}

	private static JsonNode line(JsonNode report, String reference) {
		return stream(report.path("processes")).filter(line -> line.path("reference").asText().equals(reference))
			.findFirst()
			.orElseThrow(() -> new AssertionError(report.toString()));
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	private long entries() {
		return this.database.sql("select count(*) from ledger_entry").query(Long.class).single();
	}

	private Http owner(String language) {
		return new Http(this.port, "proceseigenaar", language);
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

	private static String shipped(String key) throws IOException {
		return Files.readString(Path.of("processes", key + ".bpmn"));
	}

}
