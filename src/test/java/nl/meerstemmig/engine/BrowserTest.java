package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.meerstemmig.engine.Play.vote;

/** What people see and do: a real Tasklist and our own pages, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:browser-test;DB_CLOSE_DELAY=-1" })
class BrowserTest {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

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
	void aSecretaryDecidesRecordsAndAnswersAndACouncilMemberReadsWhy() {
		String reason = "De sector kan <b>reistijd</b> nu niet betalen.";
		toDecide("WEB-1");

		try (Tasklist secretary = Tasklist.signOn(chromium, address(), "secretaris")) {
			secretary.take("Besluit over participatie", "WEB-1")
				.choose("Ja, in deze fase komt participatie")
				.choose("Ad hoc burgerforum")
				.fill("Doel", "Weten wat inwoners redelijk vinden")
				.fill("Doelgroepen", "Inwoners van 16 jaar en ouder")
				.fill("Waarom", "Zij betalen het en krijgen er zorg voor")
				.complete();
			secretary.cardGone("Besluit over participatie", "WEB-1");
			held("WEB-1");
			secretary.take("Leg de opbrengsten vast", "WEB-1").complete();
			secretary.cardGone("Leg de opbrengsten vast", "WEB-1");

			secretary.take("Reageer op aanbeveling", "WEB-1");
			assertThat(secretary.form()).containsText("Betaal **reistijd** <i>altijd</i>");
			assertThat(secretary.form()).containsText("18 voor, 6 tegen");
			secretary.choose("Niet gevolgd").complete();
			assertThat(secretary.fieldError()).containsText("verplicht");
			secretary.select("Grond", "Kosten").fill("Motivering", "n.v.t. - n.v.t.").complete();
			assertThat(secretary.notification()).containsText("zegt nog niet waarom");
			secretary.fill("Motivering", reason).complete();
			secretary.cardGone("Reageer op aanbeveling", "WEB-1");
		}
		try (Tasklist chair = Tasklist.signOn(chromium, address(), "voorzitter")) {
			chair.take("Bevestig de motivering", "WEB-1");
			assertThat(chair.form()).containsText(reason);
			chair.choose("Ja, de motivering kan zo naar buiten").complete();
			chair.cardGone("Bevestig de motivering", "WEB-1");
		}
		try (BrowserContext session = session("nl-NL")) {
			Page page = signOn(session, "raadslid", "/compliance/WEB-1");
			assertThat(page.locator("main")).containsText("Niet gevolgd");
			assertThat(page.locator("main")).containsText(reason);
			assertThat(page.locator("main")).containsText("drempel niet gehaald");
		}
	}

	@Test
	void aSecretaryStartsATrajectoryFromTasklist() {
		try (Tasklist secretary = Tasklist.signOn(chromium, address(), "secretaris")) {
			secretary.startProcess("Adviestraject")
				.fill("Kenmerk", "WEB-2")
				.fill("Titel", "Mensen in het onderwijs")
				.fill("Adviesvraag", "Hoe houden we leraren?")
				.fill("Opdrachtgever", "Ministerie van OCW")
				.fill("Commissie", "Commissie Onderwijs")
				.select("Herkomst", "Adviesaanvraag")
				.start();

			secretary.take("Besluit over participatie", "WEB-2");

			assertThat(secretary.form()).containsText("Hoe houden we leraren?");
		}
	}

	@Test
	void aSecretaryCorrectsAnAnswerByTheNumberThatTheReportShows() {
		Http rest = new Http(this.port, "secretaris", "nl");
		rest.start("WEB-6");
		rest.complete(rest.task("WEB-6", "UserTask_DecideParticipation_AgendaSetting"), "participate", true, "forms",
				List.of("citizens-forum"), "purpose", "Weten wat leeft", "targetGroups", "Inwoners", "reason", "Nodig");
		held("WEB-6");
		rest.complete(rest.task("WEB-6", "UserTask_RecordOutcomes"), "participants", 24);
		rest.complete(rest.task("WEB-6", "UserTask_RespondToOutcome"), "response", "followed");
		long entry = rest.get("/api/v1/trajectories/WEB-6").json().at("/phases/0/rounds/0/outcomes/0/entry").asLong();

		try (Tasklist secretary = Tasklist.signOn(chromium, address(), "secretaris")) {
			secretary.startProcess("Reactie op een opbrengst")
				.fill("Kenmerk", "WEB-6")
				.fill("Nummer van de opbrengst", "" + entry)
				.start();

			secretary.take("Reageer op aanbeveling", "WEB-6");

			assertThat(secretary.form()).containsText("Uw vorige antwoord");
			assertThat(secretary.form()).containsText("Gevolgd");
		}
	}

	@Test
	void aSecretaryLaysParticipantsBesideThePopulationAndCorrectsWhatDoesNotAddUp() {
		surveyed("WEB-4");

		try (Tasklist secretary = Tasklist.signOn(chromium, address(), "secretaris")) {
			secretary.take("Leg de opbrengsten vast", "WEB-4");
			assertThat(secretary.form().getByLabel("Uitgenodigd")).hasValue("40");
			secretary.form().locator(".fjs-repeat-render-add").last().click();
			secretary.fill("Kenmerk", "Leeftijd")
				.fill("Groep", "16 tot 35 jaar")
				.fill("Deelnemers in deze groep", "20")
				.fill("Aandeel in de bevolking", "28")
				.complete();
			assertThat(secretary.notification()).containsText("bij “Leeftijd” zijn samen 28 procent");
			secretary.fill("Aandeel in de bevolking", "100").complete();
			secretary.cardGone("Leg de opbrengsten vast", "WEB-4");
		}

		JsonNode measured = new Http(this.port, "raadslid", "nl").get("/api/v1/trajectories/WEB-4")
			.json()
			.at("/phases/0/rounds/0/representation");
		org.assertj.core.api.Assertions.assertThat(measured.at("/funnel/invited").asInt()).isEqualTo(40);
		org.assertj.core.api.Assertions.assertThat(measured.at("/strata/0/values/0/participants").asInt())
			.isEqualTo(20);
	}

	@Test
	void whatASecretaryRemovesFromAListIsNotRecorded() {
		Http rest = surveyed("WEB-3");

		try (Tasklist secretary = Tasklist.signOn(chromium, address(), "secretaris")) {
			secretary.take("Leg de opbrengsten vast", "WEB-3").removeRows().complete();
			secretary.cardGone("Leg de opbrengsten vast", "WEB-3");
		}

		JsonNode round = rest.get("/api/v1/trajectories/WEB-3").json().at("/phases/0/rounds/0");
		org.assertj.core.api.Assertions.assertThat(round.path("participants").asInt()).isEqualTo(20);
		org.assertj.core.api.Assertions.assertThat(round.path("outcomes")).isEmpty();
	}

	@Test
	void theAdviceFollowsWhatASecretaryFillsInAndChoosingAgainstItShowsInTheReport() {
		toDecide("WEB-5");

		try (Tasklist secretary = Tasklist.signOn(chromium, address(), "secretaris")) {
			secretary.take("Besluit over participatie", "WEB-5").choose("Ja, in deze fase komt participatie");
			FrameLocator guide = secretary.form().frameLocator("iframe");
			assertThat(guide.locator("main")).containsText("Voor de fase Voortraject");
			assertThat(guide.locator("main")).containsText("U hebt nog niets ingevuld");
			secretary.select("Wat wilt u bereiken", "Ontbrekende informatie ophalen")
				.choose("De groep moet representatief zijn")
				.fill("Hoeveel tijd is er", "8");
			assertThat(guide.locator("main")).containsText("8 weken");
			assertThat(guide.locator(".ranking > li").first()).containsText("Enquête");
			assertThat(guide.locator(".ranking > li").first()).containsText("Aangeraden");
			assertThat(
					guide.locator(".ranking > li", new FrameLocator.LocatorOptions().setHasText("Ad hoc burgerforum")))
				.containsText("Past niet");
			secretary.choose("Ad hoc burgerforum")
				.fill("Doel", "Weten wat inwoners redelijk vinden")
				.fill("Doelgroepen", "Inwoners van 16 jaar en ouder")
				.fill("Waarom", "De Raad wil dat inwoners meewegen en geeft er later tijd voor")
				.complete();
			secretary.cardGone("Besluit over participatie", "WEB-5");
		}
		try (BrowserContext session = session("nl-NL")) {
			Page page = signOn(session, "raadslid", "/compliance/WEB-5");
			assertThat(page.locator("main")).containsText("Tegen het advies in gekozen");
			assertThat(page.locator("main")).containsText("De Raad wil dat inwoners meewegen");
			assertThat(page.locator("main")).containsText("Ontbrekende informatie ophalen");
			org.assertj.core.api.Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
		}
	}

	@Test
	void aReaderPicksTheFormsToCompare() {
		try (BrowserContext session = session("nl-NL")) {
			Page page = session.newPage();
			page.navigate(address() + "/participation-forms");
			Locator compared = page.locator(".side-by-side thead th");
			assertThat(compared).hasCount(page.locator(".pick input").count());

			Locator forum = page.getByRole(AriaRole.CHECKBOX,
					new Page.GetByRoleOptions().setName("Ad hoc burgerforum"));
			forum.check();
			page.getByText("Vergelijk", new Page.GetByTextOptions().setExact(true)).click();

			assertThat(compared).hasCount(1);
			assertThat(compared).containsText("Ad hoc burgerforum");
			assertThat(page.locator(".side-by-side")).containsText("representatieve groep");
			assertThat(forum).isChecked();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/,nl-NL,Meerstemmig", "/,en-GB,Meerstemmig", "/participation-forms,nl-NL,Ad hoc burgerforum",
			"/participation-forms?form=survey,en-GB,Compare",
			"/in-task/participation-advice?phase=diagnosis&purposeKind=fetch-information,nl-NL,Geleerd van eerdere rondes",
			"/in-task/participation-advice?phase=diagnosis&purposeKind=fetch-information&weeks=1,en-GB,No form fits",
			"/in-task/participation-advice?phase=diagnosis&weeks=veel,nl-NL,kan niet “veel” zijn",
			"/compliance,nl-NL,SER-2022-07", "/compliance,en-GB,SER-2022-07",
			"/compliance/OEFEN-2017-01,nl-NL,Wet- en regelgeving|Kosten|Uitvoerbaarheid|Reeds beleid",
			"/compliance/OEFEN-2017-01,en-GB,Partly followed",
			"/compliance/OEFEN-2026-02,nl-NL,Afwijkend standpunt \\(opbrengst 2\\)",
			"/compliance/OEFEN-2026-02,nl-NL,Nee: hierover is niet gestemd",
			"/compliance/OEFEN-2026-02,en-GB,Yes: the seat voted against the advice",
			"/standing-bodies,nl-NL,Zetel voor jongeren", "/standing-bodies,en-GB,Standing bodies",
			"/compliance/OEFEN-2017-01,nl-NL,18 van 24 uitgebrachte stemmen = 75%",
			"/compliance/OEFEN-2017-01,en-GB,Largest difference for Opleiding: \\+14.3 percentage points" })
	void ourPagesSayWhatTheyShouldAndAreAccessible(String path, String language, String said) {
		try (BrowserContext session = session(language)) {
			Page page = signOn(session, "raadslid", path);

			assertThat(page.locator("body")).containsText(Pattern.compile(said));
			List<?> violations = new AxeBuilder(page).analyze().getViolations();
			org.assertj.core.api.Assertions.assertThat(violations).as("axe on %s", path).isEmpty();
		}
	}

	@Test
	void whoeverSignsOnWronglyIsToldSoAndWhoeverSignsOutIsOut() {
		try (BrowserContext session = session("nl-NL")) {
			Page page = session.newPage();
			page.navigate(address() + "/compliance");
			// An account that no other test signs on with: the engine locks it for a
			// moment.
			page.locator("[name=username]").fill("proceseigenaar");
			page.locator("[name=password]").fill("verkeerd");
			page.locator("main form button[type=submit]").click();
			assertThat(page.locator("main")).containsText("niet");
			Page signedOn = signOn(session, "raadslid", "/compliance");
			signedOn.locator("form[action$='/logout'] button").click();
			signedOn.navigate(address() + "/compliance");
			assertThat(signedOn.locator("[name=password]")).isVisible();
		}
	}

	/** A survey up to the recording of its two outcomes. */
	private Http surveyed(String reference) {
		Http rest = new Http(this.port, "secretaris", "nl");
		rest.start(reference);
		rest.complete(rest.task(reference, "UserTask_DecideParticipation_AgendaSetting"), "participate", true, "forms",
				List.of("survey"), "purpose", "Peilen", "targetGroups", "Jongeren", "reason", "Zij zijn er niet bij");
		rest.complete(rest.task(reference, "UserTask_DesignSurvey"), "questions", "Wat houdt u tegen?");
		rest.complete(rest.task(reference, "UserTask_FieldSurvey"), "invited", 40, "responses", 20,
				"sufficientResponse", true);
		rest.complete(rest.task(reference, "UserTask_AnalyseSurvey"), "participants", 20, "outcomes",
				List.of(Map.of("text", "Dit was een vergissing"), Map.of("text", "En dit ook")));
		return rest;
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

	private void toDecide(String reference) {
		Http secretary = new Http(this.port, "secretaris", "nl");
		secretary.start(reference);
		secretary.complete(secretary.task(reference, "UserTask_DecideParticipation_AgendaSetting"), "participate",
				false, "reason", "Nog niet nodig");
		secretary.complete(secretary.task(reference, "UserTask_DecideAgenda"), "onAgenda", true);
	}

	private void held(String reference) {
		Http secretary = new Http(this.port, "secretaris", "nl");
		secretary.complete(secretary.task(reference, "UserTask_SetMandate"), "threshold", 75, "denominator",
				"votes-cast", "quorum", 0);
		for (String step : List.of("UserTask_DrawParticipants", "UserTask_InformationPhase",
				"UserTask_DeliberationPhase", "UserTask_FormulateRecommendations")) {
			secretary.complete(secretary.task(reference, step), "participants", 24);
		}
		secretary.complete(secretary.task(reference, "UserTask_VoteOnRecommendations"), "outcomes",
				List.of(vote("Betaal **reistijd** <i>altijd</i>", 18, 6), vote("Geef roosters vooraf", 17, 7)));
	}

}
