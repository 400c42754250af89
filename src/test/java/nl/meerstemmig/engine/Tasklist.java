package nl.meerstemmig.engine;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Camunda Tasklist in a browser, used by one person in Dutch. */
final class Tasklist implements AutoCloseable {

	private final BrowserContext session;

	private final Page page;

	/** The form of the task or the process that is open. */
	private Locator form;

	private Tasklist(BrowserContext session) {
		this.session = session;
		this.page = session.newPage();
		this.form = this.page.locator(".fjs-form");
	}

	static Tasklist signOn(Chromium chromium, String address, String account) {
		BrowserContext session = chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale("nl-NL").setViewportSize(1440, 1000));
		Tasklist tasklist = new Tasklist(session);
		tasklist.page.navigate(address + "/camunda/app/tasklist/default/");
		tasklist.page.locator("[name=username]").fill(account);
		tasklist.page.locator("[name=password]").fill(account);
		tasklist.page.locator("main form button[type=submit]").click();
		tasklist.page.locator("section.tasks-list").waitFor();
		return tasklist;
	}

	Page page() {
		return this.page;
	}

	/** Opens the task with this name on this subject and takes it. */
	Tasklist take(String task, String subject) {
		Locator card = card(task, subject).first();
		card.waitFor();
		card.locator("h4").first().click();
		this.form = this.page.locator(".tab-content .fjs-form");
		this.form.waitFor();
		settle();
		this.page.getByText("Op mij nemen").first().click();
		this.page.locator(".disabled-form")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
		settle();
		return this;
	}

	/** Waits until the list no longer has the task. */
	void cardGone(String task, String subject) {
		this.page.waitForCondition(() -> card(task, subject).count() == 0);
	}

	private Locator card(String task, String subject) {
		return this.page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(subject))
			.filter(new Locator.FilterOptions().setHasText(task));
	}

	/**
	 * The forms of this version lose what is entered in their first moments (they wait
	 * 300 ms with taking it over).
	 */
	private void settle() {
		this.page.waitForTimeout(700);
	}

	Tasklist startProcess(String process) {
		this.page.getByText("Proces starten").first().click();
		this.page.locator(".modal-dialog").getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
		this.form = this.page.locator(".modal-dialog .fjs-form");
		this.form.waitFor();
		settle();
		return this;
	}

	Tasklist start() {
		settle();
		this.page.locator(".modal-dialog")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Starten"))
			.click();
		this.page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
		return this;
	}

	Locator form() {
		return this.form;
	}

	/** Chooses the option of a group of radio buttons by what it says. */
	Tasklist choose(String option) {
		this.form.locator("label", new Locator.LocatorOptions().setHasText(option)).first().click();
		return this;
	}

	Tasklist fill(String label, String text) {
		this.form.getByLabel(label).first().fill(text);
		return this;
	}

	/**
	 * Fills fields one at a time, as a person does: a form that shows and hides fields
	 * loses what is entered while it still takes over what was entered before.
	 */
	Tasklist enter(String label, String text) {
		fill(label, text);
		settle();
		return this;
	}

	Tasklist select(String label, String option) {
		this.form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
			.locator(".fjs-input-group")
			.first()
			.click();
		this.page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).first().click();
		return this;
	}

	/** Removes every row of the form's list. */
	Tasklist removeRows() {
		Locator remove = this.form.locator(".fjs-repeat-row-remove");
		while (remove.count() > 0) {
			remove.first().click();
			settle();
		}
		return this;
	}

	/** Closes messages first: they lie over the button. */
	Tasklist complete() {
		settle();
		Locator close = this.page.locator(".page-notifications .close:visible");
		while (close.count() > 0) {
			close.first().click();
		}
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afronden")).click();
		return this;
	}

	/** What the form says of a field that is not filled in well. */
	Locator fieldError() {
		return this.page.locator(".fjs-form-field-error").first();
	}

	/** The message over the page that says how it went. */
	Locator notification() {
		return this.page.locator(".page-notifications");
	}

	@Override
	public void close() {
		this.session.close();
	}

}
