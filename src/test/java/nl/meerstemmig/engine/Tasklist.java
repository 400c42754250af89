package nl.meerstemmig.engine;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Camunda Tasklist in a browser, used by one person in Dutch. */
final class Tasklist implements AutoCloseable {

	private final BrowserContext session;

	private final Page page;

	private final String address;

	private Tasklist(BrowserContext session, String address) {
		this.session = session;
		this.page = session.newPage();
		this.address = address;
	}

	static Tasklist signOn(Chromium chromium, String address, String account) {
		BrowserContext session = chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1440, 1000));
		Tasklist tasklist = new Tasklist(session, address);
		tasklist.page.navigate(address + "/camunda/app/tasklist/default/");
		tasklist.page.locator("[name=username]").fill(account);
		tasklist.page.locator("[name=password]").fill(account);
		tasklist.page.locator("main form button[type=submit]").click();
		tasklist.page.locator(".tasks-list").waitFor();
		return tasklist;
	}

	Page page() {
		return this.page;
	}

	/** Opens the task with this name on this subject and takes it. */
	Tasklist take(String task, String subject) {
		Locator card = this.page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(subject))
			.filter(new Locator.FilterOptions().setHasText(task))
			.first();
		card.waitFor();
		card.locator("h4, .title, .name").first().click();
		this.page.locator(".fjs-form").waitFor();
		this.page.getByText("Op mij nemen").first().click();
		this.page.locator(".fjs-form fieldset:not([disabled]), .fjs-form input:not([disabled])").first().waitFor();
		return this;
	}

	/** Chooses the option of a group of radio buttons by what it says. */
	Tasklist choose(String option) {
		this.page.locator(".fjs-form label", new Page.LocatorOptions().setHasText(option)).first().click();
		return this;
	}

	Tasklist fill(String label, String text) {
		this.page.locator(".fjs-form").getByLabel(label).first().fill(text);
		return this;
	}

	Tasklist select(String label, String option) {
		this.page.locator(".fjs-form .fjs-form-field-select", new Page.LocatorOptions().setHasText(label))
			.locator(".fjs-input-group")
			.first()
			.click();
		this.page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).first().click();
		return this;
	}

	Tasklist complete() {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afronden")).click();
		return this;
	}

	/** What the form says of a field that is not filled in well. */
	Locator fieldError() {
		return this.page.locator(".fjs-form-field-error").first();
	}

	/** The message over the page that says how it went. */
	Locator notification() {
		return this.page.locator(".page-notifications .notification").first();
	}

	Page visit(String path) {
		this.page.navigate(this.address + path);
		return this.page;
	}

	@Override
	public void close() {
		this.session.close();
	}

}
