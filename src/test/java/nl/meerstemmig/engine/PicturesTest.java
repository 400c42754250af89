package nl.meerstemmig.engine;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the pictures of the README from the running product and its samples:
 * {@code mvn test -Dpictures -Dtest=PicturesTest}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:pictures;DB_CLOSE_DELAY=-1" })
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PicturesTest {

	private static final Path PICTURES = Path.of("src", "docs", "pictures");

	/** Of the diagrams, in units of the model: room for the line at the border. */
	private static final int MARGIN = 10;

	/** Pixels that a diagram may be wide. */
	private static final int WIDEST = 2000;

	/** A form of Tasklist becomes ready a moment after it is there. */
	private static final int SETTLED = 600;

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	private String address;

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void find() {
		this.address = "http://localhost:" + this.port;
	}

	@Test
	void theFirstPage() {
		try (BrowserContext session = session(1200, 900)) {
			Page page = session.newPage();
			page.navigate(this.address + "/");
			// The test listens on any free port; a reader's server on the usual one.
			page.locator("code", new Page.LocatorOptions().setHasText("localhost"))
				.evaluate("(code, port) => code.textContent = code.textContent.replace(port, '8080')",
						String.valueOf(this.port));
			page.screenshot(to("home").setFullPage(true));
		}
	}

	@Test
	void theCatalogue() {
		try (BrowserContext session = session(1200, 900)) {
			Page page = session.newPage();
			page.navigate(this.address + "/participation-forms");
			page.screenshot(to("participation-forms").setFullPage(true));
		}
	}

	@Test
	void theReportOfAllTrajectories() {
		try (BrowserContext session = session(1400, 900)) {
			Page page = signOn(session, "raadslid", "/compliance");
			page.screenshot(to("compliance-overview").setFullPage(true));
		}
	}

	@Test
	void theReportOfOneTrajectory() {
		try (BrowserContext session = session(1200, 1400)) {
			Page page = signOn(session, "raadslid", "/compliance/OEFEN-2017-01");
			Locator argued = page
				.locator(".outcome", new Page.LocatorOptions().setHas(page.locator(".answer.partly-followed")))
				.first();
			argued.evaluate("outcome => outcome.previousElementSibling.scrollIntoView()");
			page.screenshot(to("compliance-trajectory"));
		}
	}

	@Test
	void aTaskInTasklist() {
		try (Tasklist tasklist = Tasklist.signOn(chromium, this.address, "secretaris")) {
			tasklist.page().setViewportSize(1440, 1500);
			tasklist.take("Besluit over participatie", "SER-2022-07").choose("Ja");
			tasklist.page().waitForTimeout(SETTLED);
			tasklist.page().screenshot(to("tasklist-decide"));
		}
	}

	/**
	 * Cockpit draws the model; the picture is the drawing without the rest of the page.
	 */
	@ParameterizedTest
	@CsvSource({ "advisory-trajectory", "participation-round", "survey", "expert-session", "dialogue-table",
			"lived-experience-talks", "work-visit", "focus-group", "citizens-panel", "citizens-forum",
			"stakeholder-forum", "council-seat", "citizens-assembly", "draw-by-lot", "answer-outcome" })
	void theDiagramOf(String process) {
		try (BrowserContext session = session(1600, 1000)) {
			Page page = signOn(session, "proceseigenaar", "/camunda/app/cockpit/default/#/processes");
			page.locator("a[href*='/process-definition/" + process + ":']").first().click();
			Locator drawing = page.locator(".djs-container svg[data-element-id], .djs-container > svg").first();
			drawing.locator(".djs-shape").first().waitFor();
			page.waitForTimeout(SETTLED);
			String alone = (String) drawing.evaluate("""
					(svg, margin) => {
					  const layer = svg.querySelector('.viewport > *') ?? svg.querySelector('.viewport');
					  const box = layer.getBBox();
					  const copy = svg.cloneNode(true);
					  copy.querySelector('.viewport').removeAttribute('transform');
					  copy.setAttribute('viewBox', [box.x - margin, box.y - margin,
					      box.width + 2 * margin, box.height + 2 * margin].join(' '));
					  copy.setAttribute('width', box.width + 2 * margin);
					  copy.setAttribute('height', box.height + 2 * margin);
					  copy.removeAttribute('style');
					  return copy.outerHTML;
					}""", MARGIN);
			Page sheet = session.newPage();
			sheet.setContent("""
					<style>
					  body { margin: 0; background: white }
					  svg { display: block; max-width: %dpx; height: auto; font-family: Arial, sans-serif }
					  .djs-outline, .djs-hit { display: none }
					</style>""".formatted(WIDEST) + alone);
			sheet.setViewportSize(WIDEST, 1000);
			Locator picture = sheet.locator("svg").first();
			picture.screenshot(new Locator.ScreenshotOptions().setPath(file(process)));
			assertThat(picture.boundingBox().width).isGreaterThan(400);
		}
	}

	private static BrowserContext session(int width, int height) {
		return chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(width, height));
	}

	private Page signOn(BrowserContext session, String account, String path) {
		Page page = Chromium.signedOn(session, this.address, account);
		page.navigate(this.address + path);
		return page;
	}

	private static Page.ScreenshotOptions to(String picture) {
		return new Page.ScreenshotOptions().setPath(file(picture)).setAnimations(ScreenshotAnimations.DISABLED);
	}

	private static Path file(String picture) {
		return PICTURES.resolve(picture + ".png");
	}

}
