package nl.meerstemmig.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.refusal.Limits;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Generated requests on every path of ours, on every task that tells the dossier
 * something, and on every process that people start. Whatever is sent: the server does
 * not fail, says nothing of its insides, shows no script back, and after a refusal the
 * task still waits and nothing was written.
 * <p>
 * {@code -Dfuzz.requests} says how many at least, {@code -Dfuzz.seed} repeats a run.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
		properties = { "spring.datasource.url=jdbc:h2:mem:fuzz-test;DB_CLOSE_DELAY=-1", "meerstemmig.samples=false",
				"camunda.bpm.job-execution.wait-time-in-millis=200", "camunda.bpm.job-execution.max-wait=500" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {

	private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3000);

	private static final long SEED = Long.getLong("fuzz.seed", 2026);

	/** What only the makers of the product, and whoever attacks it, could use. */
	private static final Pattern INSIDES = Pattern.compile("\\tat |\\bat [a-z][\\w.]+\\([A-Z]\\w+\\.java|"
			+ "\\b(org|com|net)\\.(camunda|springframework|h2|hibernate|apache|glassfish|fasterxml|postgresql)\\.|"
			+ "\\bjava(x)?\\.(lang|util|sql|io|script)\\.|\\bjakarta\\.[a-z]+\\.|nl\\.meerstemmig\\.|"
			+ "JdbcSQL|SQLState|SQL statement|could not execute|constraint \\[|HikariPool|MyBatis");

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE",
			"PATCH", "OPTIONS");

	private static final List<String> ACCEPTED = List.of("*/*", "text/html", "application/json", "application/xml",
			"image/png", "application/problem+json", "text/html;q=abc", "nonsense", "a/b,".repeat(500) + "*/*",
			"application/json;charset=utf-7");

	private static final List<String> LANGUAGES = List.of("nl", "en", "de", "*", "zz-!!", "en;q=abc", "x".repeat(2000),
			"nl-NL,en;q=0.5", "", "en-" + "a".repeat(200));

	private static final List<String> CONTENT_TYPES = List.of("application/json", "application/json",
			"application/json", "text/plain", "application/xml", "multipart/form-data", "nonsense",
			"application/x-www-form-urlencoded", "application/json;charset=utf-16", "multipart/form-data; boundary=x",
			"application/json;charset=nonsense", "application/vnd.camunda+json");

	private static final String QUOTAS = "stratum;waarde;min;max\nleeftijd;jong;1;1\nleeftijd;oud;1;1\n";

	private static final String POOL = "id;leeftijd\np1;jong\np2;oud\np3;jong\np4;oud\n";

	private final Hostile hostile = new Hostile(SEED);

	private final HttpClient client = HttpClient.newHttpClient();

	private final ObjectMapper json = new ObjectMapper();

	private final List<String> failures = new ArrayList<>();

	private final Map<String, Integer> answers = new TreeMap<>();

	private final Map<String, String> examples = new HashMap<>();

	private final Map<String, Integer> tried = new HashMap<>();

	private final Set<String> steps = new TreeSet<>();

	private int requests;

	private int failed;

	private int trajectories;

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private List<Step> allSteps;

	@Autowired
	private JdbcClient database;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private record Sent(String method, String path, String contentType, String body, boolean chunked, String accept,
			String language, String encoding, String account) {

		static Sent json(String method, String path, String body, String account) {
			return new Sent(method, path, "application/json", body, false, "application/json", "nl", "", account);
		}

		@Override
		public String toString() {
			return "%s %s (%s, %s, %s, as %s)%s %s".formatted(this.method, this.path, this.contentType, this.accept,
					this.language, this.account, this.chunked ? " chunked" : "", abbreviated(this.body));
		}

	}

	private record Received(int status, String type, String body) {

		boolean refused() {
			return this.status >= 400;
		}

	}

	@Test
	void noRequestOnAPathOfOursFailsTheServer() throws Exception {
		Play play = Play.start(this.engine, "FUZZ-PATHS").withParticipation("AgendaSetting", "survey");
		Play.as("niemand");
		List<String> paths = this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(mapping -> mapping.getPatternValues().stream())
			.sorted()
			.distinct()
			.toList();
		assertThat(paths).contains("/api/v1/trajectories/{reference}", "/compliance/{reference}",
				"/in-task/participation-advice");
		long before = entries();

		for (int i = 0; i < REQUESTS / 3 || i < paths.size(); i++) {
			String path = paths.get(i % paths.size());
			Sent sent = new Sent(this.hostile.one(METHODS), address(path, play.reference()),
					this.hostile.one(CONTENT_TYPES), this.hostile.brokenBody(), this.hostile.below(4) == 0,
					this.hostile.one(ACCEPTED), this.hostile.one(LANGUAGES), this.hostile.below(10) == 0 ? "gzip" : "",
					this.hostile.one(List.of("secretaris", "raadslid", "secretaris", "")));
			Received received = send(sent);
			if (path.startsWith("/api/") && received.refused() && received.status() != 401
					&& !sent.method().equals("HEAD") && !received.type().startsWith("application/problem+json")
					&& !byTheServletContainer(received)) {
				fail(sent, received, "no problem details: " + received.type());
			}
		}

		assertThat(entries()).isEqualTo(before);
		nothingFound();
	}

	/** An address that nothing of ours gets to see, such as one with an encoded slash. */
	private static boolean byTheServletContainer(Received received) {
		return received.status() == 400 && received.body().contains("<h1>HTTP Status 400 – Bad Request</h1>");
	}

	private String address(String pattern, String reference) {
		String path = Pattern.compile("\\{(\\w+)}")
			.matcher(pattern)
			.replaceAll(variable -> Matcher.quoteReplacement(switch (this.hostile.below(3)) {
				case 0 -> reference;
				case 1 -> String.valueOf(this.hostile.below(100));
				default -> encoded(this.hostile.plainText());
			}));
		StringBuilder address = new StringBuilder(path.replaceAll("/+", "/"));
		for (int i = this.hostile.below(4); i > 0; i--) {
			address.append(address.indexOf("?") < 0 ? '?' : '&')
				.append(this.hostile.below(3) == 0 ? encoded(this.hostile.plainText())
						: this.hostile.one(List.of("phase", "purposeKind", "weeks", "budget", "groupSize", "form",
								"representative", "willingToBeBound", "error", "logout")))
				.append('=')
				.append(this.hostile.below(3) == 0 ? this.hostile.one(List.of("preliminary", "12", "true"))
						: encoded(this.hostile.plainText()));
		}
		return address.length() > 12_000 ? path : address.toString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, UTF_8).replace("+", "%20");
	}

	@Test
	void noFieldOfATaskFailsTheServer() throws Exception {
		List<Runnable> routes = routes();
		for (int round = 0; round < 2 || this.requests < REQUESTS; round++) {
			for (Runnable route : routes) {
				try {
					route.run();
				}
				catch (AssertionError | ProcessEngineException | Refusal elsewhere) {
					// What was accepted led the process another way than the route goes.
				}
				finally {
					Play.as("niemand");
				}
			}
			nothingFound();
		}

		assertThat(this.steps).containsAll(this.allSteps.stream().map(step -> step.kind().key()).toList());
	}

	private List<Runnable> routes() {
		List<Runnable> routes = new ArrayList<>();
		CatalogueTest.table().forEach(row -> routes.add(() -> {
			Play play = play().withParticipation("AgendaSetting", row.key());
			row.route().accept(play);
			FormRoutes.answered(play);
		}));
		routes.add(() -> {
			Play play = play().withoutParticipation("AgendaSetting")
				.onAgenda()
				.withParticipation("Preliminary", "citizens-forum")
				.forum(List.of(vote("Geef roosters vooraf", 20, 4)));
			play.complete("UserTask_RecordOutcomes")
				.argued(1, "not-followed", "cost", "De sector kan deze uitgave nu niet dragen.")
				.withoutParticipation("Diagnosis")
				.withoutParticipation("Recommendation")
				.drafted()
				.complete("UserTask_Adopt", "adopted", true)
				.feedback("UserTask_SendFeedback")
				.evaluated();
		});
		routes.add(() -> {
			Play play = play().withoutParticipation("AgendaSetting")
				.onAgenda()
				.withParticipation("Preliminary", "council-seat")
				.seat("newBody", "Zetel " + this.trajectories, "mandate", "Namens jongeren");
			play.withoutParticipation("Diagnosis")
				.withoutParticipation("Recommendation")
				.drafted()
				.complete("UserTask_RecordSeatVote", "vote", "in-favour");
		});
		routes.add(() -> unsolicited().complete("UserTask_ReceiveAdvice", "newBody", "Platform " + this.trajectories,
				"bodyForm", "stakeholder-forum", "mandate", "Jongeren", "advice", "Zet dit op de agenda."));
		routes.add(() -> {
			Play play = play().withParticipation("AgendaSetting", "citizens-forum");
			play.complete("UserTask_SetMandate", "assignment", "Adviseer", "threshold", 75, "denominator", "votes-cast",
					"quorum", 1)
				.complete("UserTask_DrawParticipants", "drawnBy", "product", "pool", POOL, "quotaList", QUOTAS, "seats",
						2);
			// What was accepted may say that somebody else draws: then there is nothing
			// to follow.
			await().atMost(Duration.ofMinutes(2)).until(() -> !play.openTasks().isEmpty());
			play.task("UserTask_FollowDraw");
			await().atMost(Duration.ofMinutes(2)).until(() -> finishedDraw(play.reference()));
			play.complete("UserTask_FollowDraw", "accepted", true);
		});
		routes.add(() -> {
			Play play = play();
			this.engine.getRuntimeService()
				.startProcessInstanceByKey("trajectory-withdrawal",
						Play.fields("reference", play.reference(), "reason", "Ingetrokken"));
			play.complete("UserTask_ConfirmWithdrawal", "withdraw", true);
		});
		return routes;
	}

	private boolean finishedDraw(String reference) {
		return this.database.sql("""
				select count(*) from draw_result r join ledger_entry e on e.id = r.id where e.dossier = ?""")
			.param(reference)
			.query(Integer.class)
			.single() > 0;
	}

	private Play play() {
		return Play.start(this.engine, "FUZZ-" + ++this.trajectories).shownTo(this::visit);
	}

	private Play unsolicited() {
		return Play.startUnsolicited(this.engine, "FUZZ-" + ++this.trajectories).shownTo(this::visit);
	}

	/**
	 * Every field of the task, several times over, and now and then the body as a whole.
	 */
	private boolean visit(Task task, Map<String, Object> submitted) {
		String key = task.getTaskDefinitionKey();
		String step = step(task);
		if (step != null) {
			this.steps.add(step);
		}
		List<String> fields = fields(task, step, submitted);
		int most = Math.max(8, REQUESTS / 60) * ((step != null) ? 2 : 1);
		int now = 0;
		while (this.tried.getOrDefault(key, 0) < most && now++ < most / 2) {
			this.tried.merge(key, 1, Integer::sum);
			long before = entries();
			Sent sent = submission(task, fields, submitted);
			Received received = send(sent);
			boolean waits = this.engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 1;
			if (received.refused()) {
				if (!waits || entries() != before) {
					fail(sent, received, "refused, and something was written");
				}
			}
			else if (!waits) {
				return true;
			}
		}
		return false;
	}

	private @Nullable String step(Task task) {
		UserTask drawn = this.engine.getRepositoryService()
			.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(task.getTaskDefinitionKey());
		return (drawn.getExtensionElements() == null) ? null
				: drawn.getExtensionElements()
					.getElementsQuery()
					.filterByType(CamundaProperties.class)
					.list()
					.stream()
					.flatMap(properties -> properties.getCamundaProperties().stream())
					.filter(property -> ModelVocabulary.STEP.equals(property.getCamundaName()))
					.map(CamundaProperty::getCamundaValue)
					.findFirst()
					.orElse(null);
	}

	private List<String> fields(Task task, @Nullable String step, Map<String, Object> submitted) {
		Set<String> fields = new TreeSet<>(submitted.keySet());
		this.allSteps.stream()
			.filter(one -> one.kind().key().equals(step))
			.forEach(one -> fields.addAll(one.variables()));
		try (InputStream form = this.engine.getFormService().getDeployedTaskForm(task.getId())) {
			fields.addAll(this.json.readTree(form).findValuesAsText("key"));
		}
		catch (IOException unreadable) {
			throw new AssertionError(unreadable);
		}
		fields.addAll(List.of("roundId", "phase", "nobodyAsksForThis"));
		return List.copyOf(fields);
	}

	private Sent submission(Task task, List<String> fields, Map<String, Object> submitted) {
		String account = this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.anyMatch("chairs"::equals) ? "voorzitter" : "secretaris";
		String at = "/engine-rest/task/" + task.getId();
		return switch (this.hostile.below(12)) {
			case 0 -> Sent.json("PUT",
					at + "/variables/" + encoded(this.hostile.below(2) == 0 ? "extra" : this.hostile.plainText() + "x"),
					this.hostile.variable(), account);
			case 1 ->
				Sent.json("POST", at + "/localVariables", "{\"modifications\":{\"extra\":%s},\"deletions\":[\"%s\"]}"
					.formatted(this.hostile.variable(), this.hostile.text()), account);
			case 2 -> new Sent("POST", at + this.hostile.one(List.of("/complete", "/submit-form", "/claim")),
					this.hostile.one(CONTENT_TYPES), this.hostile.brokenBody().replace("{}", "{"),
					this.hostile.below(2) == 0, this.hostile.one(ACCEPTED), this.hostile.one(LANGUAGES),
					this.hostile.below(3) == 0 ? "gzip" : "", account);
			default -> Sent.json("POST", at + this.hostile.one(List.of("/complete", "/submit-form")),
					"{\"variables\":{" + variables(fields, submitted) + "}}", account);
		};
	}

	/** What fits, but for one field or more. */
	private String variables(List<String> fields, Map<String, Object> submitted) {
		Map<String, String> variables = new TreeMap<>();
		submitted.forEach((name, value) -> variables.put(name, fits(value)));
		for (int wrong = 1 + this.hostile.below(3); wrong > 0; wrong--) {
			String field = this.hostile.one(fields);
			if (this.hostile.below(8) == 0) {
				variables.remove(field);
			}
			else {
				variables.put(field, this.hostile.variable());
			}
		}
		return variables.entrySet()
			.stream()
			.map(one -> "\"%s\":%s".formatted(one.getKey(), one.getValue()))
			.collect(Collectors.joining(","));
	}

	private String fits(Object value) {
		try {
			return (value instanceof JsonValue list)
					? "{\"value\":%s,\"type\":\"Json\"}"
						.formatted(this.json.writeValueAsString(list.getValueSerialized()))
					: "{\"value\":%s}".formatted(this.json.writeValueAsString(value));
		}
		catch (IOException impossible) {
			throw new AssertionError(impossible);
		}
	}

	@Test
	void noStartFailsTheServer() {
		for (String process : List.of("advisory-trajectory", "trajectory-withdrawal", "answer-outcome",
				"participation-round", "survey", "draw-by-lot", "nobody-drew-this")) {
			for (int i = 0; i < Math.max(10, REQUESTS / 60); i++) {
				long before = entries();
				long running = this.engine.getRuntimeService().createProcessInstanceQuery().count();
				Map<String, Object> fields = new HashMap<>(Play.fields("title", "Zorg", "question", "Hoe?",
						"commissioner", "SZW", "commission", "Zorg", "origin", "request", "reason", "x"));
				List<String> names = List.of("title", "question", "commissioner", "commission", "origin", "reason",
						"reference", "outcomeId", "entry", "phase", "form", "sample", "extra");
				Sent sent = Sent.json("POST",
						"/engine-rest/process-definition/key/%s/%s".formatted(process,
								this.hostile.one(List.of("start", "submit-form"))),
						"{\"businessKey\":%s,\"variables\":{%s}}".formatted(
								this.hostile.below(2) == 0 ? "\"FUZZ-S%d\"".formatted(this.hostile.below(100_000))
										: "\"" + this.hostile.text() + "\"",
								variables(names, fields)),
						"secretaris");
				Received received = send(sent);
				if (received.refused() && (entries() != before
						|| this.engine.getRuntimeService().createProcessInstanceQuery().count() != running)) {
					fail(sent, received, "refused, and something was written");
				}
			}
		}
		nothingFound();
	}

	@Test
	void aBodyOverTheLimitIsRefusedAtEveryDoor() {
		String large = " ".repeat(Limits.BODY + 1);
		for (String path : List.of("/engine-rest/deployment/create", "/engine-rest/message", "/api/v1/trajectories",
				"/draws/X/1/pool", "/login", "/camunda/api/engine/engine/default/task")) {
			for (boolean chunked : List.of(false, true)) {
				Sent sent = new Sent("POST", path, "application/json", large, chunked, "application/json", "en", "",
						"secretaris");
				Received received = send(sent);
				if (!chunked || path.startsWith("/engine-rest/message")) {
					assertThat(received.status()).as("%s %s", path, received.body()).isEqualTo(413);
					assertThat(received.body()).contains("24 MB fit", "request.too-large");
				}
				assertThat(received.status()).as(path).isBetween(400, 499);
			}
		}
		nothingFound();
	}

	@Test
	void whatIsNoHttpIsRefused() throws IOException {
		for (String request : List.of("GET /api/v1/trajectories/" + Hostile.SCRIPT + " HTTP/1.1\r\nHost: x\r\n\r\n",
				"GET /compliance/%s HTTP/1.1\r\nHost: x\r\n\r\n".formatted("a\u0000b"),
				"GET /compliance/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
				"GET /compliance;x=%00 HTTP/1.1\r\nHost: x\r\n\r\n", "GET //api//v1 HTTP/1.1\r\nHost: x\r\n\r\n",
				"GET /api/v1/compliance HTTP/1.1\r\n\r\n", "GET /api/v1/compliance HTTP/9.9\r\nHost: x\r\n\r\n",
				"FOO<script> / HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: " + Hostile.SCRIPT + "\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(40_000) + "\r\n\r\n",
				"POST /engine-rest/message HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
				"POST /engine-rest/message HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
				"POST /engine-rest/message HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\nContent-Length: 2\r\n\r\n{}",
				"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", "GET /compliance/%c0%ae HTTP/1.1\r\nHost: x\r\n\r\n",
				"TRACE / HTTP/1.1\r\nHost: x\r\n\r\n")) {
			String answer = raw(request);
			Sent sent = new Sent("raw", request, "", "", false, "", "", "", "");
			int status = answer.isEmpty() ? 400 : Integer.parseInt(answer.split(" ", 3)[1]);
			judge(sent, new Received(status, answer.contains("text/html") ? "text/html" : "", answer));
		}
		nothingFound();
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			OutputStream out = socket.getOutputStream();
			out.write(
					request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), UTF_8);
		}
	}

	private Received send(Sent sent) {
		try {
			BodyPublisher body = sent.chunked()
					? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(sent.body().getBytes(UTF_8)))
					: BodyPublishers.ofString(sent.body());
			HttpRequest.Builder request = HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + this.port + sent.path()))
				.timeout(Duration.ofSeconds(60))
				.method(sent.method(), Set.of("GET", "HEAD").contains(sent.method()) ? BodyPublishers.noBody() : body)
				.header("Accept", sent.accept())
				.header("Accept-Language", sent.language())
				.header("Content-Type", sent.contentType());
			if (!sent.encoding().isEmpty()) {
				request.header("Content-Encoding", sent.encoding());
			}
			if (!sent.account().isEmpty()) {
				request.header("Authorization", "Basic "
						+ Base64.getEncoder().encodeToString((sent.account() + ":" + sent.account()).getBytes(UTF_8)));
			}
			HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			Received received = new Received(response.statusCode(),
					response.headers().firstValue("Content-Type").orElse(""), response.body());
			judge(sent, received);
			return received;
		}
		catch (IOException broken) {
			Received none = new Received(499, "", "connection closed: " + broken.getMessage());
			if (sent.body().length() < Limits.BODY) {
				fail(sent, none, "no answer");
			}
			return none;
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

	private void judge(Sent sent, Received received) {
		this.requests++;
		String answer = received.status() + " " + rule(received);
		this.answers.merge(answer, 1, Integer::sum);
		this.examples.putIfAbsent(answer, received.refused() ? said(received) : "");
		// Two statuses that HTTP itself asks for: a version, a way of transfer that
		// nobody has.
		if (received.status() >= 500 && received.status() != 501 && received.status() != 505) {
			this.failed++;
			fail(sent, received, "the server failed");
		}
		if (received.refused() && INSIDES.matcher(received.body()).find()) {
			fail(sent, received, "tells of its insides");
		}
		if (received.type().startsWith("text/html") && received.body().contains(Hostile.SCRIPT)) {
			fail(sent, received, "shows the script");
		}
	}

	private String rule(Received received) {
		if (!received.type().contains("json") || !received.refused()) {
			return "";
		}
		try {
			JsonNode body = this.json.readTree(received.body());
			return body.path("rule").asText(body.path("type").asText());
		}
		catch (IOException noJson) {
			return "unreadable";
		}
	}

	private String said(Received received) {
		try {
			JsonNode body = this.json.readTree(received.body());
			String said = body.path("message").asText(body.path("detail").asText());
			return ((said.length() <= 150) ? said : said.substring(0, 150) + "…").replace("|", "\\|")
				.replaceAll("\\s+", " ");
		}
		catch (IOException noJson) {
			return "";
		}
	}

	private void fail(Sent sent, Received received, String what) {
		if (this.failures.size() < 60) {
			this.failures.add("%s: %s -> %d %s %s".formatted(what, sent, received.status(), received.type(),
					abbreviated(received.body())));
		}
	}

	private void nothingFound() {
		assertThat(this.failures).as("-Dfuzz.seed=%d", SEED).isEmpty();
	}

	private long entries() {
		return this.database.sql("select count(*) from ledger_entry").query(Long.class).single();
	}

	private static String abbreviated(String text) {
		return (text.length() <= 700) ? text : text.substring(0, 700) + "… (" + text.length() + ")";
	}

	@AfterAll
	void print() throws IOException {
		String all = "seed %d: %,d requests, %d distinct answers, 5xx: %d%n%n| answer | times | for example |%n|---|---|---|%n"
			.formatted(SEED, this.requests, this.answers.size(), this.failed)
				+ this.answers.entrySet()
					.stream()
					.map(one -> "| %s | %d | %s |".formatted(one.getKey(), one.getValue(),
							this.examples.get(one.getKey())))
					.collect(Collectors.joining("\n"));
		// Half a surrogate is written as a question mark.
		Files.write(Path.of("target", "fuzz.md"), (all + "\n").getBytes(StandardCharsets.UTF_8));
		System.out.println(all);
	}

}
