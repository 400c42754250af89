package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A process owner has models played, in the browser; nothing real knows of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:rehearsal-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
class RehearsalTest {

	/** In milliseconds. */
	private static final int LONG_ENOUGH = 600_000;

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Trajectories trajectories;

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aProcessOwnerPlaysAFormAndReadsWhereItCame() {
		long deployed = deployed();
		try (Chromium chromium = Chromium.start(); BrowserContext session = session(chromium)) {
			Page page = Chromium.signedOn(session, address(), "proceseigenaar");
			page.navigate(address() + "/rehearsals");
			assertThat(page.locator("main").innerText()).contains("Er is nog geen model gespeeld.");
			look(page, "rehearsals");
			page.locator("select[name=process]").selectOption("focus-group");
			page.locator("form:has(select) button").click();
			page.waitForURL("**/rehearsals/*-*");
			String report = over(page);
			assertThat(report).contains("Op geen enkele gelopen weg ging een verplichting verloren",
					"Het model houdt zich aan alle regels.", "point-question");
			assertThat(page.locator("svg.diagram .marked.walked").count()).isPositive();
			look(page, "rehearsal");
			JsonNode seen = new Http(this.port, "proceseigenaar", "nl")
				.get("/api/v1" + page.url().substring(address().length()))
				.json();
			assertThat(seen.path("state").asText()).isEqualTo("done");
			assertThat(seen.path("report").path("ways").asInt()).isPositive();
		}
		assertThat(this.trajectories.existsByReferenceIgnoreCase("DROOG-1")).isFalse();
		assertThat(this.engine.getHistoryService().createHistoricProcessInstanceQuery().count()).isZero();
		assertThat(deployed()).isEqualTo(deployed);
	}

	@Test
	void whatCannotBePlayedIsSaidAndSoIsWhatIsNoModel(@TempDir Path folder) throws IOException {
		Path form = Files.writeString(folder.resolve("los.form"), "{\"id\":\"los\"}");
		Path unasked = Files.writeString(folder.resolve("focus-group.bpmn"),
				Files.readString(Path.of("processes/forms-of-participation/focus-group.bpmn"))
					.replaceFirst("camunda:candidateGroups=\"[^\"]*\"", "camunda:candidateGroups=\"iedereen\""));
		try (Chromium chromium = Chromium.start(); BrowserContext session = session(chromium)) {
			Page page = Chromium.signedOn(session, address(), "proceseigenaar");
			page.navigate(address() + "/rehearsals");
			page.locator("input[type=file]").setInputFiles(form);
			page.locator("form:has(input[type=file]) button").click();
			assertThat(page.locator("[role=alert]").innerText()).contains("kies ten minste één bestand");
			page.locator("input[type=file]").setInputFiles(unasked);
			page.locator("form:has(input[type=file]) button").click();
			page.waitForURL("**/rehearsals/*-*");
			assertThat(over(page)).contains("breekt regels zonder welke het niet kan worden gespeeld",
					"[candidate-groups]");
			look(page, "rehearsal-refused");
		}
	}

	@Test
	void onlyProcessOwnersAndAdministratorsPlay() {
		for (String account : new String[] { "secretaris", "voorzitter", "raadslid" }) {
			assertThat(new Http(this.port, account, "nl").get("/rehearsals").status()).as(account).isEqualTo(403);
			assertThat(new Http(this.port, account, "nl").get("/api/v1/rehearsals/x").status()).as(account)
				.isEqualTo(403);
		}
		assertThat(new Http(this.port, "proceseigenaar", "nl").get("/api/v1/rehearsals/x").status()).isEqualTo(404);
		assertThat(new Http(this.port, "proceseigenaar", "en").get("/rehearsals").body()).contains("Dry run");
	}

	/**
	 * Waits for the end; until then and after it, others find the one engine there is.
	 */
	private String over(Page page) {
		Http others = new Http(this.port, "proceseigenaar", "nl");
		String engines = others.get("/engine-rest/engine").body();
		String models = others.get("/engine-rest/process-definition/count").body();
		// The page renews itself until it has the result.
		page.getByText("Nieuwe droogloop").waitFor(new Locator.WaitForOptions().setTimeout(LONG_ENOUGH));
		for (String found : new String[] { engines, others.get("/engine-rest/engine").body() }) {
			assertThat(found).isEqualTo("[{\"name\":\"default\"}]");
		}
		assertThat(models).contains("\"count\":" + deployed());
		assertThat(others.get("/engine-rest/process-definition/count").body()).isEqualTo(models);
		return page.locator("main").innerText();
	}

	private long deployed() {
		return this.engine.getRepositoryService().createProcessDefinitionQuery().count();
	}

	private static void look(Page page, String name) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages/%s.png".formatted(name))));
		assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on %s", name).isEmpty();
	}

	private static BrowserContext session(Chromium chromium) {
		return chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1400, 1000));
	}

	private String address() {
		return "http://localhost:" + this.port;
	}

}
