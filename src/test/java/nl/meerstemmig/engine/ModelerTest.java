package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.meerstemmig.engine.Http.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/**
 * The process owner's side: the tests of templates, lint rules and forms, which run in
 * Node; that what was drawn there with the templates, in the Modeler's own editor, is
 * deployed and runs; and the guide, followed step by step. With {@code -Dpictures} it
 * makes the guide's pictures on the way.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:modeler-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false" })
class ModelerTest {

	private static final Path PROJECT = Path.of("src", "modeler");

	private static final Path APPLIED = Path.of("target", "modeler", "applied");

	/** What was made in Node as the guide says. */
	private static final Path GUIDED = Path.of("target", "modeler", "guide");

	private static final String MODEL = "survey-online.bpmn";

	private static final String FORM = "design-survey-online.form";

	private static final boolean PICTURES = System.getProperty("pictures") != null;

	private static final Path SHOWN = Path.of("src/main/resources/static/pictures/guide").toAbsolutePath();

	/** In milliseconds. */
	private static final int LONG_ENOUGH = 600_000;

	private static final String NPM = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";

	@LocalServerPort
	private int port;

	@BeforeAll
	static void testInNode() throws IOException, InterruptedException {
		boolean mustRun = "true".equals(System.getenv("CI"));
		if (!mustRun && !hasNode()) {
			String skipped = "No Node 20 with npm found: the tests of src/modeler are skipped";
			System.out.println(skipped);
			Assumptions.abort(skipped);
		}
		npm("ci", "--prefer-offline", "--no-progress");
		npm("test");
	}

	@Test
	void whatIsDrawnWithTheTemplatesIsDeployedAndRuns() throws IOException {
		Answer deployed = new Http(this.port, "proceseigenaar", "nl").deployFiles(drawn());
		Http secretary = new Http(this.port, "secretaris", "nl");
		Answer started = secretary.start("MODELER-1");

		assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
		assertThat(secretary.get("/api/v1/participation-forms").json().findValuesAsText("key"))
			.contains("dorpsgesprek");
		assertThat(started.status()).as(started.body()).isEqualTo(200);
		String decide = secretary.task("MODELER-1", "UserTask_Decide_AgendaSetting");
		JsonNode task = secretary.get("/engine-rest/task/" + decide).json();
		assertThat(task.path("name").asText()).isEqualTo("Besluit over participatie");
		assertThat(task.path("due").asText()).isNotEmpty();
		assertThat(secretary
			.complete(decide, "participate", true, "forms", List.of("dorpsgesprek"), "purpose", "Weten wat leeft",
					"targetGroups", "Inwoners", "reason", "Nodig")
			.status()).isEqualTo(204);
		assertThat(secretary.task("MODELER-1", "UserTask_SetRule")).isNotEmpty();
	}

	/** Step by step what the guide says, from where it leaves the Modeler. */
	@Test
	void theGuideLeadsToAFormThatIsLive() throws IOException {
		String model = Files.readString(GUIDED.resolve(MODEL));
		String form = Files.readString(GUIDED.resolve(FORM));
		Http owner = new Http(this.port, "proceseigenaar", "nl");
		// Another test leaves its own as the latest.
		owner.deploy("advisory-trajectory.bpmn", Files.readString(Path.of("processes/advisory-trajectory.bpmn")));
		try (Chromium chromium = Chromium.start(); BrowserContext session = session(chromium, "nl-NL")) {
			Page rehearsal = Chromium.signedOn(session, address(), "proceseigenaar");
			rehearsal.navigate(address() + "/rehearsals");
			rehearsal.getByLabel("Bestanden", new Page.GetByLabelOptions().setExact(true))
				.setInputFiles(new Path[] { GUIDED.resolve(MODEL), GUIDED.resolve(FORM) });
			rehearsal.getByText("Begin de droogloop").first().click();
			rehearsal.waitForURL("**/rehearsals/*-*");
			Page page = session.newPage();

			Answer forgotten = owner.deployFromModeler("survey-online", MODEL, model);
			Answer deployed = owner.deployFromModeler("survey-online", MODEL, model, FORM, form);

			assertThat(forgotten.status()).isEqualTo(400);
			assertThat(forgotten.message()).isEqualTo(MODEL + ": [form-exists] UserTask_DesignSurvey: "
					+ "Er is geen formulier “design-survey-online”. Lever het mee, of kies er een dat er is.");
			assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);

			page.navigate(address() + "/participation-forms");
			Locator entry = page.locator(".form-of-participation",
					new Page.LocatorOptions().setHasText("Online enquête"));
			assertThat(entry.innerText()).contains("Snel horen hoe een grote groep over een vraag denkt",
					"vrijblijvend");
			picture(entry, "live");

			new Http(this.port, "secretaris", "nl").start("GIDS-1");
			try (Tasklist tasklist = Tasklist.signOn(chromium, address(), "secretaris")) {
				tasklist.take("Besluit over participatie", "GIDS-1")
					.choose("Ja, in deze fase komt participatie")
					.choose("Online enquête")
					.fill("Doel", "Horen wat mensen tegenhoudt")
					.fill("Doelgroepen", "Werkenden")
					.fill("Waarom", "Er is weinig tijd");
				picture(tasklist, "Online enquête", "choose");
				tasklist.complete();
				tasklist.cardGone("Besluit over participatie", "GIDS-1");
				tasklist.take("Ontwerp de online enquête", "GIDS-1");
				assertThat(tasklist.form().innerText()).contains("Adres van de vragenlijst");
				picture(tasklist, "Adres van de vragenlijst", "own-task");
			}

			owner.deployFromModeler("survey-online 1.1", MODEL,
					model.replace("\"Rappelleer\"", "\"Stuur een herinnering\"")
						.replace("versionTag=\"1.0\"", "versionTag=\"1.1\""));
			compare(page, 1, 2);
			assertThat(page.locator("main").innerText()).contains("Rappelleer", "Stuur een herinnering");
			picture(page, "compare");
			page.getByText("Bekijk wat er zou gebeuren").click();
			assertThat(page.locator("main").innerText()).contains("GIDS-1", "kan over");
			page.getByText("Zet 1 proces over naar versie 2").click();
			assertThat(page.locator("main").innerText()).contains("1 van 1 overgezet");

			Answer underAnOldName = owner.deployFromModeler("survey-online", MODEL, model);
			Answer underANewName = owner.deployFromModeler("survey-online terug", MODEL, model);

			assertThat(underAnOldName.json().path("deployedProcessDefinitions").isNull()).isTrue();
			assertThat(underANewName.json().path("deployedProcessDefinitions").size()).isEqualTo(1);
			compare(page, 1, 3);
			assertThat(page.locator("main").innerText()).contains("Er is niets veranderd.");

			rehearsal.getByText("Op geen enkele gelopen weg ging een verplichting verloren")
				.waitFor(new Locator.WaitForOptions().setTimeout(LONG_ENOUGH));
			picture(rehearsal, "rehearsal");
		}
	}

	/** Whoever follows it finds each word, each picture and each page that it names. */
	@Test
	void whatTheGuideNamesIsThereInBothLanguages() throws IOException {
		Http owner = new Http(this.port, "proceseigenaar", "nl");
		Http secretary = new Http(this.port, "secretaris", "nl");
		List<Object> outlines = new ArrayList<>();
		try (Chromium chromium = Chromium.start()) {
			for (String language : List.of("nl", "en")) {
				PublishedWords words = PublishedWords.in("nl".equals(language) ? "" : "_" + language);
				try (BrowserContext session = session(chromium, language)) {
					Page page = session.newPage();
					page.navigate(address() + "/guide");
					List<String> quoted = page.locator(".guide kbd:not(.modeler), .guide samp:not(.problem)")
						.allInnerTexts();
					assertThat(quoted).hasSizeGreaterThan(30).allMatch(words::have);
					outlines.add(page.evaluate(
							"""
									() => [...document.querySelectorAll('.guide :is(section, img, kbd, samp, tr, a)')].map(one =>
									  one.id || (one.getAttribute('src') ?? one.getAttribute('href'))
									    || one.tagName + (one.matches('.modeler') ? one.innerText : ''))"""));
					assertThat(page.evaluate("""
							() => [...document.querySelectorAll('.guide img')]
							  .filter(img => !img.alt || !img.naturalWidth).map(img => img.src)""")).asInstanceOf(LIST)
						.isEmpty();
					for (Locator link : page.locator(".guide a").all()) {
						String to = link.getAttribute("href");
						if (to.startsWith("#")) {
							assertThat(page.locator(to).count()).as(to).isEqualTo(1);
						}
						else if (to.startsWith("/")) {
							assertThat((to.contains("tasklist") ? secretary : owner).get(to).status()).as(to)
								.isEqualTo(200);
						}
					}
					assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
					page.setViewportSize(400, 900);
					assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(400);
				}
			}
		}
		assertThat(outlines.get(0)).isEqualTo(outlines.get(1));
	}

	private void compare(Page page, int from, int to) {
		page.navigate(address() + "/models");
		page.locator("main").getByText("Online enquête").first().click();
		page.locator("[type=radio][name=from][value='%d']".formatted(from)).check();
		page.locator("[type=radio][name=to][value='%d']".formatted(to)).check();
		page.getByText("Vergelijk", new Page.GetByTextOptions().setExact(true)).click();
	}

	private static BrowserContext session(Chromium chromium, String language) {
		return chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(1100, 900));
	}

	private static void picture(Tasklist tasklist, String around, String name) {
		if (PICTURES) {
			tasklist.page().setViewportSize(1100, 700);
			tasklist.form().getByText(around).first().scrollIntoViewIfNeeded();
			picture(tasklist.page(), name);
			tasklist.page().setViewportSize(1440, 1000);
		}
	}

	private static void picture(Page page, String name) {
		if (PICTURES) {
			page.screenshot(new Page.ScreenshotOptions().setPath(SHOWN.resolve(name + ".png")));
		}
	}

	private static void picture(Locator part, String name) {
		if (PICTURES) {
			part.screenshot(new Locator.ScreenshotOptions().setPath(SHOWN.resolve(name + ".png")));
		}
	}

	private String address() {
		return "http://localhost:" + this.port;
	}

	/** Name, content, name, content. */
	private static String[] drawn() throws IOException {
		List<String> files = new ArrayList<>();
		try (Stream<Path> models = Files.list(APPLIED)) {
			for (Path model : models.sorted().toList()) {
				files.add(model.getFileName().toString());
				files.add(Files.readString(model));
			}
		}
		assertThat(files).hasSizeGreaterThan(2);
		return files.toArray(String[]::new);
	}

	private static boolean hasNode() throws InterruptedException {
		try {
			Process node = new ProcessBuilder("node", "-e",
					"process.exit(Number(process.versions.node.split('.')[0]) < 20)")
				.start();
			Process npm = new ProcessBuilder(NPM, "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return node.waitFor(1, TimeUnit.MINUTES) && node.exitValue() == 0 && npm.waitFor(1, TimeUnit.MINUTES)
					&& npm.exitValue() == 0;
		}
		catch (IOException absent) {
			return false;
		}
	}

	private static void npm(String... arguments) throws IOException, InterruptedException {
		Path log = Files.createDirectories(APPLIED.getParent()).resolve("npm-" + arguments[0] + ".log");
		List<String> command = new ArrayList<>(List.of(NPM));
		command.addAll(List.of(arguments));
		ProcessBuilder running = new ProcessBuilder(command).directory(PROJECT.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		if (PICTURES) {
			running.environment().put("PICTURES", SHOWN.toString());
		}
		Process npm = running.start();
		try {
			boolean ended = npm.waitFor(10, TimeUnit.MINUTES);
			assertThat(ended && npm.exitValue() == 0).as("npm %s:%n%s", arguments[0], Files.readString(log)).isTrue();
		}
		finally {
			npm.descendants().forEach(ProcessHandle::destroyForcibly);
			npm.destroyForcibly();
		}
	}

}
