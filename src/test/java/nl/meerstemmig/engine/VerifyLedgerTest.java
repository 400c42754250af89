package nl.meerstemmig.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import nl.meerstemmig.Meerstemmig;
import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.ledger.VerifyLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same database file under the running product and under the command: what
 * verification says of it, before and after somebody changed it while the product was
 * stopped.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VerifyLedgerTest {

	private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private static Path folder;

	private static String printed = "";

	private @Nullable ConfigurableApplicationContext running;

	private record Said(int status, String text) {
	}

	@BeforeAll
	static void playTheSamples() throws IOException, InterruptedException {
		ConfigurableApplicationContext product = run();
		try {
			JsonNode ledger = new Http(port(product), "raadslid", "nl")
				.get("/api/v1/trajectories/OEFEN-2017-01/compliance")
				.json()
				.path("ledger");
			printed = "OEFEN-2017-01/" + ledger.path("entries").asLong() + "/" + ledger.path("head").asText();
			assertThat(verifyInAProcessOfItsOwn()).as("a file that the product uses")
				.returns(2, Said::status)
				.extracting(Said::text)
				.asString()
				.containsPattern("(?i)locked")
				.hasLineCount(1);
		}
		finally {
			product.close();
		}
	}

	@AfterEach
	void stop() {
		if (this.running != null) {
			this.running.close();
		}
	}

	@Test
	@Order(1)
	void theCommandVerifiesAndWritesNothing() throws IOException {
		byte[] before = Files.readAllBytes(file());

		Said dutch = verify(DUTCH, "--head=" + printed);
		Said english = verify(Locale.ENGLISH);

		assertThat(dutch.text()).contains("OEFEN-2017-01: ongeschonden, 55 vastleggingen. Kenmerk: " + printed,
				"Dossier OEFEN-2017-01 bevat nog alles tot en met vastlegging 55 zoals het toen is afgedrukt",
				"Alles is zoals het is vastgelegd: 12 dossiers, ");
		assertThat(english.text()).contains("All is as it was recorded: 12 dossiers, ").hasLineCount(13);
		assertThat(List.of(dutch.status(), english.status())).containsOnly(0);
		assertThat(Files.readAllBytes(file())).isEqualTo(before);
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files).containsExactly(file());
		}
	}

	@Test
	@Order(1)
	void theCommandSaysWhatItCannotVerify() {
		assertThat(verify(DUTCH, "--head=" + printed.replace("/55/", "/99/"))).returns(1, Said::status)
			.extracting(Said::text)
			.asString()
			.contains("Dossier OEFEN-2017-01 heeft 55 vastleggingen, maar toen dit kenmerk is afgedrukt al 99",
					"NIET alles is zoals het is vastgelegd");
		assertThat(verify(DUTCH, "--head=" + printed.replace("/55/", "/54/"))).returns(1, Said::status)
			.extracting(Said::text)
			.asString()
			.contains("Vastlegging 54 van dossier OEFEN-2017-01 heeft een ander kenmerk dan is afgedrukt");
		assertThat(verify(Locale.ENGLISH, "--head=" + printed.replace("OEFEN", "NERGENS"))).returns(1, Said::status)
			.extracting(Said::text)
			.asString()
			.contains("There is no dossier NERGENS-2017-01, though something of it was printed");
		assertThat(verify(Locale.ENGLISH, "--head=OEFEN-2017-01/55")).returns(2, Said::status)
			.extracting(Said::text)
			.asString()
			.contains("is no printed fingerprint")
			.hasLineCount(1);
		assertThat(verifyFile("nothing", Locale.ENGLISH)).returns(2, Said::status)
			.extracting(Said::text)
			.asString()
			.contains("Nothing was verified", "not found")
			.hasLineCount(1);
		assertThat(folder.resolve("nothing.mv.db")).doesNotExist();
	}

	@Test
	@Order(2)
	void whatWasPrintedIsHeldAgainstTheDossierOverHttpAndOnAPage() {
		this.running = run();
		Http council = new Http(port(this.running), "raadslid", "nl");
		String head = printed.substring(printed.lastIndexOf('/') + 1);
		String path = "/api/v1/ledger/verification?dossier=OEFEN-2017-01";

		JsonNode found = council.get(path + "&entries=55&head=" + head).json();
		assertThat(found.at("/intact").asBoolean()).isTrue();
		assertThat(found.at("/printed/contained").asBoolean()).isTrue();
		assertThat(found.at("/printed/result").asText()).isEqualTo("continues");
		assertThat(found.at("/dossiers/0/head").asText()).isEqualTo(head);
		assertThat(council.get(path + "&entries=56&head=" + head).json().at("/printed/result").asText())
			.isEqualTo("shorter");
		assertThat(council.get(path + "&entries=54&head=" + head).json().at("/printed/result").asText())
			.isEqualTo("rewritten");
		assertThat(council.get(path.replace("OEFEN", "GEEN") + "&entries=1&head=" + head)
			.json()
			.at("/printed/result")
			.asText()).isEqualTo("unknown-dossier");
		assertThat(council.get(path).json().path("dossiers")).hasSize(1);
		assertThat(council.get("/api/v1/ledger/verification").json().path("dossiers")).hasSize(12);
		refused(council.get(path + "&entries=55"), 400, "“kenmerk (head)”");
		refused(council.get(path + "&head=" + head), 400, "“aantal vastleggingen (entries)”");
		refused(council.get("/api/v1/ledger/verification?entries=55&head=" + head), 400, "“dossier (dossier)”");
		refused(council.get(path + "&entries=0&head=" + head), 400, "(entries) kan niet “0” zijn");
		refused(council.get(path + "&entries=99999999999999999999&head=" + head), 400, "(entries) kan niet");
		refused(council.get(path + "&entries=veel&head=" + head), 400, "(entries) kan niet “veel” zijn");
		refused(council.get(path + "&entries=55&head=abc"), 400, "(head) kan niet “abc” zijn");
		refused(council.get(path.replace("OEFEN", "GEEN")), 404, "Er is geen dossier “GEEN-2017-01”");

		try (Chromium chromium = Chromium.start()) {
			thePage(chromium, "nl-NL", "bevat nog alles wat is afgedrukt", "bevat niet meer",
					"is geen afgedrukt kenmerk");
			thePage(chromium, "en-GB", "still has all that was printed", "no longer has", "is no printed fingerprint");
		}
	}

	private void thePage(Chromium chromium, String language, String contained, String not, String refused) {
		String address = "http://127.0.0.1:" + port(this.running);
		try (BrowserContext session = chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale(language))) {
			Page page = session.newPage();
			page.navigate(address + "/login");
			page.locator("[name=username]").fill("raadslid");
			page.locator("[name=password]").fill("raadslid");
			page.locator("main form button[type=submit]").click();
			page.waitForURL(url -> !url.contains("/login"));
			page.navigate(address + "/compliance/OEFEN-2017-01");
			assertThat(page.locator("#ledger code").textContent()).isEqualTo(printed);
			page.locator("#ledger a").click();
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

			check(page, printed.substring(0, 50) + "\n  " + printed.substring(50) + " ");
			assertThat(page.locator("main [role=status]").textContent()).contains(contained, printed);
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "printed-" + language + ".png"))
				.setFullPage(true));

			check(page, printed.replace("/55/", "/99/"));
			assertThat(page.locator("main [role=status]").textContent()).contains(not);
			assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			check(page, "<b>onzin</b>");
			assertThat(page.locator("main [role=alert]").textContent()).contains(refused, "<b>onzin<");
		}
	}

	private static void check(Page page, String head) {
		page.locator("#printed").fill(head);
		page.locator("main form button").click();
	}

	@Test
	@Order(3)
	void whatSomebodyChangedWhileTheProductWasStoppedIsSaidEverywhere(CapturedOutput output) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("meerstemmig"), "sa",
				""); Statement change = connection.createStatement()) {
			change.execute("drop trigger response_append_only");
			change.execute("drop trigger trajectory_append_only");
			change.executeUpdate("""
					update response set justification = 'Een heel andere motivering dan toen.' where id = (
						select min(r.id) from response r join ledger_entry e on e.id = r.id
						where e.dossier = 'OEFEN-2017-01')""");
			change.executeUpdate("update trajectory set origin = 'ONZIN' where reference = 'OEFEN-2026-02'");
		}

		Said said = verify(DUTCH, "--head=" + printed);
		assertThat(said.status()).isOne();
		assertThat(said.text()).contains("OEFEN-2017-01: NIET ongeschonden, 55 vastleggingen.")
			.containsPattern(
					"  Vastlegging \\d+ \\(reactie\\), door secretaris op \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d: wat hier is "
							+ "vastgelegd, is daarna gewijzigd\\.")
			.contains("heeft nog het afgedrukte kenmerk, maar het dossier is niet ongeschonden");

		this.running = run();

		assertThat(output.getOut())
			.containsPattern("ERROR .*Dossier OEFEN-2017-01 is not intact: Entry \\d+ \\(response\\), "
					+ "by secretaris on .*: what was recorded here was changed afterwards\\.")
			.containsPattern("ERROR .*Dossier OEFEN-2026-02 is not intact: Entry 1 \\(opening of the trajectory\\), ")
			.containsPattern("Verified \\d+ entries of 12 dossiers in \\d+ ms");
		Http council = new Http(port(this.running), "raadslid", "nl");
		assertThat(council.get("/compliance").body()).contains("Niet alle dossiers zijn ongeschonden",
				"Vastlegging 1 (opening van het traject)", "SER-2022-07");
		assertThat(council.get("/compliance/OEFEN-2017-01").body()).contains("Vertrouw dit rapport niet",
				"(reactie), door");
		Answer unreadable = council.get("/compliance/OEFEN-2026-02");
		assertThat(unreadable.status()).isEqualTo(409);
		assertThat(unreadable.body()).contains("geen verslag van kan worden gemaakt",
				"Vastlegging 1 (opening van het traject)");
		refused(council.get("/api/v1/trajectories/OEFEN-2026-02"), 409, "Vastlegging 1 (opening van het traject)");
		assertThat(council.get("/api/v1/compliance").json().path("intact").asBoolean()).isFalse();
		assertThat(council.get("/api/v1/ledger/verification?dossier=OEFEN-2026-02").json().at("/dossiers/0/findings"))
			.as("what refers to the row is verified all the same")
			.hasSize(1);
	}

	private static void refused(Answer answer, int status, String words) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.json().path("detail").asText()).contains(words);
	}

	private static Path file() {
		return folder.resolve("meerstemmig.mv.db");
	}

	private static String url(String name) {
		return "--spring.datasource.url=jdbc:h2:file:" + folder.resolve(name) + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
	}

	private static ConfigurableApplicationContext run() {
		return new SpringApplicationBuilder(Meerstemmig.class).run(url("meerstemmig"), "--server.port=0",
				"--camunda.bpm.job-execution.enabled=false");
	}

	private static int port(@Nullable ConfigurableApplicationContext product) {
		if (product instanceof ServletWebServerApplicationContext web) {
			return web.getWebServer().getPort();
		}
		throw new AssertionError("The product does not run");
	}

	private static Said verify(Locale language, String... arguments) {
		return verifyFile("meerstemmig", language, arguments);
	}

	/** As an administrator does. */
	private static Said verifyInAProcessOfItsOwn() throws IOException, InterruptedException {
		Process command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Meerstemmig.class.getName(), VerifyLedger.COMMAND,
				url("meerstemmig"))
			.redirectErrorStream(true)
			.start();
		String text = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		return new Said(command.waitFor(), text);
	}

	private static Said verifyFile(String name, Locale language, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String[] all = Stream.concat(Stream.of(url(name)), Arrays.stream(arguments)).toArray(String[]::new);
		int status = VerifyLedger.run(all, language, new PrintStream(out, true, StandardCharsets.UTF_8));
		return new Said(status, out.toString(StandardCharsets.UTF_8).strip());
	}

}
