package nl.meerstemmig.engine;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-on at an identity provider of the council's own: a real one on this machine, with
 * its own keys, addresses and tokens.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:openid-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false",
		"meerstemmig.open-id-connect.client-id=meerstemmig", "meerstemmig.open-id-connect.client-secret=geheim" })
class OpenIdConnectTest {

	private static final MockOAuth2Server PROVIDER = provider();

	private static final String REALM = "raad";

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	private static MockOAuth2Server provider() {
		MockOAuth2Server server = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\":true}"));
		server.start();
		return server;
	}

	@DynamicPropertySource
	static void issuer(DynamicPropertyRegistry properties) {
		properties.add("meerstemmig.open-id-connect.issuer", () -> PROVIDER.issuerUrl(REALM).toString());
	}

	@AfterAll
	static void stop() {
		PROVIDER.shutdown();
	}

	private static String token(String name, String audience, List<String> groups) {
		return PROVIDER
			.issueToken(REALM, "id-of-" + name, audience, Map.of("preferred_username", name, "groups", groups))
			.serialize();
	}

	private HttpResponse<String> withToken(String path, String token) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header("Authorization", "Bearer " + token)
				.build(), BodyHandlers.ofString());
	}

	@Test
	void aMachineWithATokenIsWhoTheTokenSays() throws Exception {
		Play play = Play.start(this.engine, "OIDC-1");
		String task = play.task("UserTask_DecideParticipation_AgendaSetting").getId();
		List<String> secretary = List.of("commission-secretaries", "serves-commissie-arbeidsmarkt");

		assertThat(withToken("/engine-rest/task/" + task, token("anna", "meerstemmig", secretary)).statusCode())
			.isEqualTo(200);
		assertThat(withToken("/engine-rest/task/" + task,
				token("anna", "meerstemmig", List.of("commission-secretaries", "serves-wonen")))
			.statusCode()).isIn(403, 404);
		assertThat(
				withToken("/api/v1/trajectories/OIDC-1", token("raf", "meerstemmig", List.of("council"))).statusCode())
			.isEqualTo(200);
		assertThat(
				withToken("/api/v1/trajectories", token("niemand", "meerstemmig", List.of("iets-anders"))).statusCode())
			.isEqualTo(403);
	}

	@Test
	void aTokenThatIsNotForThisProductOrNotOfThisProviderIsRefused() throws Exception {
		List<String> council = List.of("council");
		String other = PROVIDER
			.issueToken("andere", "x", "meerstemmig", Map.of("preferred_username", "raf", "groups", council))
			.serialize();
		String inAnothersName = PROVIDER
			.issueToken(REALM, "x", "meerstemmig",
					Map.of("preferred_username", "raf", "groups", council, "iss", "https://andere.example"))
			.serialize();
		String nameless = PROVIDER.issueToken(REALM, "x", "meerstemmig", Map.of("groups", council)).serialize();
		String good = token("raf", "meerstemmig", council);
		String changed = good.substring(0, good.lastIndexOf('.') - 2) + "AA" + good.substring(good.lastIndexOf('.'));
		String unsigned = "eyJhbGciOiJub25lIn0." + good.substring(good.indexOf('.') + 1, good.lastIndexOf('.') + 1);

		for (String token : List.of(token("raf", "een-ander-product", council), other, inAnothersName, nameless,
				changed, unsigned, "geen token")) {
			assertThat(withToken("/api/v1/trajectories", token).statusCode()).as(token).isEqualTo(401);
			assertThat(withToken("/engine-rest/task", token).statusCode()).as(token).isEqualTo(401);
		}
		assertThat(withToken("/api/v1/trajectories", good).statusCode()).isEqualTo(200);
	}

	@Test
	void namesAndPasswordsOfTheProductsOwnOpenNothing() {
		assertThat(new Http(this.port, "secretaris", "nl").get("/engine-rest/task").status()).isEqualTo(401);
		assertThat(new Http(this.port, "secretaris", "nl").get("/api/v1/trajectories").status()).isEqualTo(401);
	}

	/** The whole flow, as a browser goes through it. */
	@Test
	void aPersonSignsOnAtTheProviderAndIsSignedOnEverywhere() throws Exception {
		Play.start(this.engine, "OIDC-2");
		HttpClient browser = browser();
		HttpResponse<String> page = get(browser, home() + "/compliance");
		assertThat(page.uri().getPath()).isEqualTo("/login");
		assertThat(page.body()).contains("Aanmelden bij uw organisatie", "/oauth2/authorization/meerstemmig")
			.doesNotContain("name=\"password\"");

		HttpResponse<String> back = signOn(browser, "anna.devries@raad.example");

		assertThat(back.uri().toString()).startsWith(home() + "/compliance");
		assertThat(back.body()).contains("OIDC-2");
		assertThat(get(browser, home() + "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(get(browser, home() + "/camunda/api/engine/engine/default/task").body())
			.contains("UserTask_DecideParticipation_AgendaSetting");
		assertThat(get(browser, home() + "/camunda/api/admin/auth/user/default").body())
			.contains("anna.devries@raad.example", "tasklist");
	}

	@Test
	void whatCannotBeTheNameOfAnAccountIsNotSignedOn() throws Exception {
		HttpClient browser = browser();

		HttpResponse<String> back = signOn(browser, "<b>anna</b>");

		assertThat(back.uri().toString()).isEqualTo(home() + "/login?error");
		assertThat(back.body()).contains("Aanmelden is niet gelukt", "vraag de beheerder");
		assertThat(get(browser, home() + "/compliance").uri().getPath()).isEqualTo("/login");
	}

	private String home() {
		return "http://localhost:" + this.port;
	}

	private static HttpClient browser() {
		return HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
	}

	private HttpResponse<String> signOn(HttpClient browser, String name) throws Exception {
		HttpResponse<String> there = get(browser, home() + "/oauth2/authorization/meerstemmig");
		assertThat(there.uri().getPort()).as("at the provider").isEqualTo(PROVIDER.baseUrl().port());
		String claims = new ObjectMapper().writeValueAsString(Map.of("preferred_username", name, "groups",
				List.of("commission-secretaries", "serves-commissie-arbeidsmarkt")));
		return browser.send(HttpRequest.newBuilder(there.uri())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html")
			.header("Accept-Language", "nl")
			.POST(BodyPublishers
				.ofString("username=id-of-anna&claims=" + URLEncoder.encode(claims, StandardCharsets.UTF_8)))
			.build(), BodyHandlers.ofString());
	}

	private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
		return browser.send(HttpRequest.newBuilder(URI.create(address))
			.header("Accept-Language", "nl")
			.header("Accept", address.contains("/api/") ? "application/json" : "text/html")
			.build(), BodyHandlers.ofString());
	}

}
