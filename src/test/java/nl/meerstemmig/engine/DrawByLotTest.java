package nl.meerstemmig.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import nl.meerstemmig.engine.Http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drawing by lot as people meet it: the forms in Tasklist, the page for files, the API;
 * and the engine's own job executor draws.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:draw-by-lot-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false" })
class DrawByLotTest {

	private static final String QUOTAS = """
			stratum;waarde;min;max;bevolking
			geslacht;vrouw;6;6;50,4
			geslacht;man;6;6;49,6
			leeftijd;jong;3;5;32
			leeftijd;midden;3;5;35
			leeftijd;oud;3;5;33
			""";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@BeforeAll
	static void openBrowser() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void closeBrowser() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@Test
	void aSecretaryPastesAListFollowsTheDrawAndTakesItsResult() {
		toDraw("LOT-1");

		try (Tasklist secretary = Tasklist.signOn(chromium, address(), "secretaris")) {
			secretary.take("Bereid de loting voor", "LOT-1")
				.choose("Meerstemmig loot")
				.enter("Uitgenodigd", "500")
				.enter("Lijst van aanmeldingen", people(60).replace("p07;", "p06;"))
				.enter("Quota als lijst", QUOTAS)
				.enter("Plaatsen in de groep", "12")
				.enter("Reserves", "3")
				.enter("Loterijgetal", "42")
				.complete();
			assertThat(secretary.notification()).containsText("“p06” staat er twee keer in: op regel 8 en op regel 9");
			secretary.enter("Lijst van aanmeldingen", people(60)).complete();
			secretary.cardGone("Bereid de loting voor", "LOT-1");

			secretary.take("Volg de loting", "LOT-1");
			FrameLocator draw = secretary.page().frameLocator("iframe.page-in-form");
			assertThat(draw.locator("body")).containsText("12 mensen zijn geloot, met 3 reserves");
			assertThat(draw.locator("body")).containsText("Kleinste kans");
			assertThat(draw.locator("svg[role=img] rect")).hasCount(5);
			secretary.choose("Ja, deze groep gaat deelnemen").complete();
			secretary.cardGone("Volg de loting", "LOT-1");
			secretary.take("Houd de informatiefase", "LOT-1");
		}
		JsonNode drawn = draws("LOT-1").get(0);
		assertThat(drawn.at("/decision/accepted").asBoolean()).isTrue();
		assertThat(drawn.at("/result/panel")).hasSize(12);
		assertThat(drawn.path("seed").asText()).isEqualTo("42");
		for (String language : List.of("nl-NL", "en-GB")) {
			try (BrowserContext session = session(language)) {
				Page page = signOn(session, "raadslid", "/draws/LOT-1/" + drawn.path("roundId").asLong());
				assertThat(page.locator("main")).containsText("nl-NL".equals(language) ? "Overgenomen" : "Taken");
				assertThat(page.locator("input[type=file]")).hasCount(0);
				assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
				page.navigate(address() + "/in-task/draws/LOT-1/" + drawn.path("roundId").asLong());
				assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			}
		}
	}

	@Test
	void aListIsHandedInAsAFileBySecretariesOnlyAndAnImpossibleDrawSaysWhatToRelax() {
		long round = toDraw("LOT-2");
		String path = "/draws/LOT-2/" + round;
		Http secretary = new Http(this.port, "secretaris", "nl");
		try (BrowserContext session = session("nl-NL")) {
			Page page = signOn(session, "secretaris", path);
			hand(page, "\uFEFFid,naam,geslacht\np1,Jan,man\n".getBytes(UTF_8));
			assertThat(page.locator("[role=alert]")).containsText("“naam” zegt wie mensen zijn");
			hand(page, "id;provincie\np1;Frysl\u00E2n\n".getBytes(ISO_8859_1));
			assertThat(page.locator("[role=alert]")).containsText("geen UTF-8");
			hand(page, new byte[10_000_001]);
			assertThat(page.locator("[role=alert]")).containsText("te groot");
			hand(page, people(60).getBytes(UTF_8));
			assertThat(page.locator("main")).containsText("60 aanmeldingen");
			assertThat(page.locator("[role=alert]")).hasCount(0);
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
		}
		Answer byMember = new Http(this.port, "raadslid", "nl").post(path + "/pool", "");
		assertThat(byMember.status()).isEqualTo(403);
		assertThat(this.database.sql("select count(*) from draw_pool where round_id = ?")
			.param(round)
			.query(Integer.class)
			.single()).isOne();

		// Each quota can be met, and together they cannot: half of the men are young.
		String impossible = QUOTAS.replace("jong;3;5", "jong;0;1")
			.replace("midden;3;5", "midden;0;4")
			.replace("oud;3;5", "oud;0;7")
			.replace("vrouw;6;6", "vrouw;0;12")
			.replace("man;6;6", "man;0;12");
		assertThat(secretary
			.complete(task("LOT-2", "UserTask_DrawParticipants"), "drawnBy", "product", "quotaList",
					impossible.replace("oud;0;7", "oud;0;6"), "seats", 12)
			.message()).contains("maxima samen 11, maar er zijn 12 plaatsen");
		assertThat(draws("LOT-2")).isEmpty();
		String combined = people(60).lines()
			.map(line -> line.contains(";man;") ? line.replaceAll("midden|oud", "jong") : line)
			.collect(Collectors.joining("\n"));
		done(secretary.complete(task("LOT-2", "UserTask_DrawParticipants"), "drawnBy", "product", "pool", combined,
				"quotaList", QUOTAS, "seats", 12));
		JsonNode result = finished("LOT-2");
		assertThat(result.path("outcome").asText()).isEqualTo("impossible");
		assertThat(result.path("relaxations")).isNotEmpty();
		assertThat(new Http(this.port, "raadslid", "nl").get(path).body()).contains("van 5 naar");
		Answer taken = secretary.complete(task("LOT-2", "UserTask_FollowDraw"), "accepted", true);
		assertThat(taken.status()).isEqualTo(409);
		assertThat(taken.message()).contains("leverde geen groep op");
		done(secretary.complete(task("LOT-2", "UserTask_FollowDraw"), "accepted", false));
		assertThat(task("LOT-2", "UserTask_DrawParticipants")).isNotBlank();
	}

	@Test
	void whoeverDrewElsewhereFillsInTheNumbersOnly() {
		toDraw("LOT-3");
		Http secretary = new Http(this.port, "secretaris", "nl");
		Answer unknown = secretary.complete(task("LOT-3", "UserTask_DrawParticipants"), "drawnBy", "de buurman");
		assertThat(unknown.message()).contains("“de buurman”", "elsewhere, product");

		try (Tasklist tasklist = Tasklist.signOn(chromium, address(), "secretaris")) {
			tasklist.take("Bereid de loting voor", "LOT-3")
				.fill("Uitgenodigd", "1500")
				.fill("Aangemeld", "130")
				.fill("Geloot en toegelaten", "24")
				.complete();
			tasklist.cardGone("Bereid de loting voor", "LOT-3");
			tasklist.take("Houd de informatiefase", "LOT-3");
		}

		assertThat(draws("LOT-3")).isEmpty();
	}

	private void hand(Page page, byte[] content) {
		page.locator("input[type=file]").setInputFiles(new FilePayload("lijst.csv", "text/csv", content));
		page.locator("main form button[type=submit]").click();
		page.waitForLoadState();
	}

	/** Twice as many men as women, and the young are fewest. */
	private static String people(int count) {
		return IntStream.range(0, count)
			.mapToObj(i -> "p%02d;%s;%s".formatted(i, (i % 3 == 0) ? "vrouw" : "man",
					(i % 7 == 0) ? "jong" : (i % 2 == 0) ? "midden" : "oud"))
			.collect(Collectors.joining("\n", "id;geslacht;leeftijd\n", "\n"));
	}

	private JsonNode draws(String reference) {
		return new Http(this.port, "raadslid", "nl").get("/api/v1/trajectories/" + reference + "/draws").json();
	}

	/** The job executor draws in its own time; the browser waits for it. */
	private JsonNode finished(String reference) {
		try (BrowserContext session = session("nl-NL")) {
			long round = draws(reference).get(0).path("roundId").asLong();
			Page page = signOn(session, "raadslid", "/in-task/draws/" + reference + "/" + round);
			page.locator(".draw .notice.good, .draw .notice.bad").first().waitFor();
		}
		return draws(reference).get(0).path("result");
	}

	private long toDraw(String reference) {
		Http secretary = new Http(this.port, "secretaris", "nl");
		secretary.start(reference);
		done(secretary.complete(task(reference, "UserTask_DecideParticipation_AgendaSetting"), "participate", true,
				"forms", List.of("citizens-forum"), "purpose", "Weten wat leeft", "targetGroups", "Inwoners"));
		done(secretary.complete(task(reference, "UserTask_SetMandate"), "assignment", "Adviseer", "threshold", 75,
				"denominator", "votes-cast", "quorum", 0));
		return this.database.sql("select r.id from round r join ledger_entry e on e.id = r.id where e.dossier = ?")
			.param(reference)
			.query(Long.class)
			.single();
	}

	private String task(String reference, String key) {
		return new Http(this.port, "secretaris", "nl").task(reference, key);
	}

	private static void done(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(204);
	}

	private BrowserContext session(String language) {
		return chromium.browser().newContext(new Browser.NewContextOptions().setLocale(language));
	}

	private Page signOn(BrowserContext session, String account, String path) {
		Page page = Chromium.signedOn(session, address(), account);
		page.navigate(address() + path);
		return page;
	}

	private String address() {
		return "http://127.0.0.1:" + this.port;
	}

}
