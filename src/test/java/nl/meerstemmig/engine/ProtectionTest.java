package nl.meerstemmig.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What protects people who are signed on, and accounts from those who are not. The
 * product behaves as behind a proxy that ends TLS.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:protection-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false",
		"server.forward-headers-strategy=native", "camunda.bpm.admin-user.id=beheer",
		"camunda.bpm.admin-user.password=beheer" })
class ProtectionTest {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private IdentityService identity;

	/** A browser as far as cookies go; it does not follow redirects. */
	private final class Visitor {

		private final CookieManager cookies = new CookieManager();

		private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

		HttpResponse<String> get(String path, String... headers) {
			return send(HttpRequest.newBuilder().GET(), path, headers);
		}

		HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
			String body = form.entrySet()
				.stream()
				.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.reduce((one, other) -> one + "&" + other)
				.orElse("");
			return send(HttpRequest.newBuilder()
				.POST(BodyPublishers.ofString(body))
				.header("Content-Type", "application/x-www-form-urlencoded"), path, headers);
		}

		private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
			try {
				if (headers.length > 0) {
					request.headers(headers);
				}
				return this.client.send(
						request.uri(URI.create("http://127.0.0.1:" + ProtectionTest.this.port + path)).build(),
						BodyHandlers.ofString());
			}
			catch (IOException failed) {
				throw new AssertionError(failed);
			}
			catch (InterruptedException stopped) {
				Thread.currentThread().interrupt();
				throw new AssertionError(stopped);
			}
		}

		String session() {
			return cookie("JSESSIONID");
		}

		String cookie(String name) {
			return this.cookies.getCookieStore()
				.getCookies()
				.stream()
				.filter(cookie -> cookie.getName().equals(name))
				.map(HttpCookie::getValue)
				.findFirst()
				.orElse("");
		}

		HttpResponse<String> signOn(String account, String password) {
			return post("/login", Map.of("username", account, "password", password, "_csrf", token(get("/login"))));
		}

	}

	private static String token(HttpResponse<String> page) {
		Matcher token = TOKEN.matcher(page.body());
		assertThat(token.find()).as(page.body()).isTrue();
		return token.group(1);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return String.join("\n", answer.headers().allValues(name));
	}

	private static String basic(String account, String password) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	private void account(String name, String password) {
		User user = this.identity.newUser(name);
		user.setPassword(password);
		this.identity.saveUser(user);
		this.identity.createMembership(name, "council");
	}

	@Test
	void aFormThatAnotherSiteSendsIsRefused() {
		Visitor visitor = new Visitor();
		assertThat(header(visitor.signOn("secretaris", "secretaris"), "Location")).doesNotContain("error");

		assertThat(visitor.post("/draws/SER-1/1/pool", Map.of()).statusCode()).isEqualTo(403);
		assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);
		assertThat(visitor.get("/compliance").statusCode()).as("still signed on").isEqualTo(200);
		assertThat(visitor
			.post("/camunda/api/engine/engine/default/process-definition/key/advisory-trajectory/start", Map.of(),
					"Accept", "application/json")
			.statusCode()).as("Tasklist asks for a token of its own").isEqualTo(403);
		assertThat(
				new Visitor().post("/login", Map.of("username", "secretaris", "password", "secretaris")).statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/guide", "/compliance", "/participation-forms", "/api/v1/trajectories",
			"/engine-rest/engine", "/camunda/app/tasklist/default/", "/compliance/nope", "/nope" })
	void everyAnswerSaysHowABrowserIsToTreatIt(String path) {
		HttpResponse<String> answer = new Visitor().get(path, "Authorization", basic("secretaris", "secretaris"),
				"X-Forwarded-Proto", "https");

		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "X-Frame-Options")).isIn("DENY", "SAMEORIGIN");
		assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=");
		if (!path.startsWith("/engine-rest")) {
			assertThat(header(answer, "Cache-Control")).contains("no-store");
			assertThat(header(answer, "Content-Security-Policy")).contains("base-uri");
			assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
		}
	}

	@Test
	void theSessionsCookieIsForThisSiteAndEncryptedConnectionsOnly() {
		HttpResponse<String> answer = new Visitor().get("/login", "X-Forwarded-Proto", "https");

		assertThat(header(answer, "Set-Cookie")).contains("JSESSIONID=", "HttpOnly", "Secure", "SameSite=Lax");
	}

	@Test
	void signingOnGivesTheSessionAnotherName() {
		Visitor visitor = new Visitor();
		visitor.get("/login");
		String before = visitor.session();

		visitor.signOn("raadslid", "raadslid");

		assertThat(before).isNotEmpty();
		assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
		assertThat(visitor.get("/compliance").statusCode()).isEqualTo(200);
		assertThat(new Visitor().get("/compliance", "Cookie", "JSESSIONID=" + before).statusCode())
			.as("whoever knew the old name is not signed on")
			.isIn(302, 401);
	}

	@Test
	void whoeverGuessesAPasswordHasToWait() {
		account("geduld", "Juist-1-wachtwoord");

		assertThat(whatHappens("geduld", "fout")).isEqualTo(401);
		assertThat(whatHappens("geduld", "Juist-1-wachtwoord")).as("the right one, too soon").isEqualTo(401);
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> whatHappens("geduld", "Juist-1-wachtwoord") == 200);
	}

	private int whatHappens(String account, String password) {
		return new Visitor().get("/api/v1/trajectories", "Authorization", basic(account, password)).statusCode();
	}

	@Test
	void noAnswerTellsWhetherThereIsSuchAnAccount() {
		account("bestaat", "Juist-1-wachtwoord");
		account("opslot", "Juist-1-wachtwoord");
		whatHappens("opslot", "fout");

		List<String> overHttp = List.of("bestaat", "bestaatniet", "opslot")
			.stream()
			.map(name -> told(new Visitor().get("/engine-rest/engine", "Authorization", basic(name, "fout"))))
			.distinct()
			.toList();
		List<String> onThePage = List.of("bestaat", "bestaatniet", "opslot").stream().map(name -> {
			Visitor visitor = new Visitor();
			HttpResponse<String> answer = visitor.signOn(name, "fout");
			return told(answer) + TOKEN.matcher(visitor.get("/login?error").body()).replaceAll("");
		}).distinct().toList();

		assertThat(overHttp).hasSize(1);
		assertThat(onThePage).hasSize(1);
	}

	private static String told(HttpResponse<String> answer) {
		return answer.statusCode() + header(answer, "Location") + header(answer, "WWW-Authenticate")
				+ answer.body().replaceFirst("\"timestamp\":\"[^\"]+\"", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "configprops", "heapdump", "threaddump", "metrics", "loggers", "mappings",
			"shutdown", "httpexchanges", "flyway", "info" })
	void onlyHealthIsToldOfTheInside(String endpoint) {
		assertThat(new Visitor().get("/actuator/" + endpoint).statusCode()).isIn(302, 401);
		assertThat(new Visitor().get("/actuator/" + endpoint, "Authorization", basic("beheer", "beheer")).statusCode())
			.isEqualTo(404);
		assertThat(new Visitor().get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/compliance", "/compliance/", "/compliance;x=1", "//compliance", "/./compliance",
			"/x/../compliance", "/%63ompliance", "/COMPLIANCE", "/api/v1/trajectories", "/api/v1/trajectories/",
			"/api/v1/participation-forms/../trajectories", "/webjars/../compliance", "/css/..%2fcompliance",
			"/login/../compliance", "/in-task/draws/x/1", "/camunda/app/cockpit/default/" })
	void noSpellingOfAPathOpensItToWhoeverDidNotSignOn(String path) {
		assertThat(new Visitor().get(path).statusCode()).isGreaterThanOrEqualTo(300);
	}

	@Test
	void nobodySignsOnBesideThemselves() {
		Visitor visitor = new Visitor();
		visitor.signOn("secretaris", "secretaris");
		visitor.get("/camunda/app/tasklist/default/");

		HttpResponse<String> answer = visitor.post("/camunda/api/admin/auth/user/default/login/tasklist",
				Map.of("username", "voorzitter", "password", "voorzitter"), "Accept", "application/json",
				"X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(header(answer, "X-XSRF-TOKEN")).as("it was not for want of Tasklist's token").isEmpty();
	}

	/**
	 * So that no other site can act with it, to whom the engine's API asks for no token.
	 */
	@Test
	void aSessionOpensNothingOfTheEnginesApi() {
		Visitor visitor = new Visitor();
		visitor.signOn("secretaris", "secretaris");

		assertThat(visitor.get("/compliance").statusCode()).as("signed on").isEqualTo(200);
		assertThat(visitor.get("/engine-rest/task").statusCode()).isEqualTo(401);
		assertThat(visitor.post("/engine-rest/process-definition/key/advisory-trajectory/start", Map.of()).statusCode())
			.isEqualTo(401);
	}

	@Test
	void whatATaskShowsIsShownWithinTasklistOnly() {
		HttpResponse<String> answer = new Visitor().get("/in-task/participation-advice?phase=diagnosis",
				"Authorization", basic("secretaris", "secretaris"));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
	}

}
