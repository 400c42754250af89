package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.identity.Account;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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
 * Who may what, over HTTP: every role with every action, each on a trajectory of its own.
 * What a role may not do is refused, and leaves no entry in any dossier.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:roles-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false", "camunda.bpm.admin-user.id=beheer",
		"camunda.bpm.admin-user.password=beheer" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

	private static final String COMMISSION = "serves-commissie-arbeidsmarkt";

	private static final String OTHER = "serves-wonen";

	/** Everybody who comes to the product. */
	private enum Who {

		ANONYMOUS("nobody signed on", ""), NO_ROLE("account without a role", "niemand", COMMISSION),
		SECRETARY("secretary of the commission", "secretariseen", "commission-secretaries", COMMISSION),
		OTHER_SECRETARY("secretary of another", "secretaristwee", "commission-secretaries", OTHER),
		CHAIR("chair of the commission", "voorzittereen", "chairs", COMMISSION),
		OTHER_CHAIR("chair of another", "voorzittertwee", "chairs", OTHER),
		COUNCIL("council member", "raad", "council"), PROCESS_OWNER("process owner", "eigenaar", "process-owners"),
		ADMINISTRATOR("administrator", "beheer");

		private final String label;

		private final String account;

		/** Separated by commas. */
		private final String groups;

		Who(String label, String account, String... groups) {
			this.label = label;
			this.account = account;
			this.groups = String.join(",", groups);
		}

	}

	private static final Set<Who> THE_COMMISSION = EnumSet.of(Who.SECRETARY, Who.CHAIR);

	private static final Set<Who> READERS = EnumSet.of(Who.SECRETARY, Who.CHAIR, Who.COUNCIL, Who.PROCESS_OWNER,
			Who.ADMINISTRATOR);

	private static final Set<Who> WITH_A_ROLE = EnumSet.complementOf(EnumSet.of(Who.ANONYMOUS, Who.NO_ROLE));

	private static final Set<Who> OPERATORS = EnumSet.of(Who.PROCESS_OWNER, Who.ADMINISTRATOR);

	private static final Set<Who> ADMINISTRATOR = EnumSet.of(Who.ADMINISTRATOR);

	private static final Set<Who> SECRETARY = EnumSet.of(Who.SECRETARY);

	/**
	 * @param situation makes what is acted on: a trajectory of its own
	 * @param attempt acts; its answer says whether it could
	 */
	private record Action(String name, Set<Who> allowed, Function<String, Play> situation,
			BiFunction<Http, Play, Answer> attempt) {
	}

	private final List<String> table = new ArrayList<>();

	private int number;

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@BeforeAll
	void makeAccounts() {
		IdentityService identity = this.engine.getIdentityService();
		List.of(COMMISSION, OTHER).forEach(group -> identity.saveGroup(identity.newGroup(group)));
		for (Who who : Who.values()) {
			if (!who.groups.isEmpty()) {
				account(who.account, List.of(who.groups.split(",")));
			}
		}
		account("beide", List.of("commission-secretaries", "chairs", COMMISSION));
	}

	private void account(String name, List<String> groups) {
		IdentityService identity = this.engine.getIdentityService();
		User user = identity.newUser(name);
		user.setPassword(name);
		identity.saveUser(user);
		groups.forEach(group -> identity.createMembership(name, group));
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	private Stream<Action> actions() {
		return Stream.of(
				new Action("read the catalogue", EnumSet.allOf(Who.class), this::started,
						(http, play) -> http.get("/api/v1/participation-forms")),
				new Action("read the report", READERS, this::started,
						(http, play) -> http.get("/compliance/" + play.reference())),
				new Action("read the dossier over the API", READERS, this::started,
						(http, play) -> http.get("/api/v1/trajectories/" + play.reference())),
				new Action("read its draws", READERS, this::started,
						(http, play) -> http.get("/api/v1/trajectories/" + play.reference() + "/draws")),
				new Action("find it in the overview", READERS, this::started,
						(http, play) -> having(http.get("/api/v1/trajectories"), play.reference())),
				new Action("read whether the ledger is intact", WITH_A_ROLE, this::started,
						(http, play) -> http.get("/api/v1/ledger/verification")),
				new Action("read which bodies stand", WITH_A_ROLE, this::started,
						(http, play) -> http.get("/api/v1/standing-bodies")),
				new Action("find its task in the list", EnumSet.of(Who.SECRETARY, Who.ADMINISTRATOR), this::started,
						(http, play) -> any(
								http.get("/engine-rest/task?processInstanceBusinessKey=" + play.reference()))),
				new Action("open its task", EnumSet.of(Who.SECRETARY, Who.ADMINISTRATOR), this::started,
						(http, play) -> http.get("/engine-rest/task/"
								+ play.task("UserTask_DecideParticipation_AgendaSetting").getId() + "/form-variables")),
				new Action("start a trajectory", SECRETARY, reference -> null,
						(http, play) -> http.post("/engine-rest/process-definition/key/advisory-trajectory/start",
								"{\"businessKey\":\"ROLE-NEW-%d\",%s}".formatted(++this.number,
										Http.variables("title", "Zorg", "question", "Hoe?", "commissioner", "SZW",
												"commission", "Commissie Arbeidsmarkt", "origin", "request")))),
				completing("decide on participation", SECRETARY, this::started,
						"UserTask_DecideParticipation_AgendaSetting", "participate", false, "reason",
						"Er is onderzoek"),
				completing("decide on the agenda", THE_COMMISSION,
						reference -> started(reference).withoutParticipation("AgendaSetting"), "UserTask_DecideAgenda",
						"onAgenda", true),
				completing("set how a round votes", SECRETARY, this::withForum, "UserTask_SetMandate", "assignment",
						"Adviseer", "threshold", 75, "denominator", "votes-cast", "quorum", 12),
				completing("complete a task that is a form's own", SECRETARY, this::withParticipants,
						"UserTask_InformationPhase"),
				completing("record outcomes", SECRETARY, this::voted, "UserTask_RecordOutcomes"),
				completing("answer an outcome", SECRETARY, this::toAnswer, "UserTask_RespondToOutcome", "response",
						"not-followed", "ground", "cost", "justification", "De sector kan dit nu niet dragen."),
				completing("confirm a justification", EnumSet.of(Who.CHAIR), this::toConfirm,
						"UserTask_ConfirmJustification", "confirmed", true),
				completing("draft the advice", SECRETARY, this::toDraft, "UserTask_DraftWhiteVersion", "version",
						"white", "text", "Maak roosters eerder bekend."),
				completing("record the adoption", THE_COMMISSION, reference -> toDraft(reference).drafted(),
						"UserTask_Adopt", "adopted", true),
				completing("evaluate", SECRETARY, this::toEvaluate, "UserTask_Evaluate", "findings", "Het hielp."),
				new Action("correct an answer", SECRETARY, this::answered,
						(http, play) -> http.post("/engine-rest/process-definition/key/answer-outcome/start",
								"{\"businessKey\":\"%s\",%s}".formatted(play.reference(),
										Http.variables("entry", outcome(play))))),
				new Action("withdraw a trajectory", SECRETARY, this::started,
						(http, play) -> http.post("/engine-rest/process-definition/key/trajectory-withdrawal/start",
								"{\"businessKey\":\"%s\",%s}".formatted(play.reference(),
										Http.variables("reason", "De minister trok de vraag in")))),
				new Action("see its processes run", OPERATORS, this::started,
						(http, play) -> any(http.get("/engine-rest/process-instance?businessKey=" + play.reference()))),
				new Action("see the history of its processes", OPERATORS, this::started,
						(http, play) -> any(http.get("/engine-rest/history/process-instance?processInstanceBusinessKey="
								+ play.reference()))),
				new Action("see which versions of models run", OPERATORS, this::started,
						(http, play) -> http.get("/api/v1/models/advisory-trajectory/comparison?from=1&to=1")),
				new Action("move what runs to another version of its model", OPERATORS, reference -> null,
						(http, play) -> http.post("/api/v1/models/survey/migration",
								"{\"from\":1,\"to\":%d}".formatted(surveys()))),
				new Action("deploy a model", OPERATORS, reference -> null,
						(http, play) -> http.deploy("survey.bpmn", model("forms-of-participation/survey.bpmn"))),
				new Action("delete a deployment", ADMINISTRATOR, reference -> null,
						(http, play) -> http.delete("/engine-rest/deployment/" + deployment())),
				new Action("move a process past a task", ADMINISTRATOR, this::started,
						(http, play) -> http.post(
								"/engine-rest/process-instance/" + play.process().getId() + "/modification",
								"{\"instructions\":[{\"type\":\"startAfterActivity\",\"activityId\":"
										+ "\"UserTask_DecideParticipation_AgendaSetting\"}]}")),
				new Action("set a variable of a process", ADMINISTRATOR, this::started,
						(http, play) -> http.put(
								"/engine-rest/process-instance/" + play.process().getId() + "/variables/x",
								"{\"value\":1}")),
				new Action("suspend a process", ADMINISTRATOR, this::started,
						(http, play) -> http.put(
								"/engine-rest/process-instance/" + play.process().getId() + "/suspended",
								"{\"suspended\":true}")),
				new Action("delete a process", ADMINISTRATOR, this::started,
						(http, play) -> http.delete("/engine-rest/process-instance/" + play.process().getId())),
				new Action("make an account", ADMINISTRATOR, reference -> null,
						(http, play) -> http.post("/engine-rest/user/create",
								"{\"profile\":{\"id\":\"nieuw%d\"},\"credentials\":{\"password\":\"nieuw\"}}"
									.formatted(++this.number))),
				new Action("put an account into a group", ADMINISTRATOR, reference -> null,
						(http, play) -> http.put("/engine-rest/group/chairs/members/" + newAccount(), "")));
	}

	private static Action completing(String name, Set<Who> allowed, Function<String, Play> situation, String task,
			Object... fields) {
		return new Action(name, allowed, situation, (http, play) -> http.complete(play.task(task).getId(), fields));
	}

	@TestFactory
	Stream<DynamicTest> everyRoleWithEveryAction() {
		this.table.add("| action | " + Stream.of(Who.values()).map(who -> who.label).collect(Collectors.joining(" | "))
				+ " |");
		this.table.add("|---|" + "---|".repeat(Who.values().length));
		return this.actions().map(action -> dynamicTest(action.name(), () -> {
			List<String> cells = new ArrayList<>();
			for (Who who : Who.values()) {
				cells.add(tried(action, who));
			}
			this.table.add("| %s | %s |".formatted(action.name(), String.join(" | ", cells)));
		}));
	}

	private String tried(Action action, Who who) {
		Play play = action.situation().apply("ROLE-" + ++this.number);
		long before = entries();

		Answer answer = action.attempt().apply(new Http(this.port, who.account, "nl"), play);

		assertThat(answer.status()).as("%s, %s: %s", action.name(), who.label, answer.body()).isLessThan(500);
		boolean could = answer.status() < 300;
		assertThat(could).as("%s, %s: %s %s", action.name(), who.label, answer.status(), answer.body())
			.isEqualTo(action.allowed().contains(who));
		if (!could) {
			assertThat(answer.status()).as(answer.body())
				.isIn((who == Who.ANONYMOUS) ? Set.of(401, 302) : Set.of(403, 404));
			assertThat(entries()).as("%s, %s: nothing is written", action.name(), who.label).isEqualTo(before);
		}
		return could ? "yes" : String.valueOf(answer.status());
	}

	@AfterAll
	void print() throws IOException {
		String all = String.join("\n", this.table) + "\n";
		Files.writeString(Path.of("target", "roles.md"), all);
		System.out.println(all);
	}

	private long entries() {
		return this.database.sql("select count(*) from ledger_entry").query(Long.class).single();
	}

	/** How many versions of a survey there are, after one more. */
	private long surveys() {
		Answer deployed = new Http(this.port, "beheer", "nl").deploy("survey.bpmn",
				model("forms-of-participation/survey.bpmn"));
		assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
		return this.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("survey").count();
	}

	private static Answer any(Answer answer) {
		return (answer.status() == 200 && answer.json().isEmpty()) ? new Answer(404, "", "nothing there") : answer;
	}

	private static Answer having(Answer answer, String reference) {
		return (answer.status() == 200 && !answer.body().contains("\"" + reference + "\""))
				? new Answer(404, "", "not among them") : answer;
	}

	private Play started(String reference) {
		return Play.start(this.engine, reference);
	}

	private Play withForum(String reference) {
		return started(reference).withoutParticipation("AgendaSetting")
			.onAgenda()
			.withParticipation("Preliminary", "citizens-forum");
	}

	private Play withParticipants(String reference) {
		return withForum(reference)
			.complete("UserTask_SetMandate", "assignment", "Adviseer", "threshold", 75, "denominator", "votes-cast",
					"quorum", 12)
			.complete("UserTask_DrawParticipants", "invited", 2000, "registered", 300, "participants", 24);
	}

	private Play voted(String reference) {
		return withForum(reference).forum(List.of(vote("Betaal reistijd", 20, 4)));
	}

	private Play toAnswer(String reference) {
		return voted(reference).complete("UserTask_RecordOutcomes");
	}

	private Play toConfirm(String reference) {
		return toAnswer(reference).complete("UserTask_RespondToOutcome", "response", "not-followed", "ground", "cost",
				"justification", "De sector kan dit nu niet dragen.");
	}

	private Play answered(String reference) {
		return toAnswer(reference).complete("UserTask_RespondToOutcome", "response", "followed", "passage", "1");
	}

	private Play toDraft(String reference) {
		return started(reference).withoutParticipation("AgendaSetting")
			.onAgenda()
			.withoutParticipation("Preliminary")
			.withoutParticipation("Diagnosis")
			.withoutParticipation("Recommendation");
	}

	private Play toEvaluate(String reference) {
		return toDraft(reference).drafted().complete("UserTask_Adopt", "adopted", true);
	}

	/** The number that the first outcome has in the dossier. */
	private int outcome(Play play) {
		return this.database
			.sql("select sequence_number from ledger_entry where dossier = :dossier and kind = 'outcome' "
					+ "order by sequence_number limit 1")
			.param("dossier", play.reference())
			.query(Integer.class)
			.single();
	}

	private static String model(String name) {
		try {
			return Files.readString(Path.of("processes", name));
		}
		catch (IOException unreadable) {
			throw new AssertionError(unreadable);
		}
	}

	private String deployment() {
		return this.engine.getRepositoryService()
			.createDeployment()
			.name("to delete")
			.addString("note-%d.form".formatted(++this.number),
					"{\"components\":[],\"type\":\"default\",\"id\":\"note%d\"}".formatted(this.number))
			.deploy()
			.getId();
	}

	private String newAccount() {
		String name = "lid" + ++this.number;
		account(name, List.of());
		return name;
	}

	@Test
	void whoeverWroteAJustificationDoesNotConfirmItAlsoAsAChair() {
		Http both = new Http(this.port, "beide", "nl");
		Play play = toAnswer("ROLE-EYES");
		assertThat(both
			.complete(play.task("UserTask_RespondToOutcome").getId(), "response", "not-followed", "ground", "cost",
					"justification", "De sector kan dit nu niet dragen.")
			.status()).isEqualTo(204);
		String confirm = play.task("UserTask_ConfirmJustification").getId();

		Answer own = both.complete(confirm, "confirmed", true);

		assertThat(own.status()).isEqualTo(403);
		assertThat(own.message()).contains("geschreven door beide", "een andere voorzitter");
		assertThat(new Http(this.port, "voorzittereen", "nl").complete(confirm, "confirmed", true).status())
			.isEqualTo(204);
	}

	@Test
	void whoServesEveryCommissionDoesTheWorkOfAny() {
		Play play = started("ROLE-EVERY");

		assertThat(new Http(this.port, "secretaris", "nl")
			.complete(play.task("UserTask_DecideParticipation_AgendaSetting").getId(), "participate", false, "reason",
					"Er is onderzoek")
			.status()).isEqualTo(204);
		assertThat(EmbeddedAccounts.groupsOf("secretaris")).contains(Account.EVERY_COMMISSION);
	}

	@Test
	void anAccountWithTheNameOfTheSystemHasNoRole() {
		account("systeem", List.of("commission-secretaries", Account.EVERY_COMMISSION));
		Play play = started("ROLE-SYSTEM");

		assertThat(new Http(this.port, "systeem", "nl")
			.complete(play.task("UserTask_DecideParticipation_AgendaSetting").getId(), "participate", false, "reason",
					"Er is onderzoek")
			.status()).isEqualTo(403);
	}

	/** Every operation that the engine's own description of its API names. */
	@Test
	void theEnginesApiIsClosedToWhoeverDidNotSignOn() throws IOException {
		Http nobody = new Http(this.port, "", "nl");
		List<String> open = new ArrayList<>();
		int tried = 0;
		try (InputStream description = RolesTest.class.getResourceAsStream("/openapi.json")) {
			JsonNode paths = new ObjectMapper().readTree(description).path("paths");
			for (var path : paths.properties()) {
				for (var operation : path.getValue().properties()) {
					tried++;
					Answer answer = nobody.send(operation.getKey(),
							"/engine-rest" + path.getKey().replaceAll("\\{[^}]*}", "x"));
					if (answer.status() != 401) {
						open.add(operation.getKey() + " " + path.getKey() + ": " + answer.status());
					}
				}
			}
		}
		assertThat(open).isEmpty();
		assertThat(tried).as("operations in the description").isGreaterThan(300);
		for (String path : List.of("/engine-rest", "/engine-rest/", "/engine-rest/engine", "/engine-rest//task",
				"/engine-rest/./task", "/engine-rest/x/../task", "/engine-rest/;x=1/task", "/engine-rest;x=1/task",
				"/engine-rest%2Ftask", "/%65ngine-rest/task", "/ENGINE-REST/task", "/engine-rest/engine/default/task",
				"/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default")) {
			assertThat(nobody.get(path).status()).as(path).isGreaterThanOrEqualTo(300);
		}
	}

}
