package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.ledger.LedgerVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The advice on forms of participation over HTTP: as its page, as it counts in a
 * decision, and as the process owner changes it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:advice-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
class ParticipationAdviceTest {

	private static final String PAGE = "/in-task/participation-advice?phase=diagnosis";

	@LocalServerPort
	private int port;

	@Autowired
	private LedgerVerification ledger;

	@Autowired
	private JdbcClient database;

	private Http secretary;

	private Http owner;

	@BeforeEach
	void signOn() {
		this.secretary = new Http(this.port, "secretaris", "nl");
		this.owner = new Http(this.port, "proceseigenaar", "nl");
	}

	@Test
	void choosingAgainstTheAdviceAsksForAReasonAndTheReportShowsIt() {
		String task = toDecide("WZ-1");
		Object[] heavy = { "participate", true, "forms", List.of("citizens-forum"), "purpose", "Weten", "targetGroups",
				"Allen", "purposeKind", "fetch-information", "representative", true, "weeks", 8 };

		Answer refusal = this.secretary.complete(task, heavy);
		assertThat(refusal.status()).isEqualTo(400);
		assertThat(refusal.message()).contains("raadt dit niet aan", "Ad hoc burgerforum", "reden");
		assertThat(decisionsOf("WZ-1")).isZero();

		assertThat(this.secretary.complete(task, with(heavy, "reason", "De Raad wil dat inwoners meewegen.")).status())
			.isEqualTo(204);

		JsonNode decision = decision("WZ-1");
		assertThat(decision.at("/need/purposeKind").asText()).isEqualTo("fetch-information");
		assertThat(decision.at("/need/representative").asBoolean()).isTrue();
		assertThat(decision.at("/need/weeks").asInt()).isEqualTo(8);
		assertThat(decision.at("/need/budget").isNull()).isTrue();
		assertThat(decision.at("/advice/advised/0").asText()).isEqualTo("Enquête (en app)");
		assertThat(decision.at("/advice/chosen/0/verdict").asText()).isEqualTo("does-not-fit");
		assertThat(decision.at("/advice/chosen/0/rank").asInt()).isGreaterThan(1);
		assertThat(decision.at("/advice/chosenAgainst/0").asText()).isEqualTo("Ad hoc burgerforum");
		assertThat(this.secretary.get("/compliance/WZ-1").body()).contains("Tegen het advies in gekozen",
				"Waarom tegen het advies in", "De Raad wil dat inwoners meewegen.");
		assertThat(this.ledger.of("WZ-1").findings()).isEmpty();
	}

	@Test
	void choosingWhatIsAdvisedAsksForNoReason() {
		String task = toDecide("WZ-2");

		assertThat(this.secretary
			.complete(task, "participate", true, "forms", List.of("survey"), "purpose", "Weten", "targetGroups",
					"Allen", "purposeKind", "fetch-information")
			.status()).isEqualTo(204);

		JsonNode decision = decision("WZ-2");
		assertThat(decision.at("/advice/chosen/0/rank").asInt()).isOne();
		assertThat(decision.at("/advice/chosenAgainst")).isEmpty();
		assertThat(this.secretary.get("/compliance/WZ-2").body()).doesNotContain("Tegen het advies");
	}

	@Test
	void whoeverSaysNothingOfWhatForIsNotComparedAndRecordsWhatWasRecordedBefore() {
		String task = toDecide("WZ-3");

		assertThat(this.secretary
			.complete(task, "participate", true, "forms", List.of("citizens-forum"), "purpose", "Weten", "targetGroups",
					"Allen")
			.status()).isEqualTo(204);

		assertThat(decision("WZ-3").at("/need").isNull()).isTrue();
		assertThat(decision("WZ-3").at("/advice").isNull()).isTrue();
		assertThat(this.secretary.get("/compliance/WZ-3").body()).contains("niet gewogen");
		assertThat(this.database
			.sql("select content from ledger_entry where dossier = 'WZ-3' and kind = 'participation-decision'")
			.query(String.class)
			.single()).isEqualTo("""
					{"forms":["citizens-forum"],"phase":"agenda-setting","purpose":"Weten","reason":null,\
					"targetGroups":"Allen","trajectory":"WZ-3"}""");
	}

	@ParameterizedTest
	@CsvSource({ "weeks,-1,kan niet “-1” zijn", "budget,veel,kan niet “veel” zijn",
			"representative,misschien,is ja of nee", "purposeKind,geluk,kent de waarde “geluk” niet",
			"willingToBeBound,alles,kent de waarde “alles” niet" })
	void whatCannotBeLookedForIsRefusedInTheTaskAndOnThePage(String field, String given, String said) {
		String task = toDecide("WZ-4-" + field);

		Answer refusal = this.secretary.complete(task, "participate", true, "forms", List.of("survey"), "purpose",
				"Weten", "targetGroups", "Allen", field, given);
		Answer page = this.secretary.get(PAGE + "&" + field + "=" + given);

		assertThat(refusal.status()).isEqualTo(400);
		assertThat(refusal.message()).contains(said);
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains(said).doesNotContain("Exception");
	}

	@Test
	void thePageNeedsAPhaseAndAnAccountAndTakesWhatIsEmptyAsUnknown() {
		assertThat(this.secretary.get("/in-task/participation-advice").status()).isEqualTo(400);
		assertThat(new Http(this.port, "", "nl").get(PAGE).body()).doesNotContain("Alle vormen");

		Answer page = this.secretary
			.get(PAGE + "&purposeKind=&representative=null&willingToBeBound=&weeks=null&budget=&groupSize=");

		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("U hebt nog niets ingevuld", "Enquête (en app)", "Nog geen eerdere rondes");
	}

	@Test
	void whereNothingFitsThePageSaysWhichWishStandsInTheWay() {
		Answer page = this.secretary.get(PAGE + "&purposeKind=fetch-information&weeks=1");

		assertThat(page.body()).contains("Geen vorm past bij alles wat u vraagt", "<strong>het aantal weken</strong>");
	}

	@Test
	void aTableThatTheProcessOwnerDeploysCountsAtOnceAndOneThatCannotBeReadStopsNobody() {
		String table = table();
		String welcoming = table.replace("\"Hiervoor gemaakt: haalt informatie op die nog ontbreekt,",
				"\"Daar zijn wij goed in,");
		String broken = table.replace("<text>&lt; 6</text>", "<text>&lt; &lt; zes weken (</text>");
		assertThat(broken).isNotEqualTo(table);

		assertThat(this.owner.deploy("participation-advice.dmn", welcoming).status()).isEqualTo(200);
		assertThat(this.secretary.get(PAGE + "&purposeKind=fetch-information").body()).contains("Daar zijn wij goed");

		assertThat(this.owner.deploy("participation-advice.dmn", broken).status()).isEqualTo(200);
		assertThat(this.secretary.get(PAGE + "&weeks=3").body()).contains("kunnen nu niet worden gewogen",
				"participation-advice");
		String task = toDecide("WZ-5");
		assertThat(this.secretary
			.complete(task, "participate", true, "forms", List.of("citizens-forum"), "purpose", "Weten", "targetGroups",
					"Allen", "purposeKind", "fetch-information", "weeks", 3)
			.status()).isEqualTo(204);
		assertThat(decision("WZ-5").at("/need/weeks").asInt()).isEqualTo(3);
		assertThat(decision("WZ-5").at("/advice").isNull()).isTrue();

		assertThat(this.owner.deploy("participation-advice.dmn", table + "\n").status()).isEqualTo(200);
	}

	/**
	 * As if it were deployed before this was refused: FEEL by the name of its script
	 * engine.
	 */
	@Test
	void aTableRunsNoScript() {
		assertThat(this.owner.deploy("scripts.dmn", table()).status()).isEqualTo(200);
		this.database.sql("update ACT_GE_BYTEARRAY set BYTES_ = ? where NAME_ = 'scripts.dmn'")
			.param(table()
				.replace("<inputExpression id=\"InputExpression_Weeks\"",
						"<inputExpression id=\"InputExpression_Weeks\" expressionLanguage=\"feel-scala\"")
				.getBytes(StandardCharsets.UTF_8))
			.update();

		assertThat(this.secretary.get(PAGE + "&weeks=3").body()).contains("kunnen nu niet worden gewogen",
				"Modellen voeren hier geen scripts uit");

		assertThat(this.owner.deploy("participation-advice.dmn", table() + "\n\n").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hitPolicy="COLLECT"          | hitPolicy="FIRST"    | trefbeleid COLLECT
			<text>weeks</text>           | <text>weken</text>   | vraagt naar “weken”
			name="points"                | name="punten"        | uitkomstkolom “points” ontbreekt
			<text>"work-visit"</text>    | <text></text>        | “form” is leeg""")
	void aTableThatCannotAnswerIsRefusedWhenItIsDeployed(String what, String instead, String said) {
		Answer refusal = this.owner.deploy("participation-advice.dmn", table().replace(what, instead));

		assertThat(refusal.status()).isEqualTo(400);
		assertThat(refusal.message()).contains("[advice-table]", said);
	}

	private String toDecide(String reference) {
		assertThat(this.secretary.start(reference).status()).isEqualTo(200);
		return this.secretary.task(reference, "UserTask_DecideParticipation_AgendaSetting");
	}

	private JsonNode decision(String reference) {
		return this.secretary.get("/api/v1/trajectories/" + reference).json().at("/phases/0/decision");
	}

	private int decisionsOf(String reference) {
		return this.database
			.sql("select count(*) from ledger_entry where dossier = ? and kind = 'participation-decision'")
			.param(reference)
			.query(Integer.class)
			.single();
	}

	private static Object[] with(Object[] fields, Object... more) {
		Object[] all = Arrays.copyOf(fields, fields.length + more.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return all;
	}

	private static String table() {
		try (InputStream table = ParticipationAdviceTest.class
			.getResourceAsStream("/processes/participation-advice.dmn")) {
			return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException unreadable) {
			throw new AssertionError(unreadable);
		}
	}

}
