package nl.meerstemmig.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * A real headless Chromium, as it is installed on this machine. Where there is none,
 * tests that need it say so and skip; under continuous integration they fail.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path executable) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--no-first-run")));
	}

	static Chromium start() {
		Path executable = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(null);
		boolean mustRun = "true".equals(System.getenv("CI"));
		Assumptions.assumeTrue(executable != null || mustRun,
				"No Chromium found: set CHROMIUM to one, or install it, to run the browser tests");
		return new Chromium(Objects.requireNonNull(executable, "Continuous integration needs a Chromium"));
	}

	Browser browser() {
		return this.browser;
	}

	/** A page of ours, on which somebody has signed on whose password is their name. */
	static Page signedOn(BrowserContext session, String address, String account) {
		Page page = session.newPage();
		page.navigate(address + "/login");
		page.locator("[name=username]").fill(account);
		page.locator("[name=password]").fill(account);
		page.locator("main form button[type=submit]").click();
		page.waitForURL(url -> !url.contains("/login"));
		return page;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
