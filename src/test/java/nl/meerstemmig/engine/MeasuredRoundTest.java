package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.ledger.LedgerVerification;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a round's vote was counted, who took part, and which voices were heard over the
 * whole: from the tasks to what the council reads.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:measured-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
class MeasuredRoundTest {

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private LedgerVerification ledger;

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void exactlyTheThresholdIsEnoughUnlessTheMandateAsksForMore() {
		held("MAAT-1", "inclusive", true, "denominator", "votes-cast").complete("UserTask_RecordOutcomes");
		held("MAAT-2", "inclusive", false, "denominator", "votes-cast").complete("UserTask_RecordOutcomes");

		JsonNode enough = outcomes("MAAT-1").get(0);
		assertThat(enough.path("adopted").asBoolean()).isTrue();
		assertThat(enough.path("binding").asBoolean()).isTrue();
		assertThat(enough.path("adoption").toString()).isEqualTo("""
				{"threshold":"75","inclusive":true,"denominator":"votes-cast","counted":24,"percent":75,\
				"quorum":0,"quorumMet":true}""");
		JsonNode notEnough = outcomes("MAAT-2").get(0);
		assertThat(notEnough.path("adopted").asBoolean()).isFalse();
		assertThat(notEnough.path("binding").asBoolean()).isFalse();
		assertThat(notEnough.path("response").isNull()).isTrue();
		assertThat(page("MAAT-2", "nl")).contains("18 van 24 uitgebrachte stemmen = 75%; nodig: meer dan 75%",
				"drempel niet gehaald", "aangenomen bij meer dan 75% van de uitgebrachte stemmen");
		assertThat(page("MAAT-2", "en")).contains("18 of 24 votes cast = 75%; needed: more than 75%");
	}

	@Test
	void whatMissedTheThresholdIsKeptAndOwesNoJustification() {
		Play play = held("MAAT-3", "inclusive", false, "denominator", "votes-cast");
		play.complete("UserTask_RecordOutcomes");

		assertThat(play.tasks("UserTask_RespondToOutcome")).hasSize(1);
		play.complete("UserTask_RespondToOutcome", "response", "followed");
		play.complete("UserTask_WorkIn");

		JsonNode compliance = api("/api/v1/trajectories/MAAT-3/compliance");
		assertThat(compliance.at("/outcomes/total").asInt()).isEqualTo(2);
		assertThat(compliance.at("/outcomes/adopted").asInt()).isOne();
		assertThat(compliance.at("/outcomes/noted").asInt()).isOne();
		assertThat(compliance.at("/justifications/required").asInt()).isZero();
		assertThat(compliance.at("/ledger/intact").asBoolean()).isTrue();
	}

	@Test
	void withoutQuorumAnOutcomeIsNotAdoptedHoweverManyOfThoseVotedForIt() {
		Play play = held("MAAT-4", "denominator", "present", "quorum", 30);
		assertThat(play.briefing(play.task("UserTask_RecordOutcomes")))
			.contains("ten minste 75% van de aanwezigen (ook wie zich onthield); quorum 30");
		play.complete("UserTask_RecordOutcomes", "selected", 40, "participants", 40);

		JsonNode outcome = outcomes("MAAT-4").get(1);
		assertThat(outcome.path("adopted").asBoolean()).isFalse();
		assertThat(outcome.at("/adoption/quorumMet").asBoolean()).isFalse();
		assertThat(play.briefing(play.task("UserTask_WorkIn"))).contains(
				"niet aangenomen, want het quorum is niet gehaald. Er stemden of onthielden zich 24; nodig: ten minste 30");
		assertThat(page("MAAT-4", "nl")).contains("quorum niet gehaald", "Nee: het quorum is niet gehaald");
	}

	@Test
	void ofThePanelAllParticipantsCountAlsoThoseWhoWereAbsent() {
		Play play = held("MAAT-5", "denominator", "panel");
		play.complete("UserTask_RecordOutcomes", "selected", 25, "participants", 25);

		assertThat(outcomes("MAAT-5").get(0).at("/adoption/percent").asInt()).isEqualTo(72);
		assertThat(outcomes("MAAT-5").get(0).path("adopted").asBoolean()).isFalse();
		assertThat(outcomes("MAAT-5").get(1).path("adopted").asBoolean()).as("20 of 25").isTrue();
		Task answer = play.taskOn("UserTask_RespondToOutcome", 2);
		assertThat(play.briefing(answer)).contains("20 van 25 deelnemers = 80%; nodig: ten minste 75%");
	}

	@Test
	void whatTheFormsOwnProcessCountedIsTakenOver() {
		Play play = Play.start(this.engine, "MAAT-6").withParticipation("AgendaSetting", "survey").survey();
		Task record = play.task("UserTask_RecordOutcomes");
		assertThat(this.engine.getTaskService().getVariable(record.getId(), "invited")).isEqualTo(400);
		assertThat(this.engine.getTaskService().getVariable(record.getId(), "selected")).isNull();

		play.complete("UserTask_RecordOutcomes");

		JsonNode round = round("MAAT-6");
		assertThat(round.at("/representation/funnel").toString())
			.isEqualTo("{\"invited\":400,\"registered\":null,\"selected\":null,\"started\":null,\"finished\":120}");
		assertThat(round.at("/outcomes/0/representation").toString())
			.isEqualTo("{\"invited\":400,\"finished\":120,\"strata\":[]}");
		assertThat(round.at("/outcomes/0/adoption").isNull()).isTrue();
		assertThat(page("MAAT-6", "nl")).contains("120 deelnemers; samenstelling niet gemeten");
	}

	@Test
	void participantsAreShownBesideThePopulationWithEveryOutcome() {
		Play play = held("MAAT-7", "denominator", "votes-cast");
		play.complete("UserTask_RecordOutcomes", "selected", 26, "started", 25, "finished", 24, "strata",
				List.of(share("Leeftijd", "tot 35 jaar", 4, "30"), share("leeftijd", "35 tot 65 jaar", 8, "36,5"),
						share("Leeftijd", "vanaf 65 jaar", 11, "33.5"), share("Geslacht", "man", 12, "49.6"),
						share("Geslacht", "vrouw", 12, "50.4")));

		JsonNode measured = round("MAAT-7").path("representation");
		assertThat(measured.at("/funnel/invited").asInt()).isEqualTo(2000);
		assertThat(measured.path("strata")).hasSize(2);
		JsonNode age = measured.at("/strata/0");
		assertThat(age.path("unknown").asInt()).isOne();
		assertThat(age.at("/values/0").toString()).isEqualTo(
				"{\"value\":\"tot 35 jaar\",\"participants\":4,\"share\":17.4,\"population\":30,\"deviation\":-12.6}");
		assertThat(age.path("largestDeviation").asDouble()).isEqualTo(14.3);
		assertThat(age.path("dissimilarity").asDouble()).isEqualTo(0.143);
		assertThat(outcomes("MAAT-7")).hasSize(2)
			.allSatisfy(outcome -> assertThat(outcome.at("/representation/strata/0/dissimilarity").asDouble())
				.isEqualTo(0.143));
		assertThat(page("MAAT-7", "nl")).contains("Grootste verschil bij Leeftijd: +14,3 procentpunt (vanaf 65 jaar)",
				"href=\"#agenda-setting-1-who\"", "role=\"img\"", "17,4% van de deelnemers", "Van 1 deelnemer");
		assertThat(this.ledger.of("MAAT-7").findings()).isEmpty();
	}

	@Test
	void whereNothingWasMeasuredTheReportSaysSo() {
		Play play = Play.start(this.engine, "MAAT-8").withParticipation("AgendaSetting", "survey");
		play.complete("UserTask_DesignSurvey", "questions", "Wat houdt u vast?")
			.complete("UserTask_FieldSurvey", "responses", 120, "sufficientResponse", true)
			.complete("UserTask_AnalyseSurvey", "participants", 120, "outcomes", List.of(Map.of("text", "Roosters")))
			.complete("UserTask_RecordOutcomes");

		assertThat(round("MAAT-8").path("representation").isNull()).isTrue();
		assertThat(outcomes("MAAT-8").get(0).path("representation").isNull()).isTrue();
		assertThat(page("MAAT-8", "nl")).contains("Niet gemeten:", "120 deelnemers; representativiteit niet gemeten");
		assertThat(page("MAAT-8", "en")).contains("Not measured:", "representativeness not measured");
	}

	@Test
	void theWholeShowsWhichVoicesWereHeardAndWhereNoneWere() {
		Play play = Play.start(this.engine, "MAAT-9").withoutParticipation("AgendaSetting").onAgenda();
		play.withParticipation("Preliminary", "survey").survey().complete("UserTask_RecordOutcomes");
		play.complete("UserTask_WorkIn");
		play.withParticipation("Diagnosis", "citizens-forum");

		JsonNode voices = api("/api/v1/trajectories/MAAT-9").path("voices");
		assertThat(voices.findValuesAsText("phase")).containsExactly("agenda-setting", "preliminary", "diagnosis",
				"recommendation");
		assertThat(voices.at("/0/whyNone").asText()).isEqualTo("De commissie heeft hier al onderzoek van.");
		assertThat(voices.at("/0/levels")).hasSize(4).allSatisfy(level -> assertThat(level.path("rounds")).isEmpty());
		JsonNode survey = voices.at("/1/levels/0/rounds/0");
		assertThat(survey.path("form").asText()).isEqualTo("survey");
		assertThat(survey.path("participants").asInt()).isEqualTo(120);
		assertThat(survey.path("targetGroups").asText()).isEqualTo("Verpleegkundigen");
		assertThat(voices.at("/2/levels/1/level").asText()).isEqualTo("advise");
		assertThat(voices.at("/2/levels/1/rounds/0/participants").isNull()).as("not heard to the end").isTrue();
		assertThat(voices.at("/3/reached").asBoolean()).isFalse();
		assertThat(page("MAAT-9", "nl")).contains("Welke stemmen zijn gehoord", "In deze fase is niemand gehoord.",
				"niemand gehoord", "nog niet vastgelegd");
		JsonNode together = api("/api/v1/compliance").at("/voices/1");
		assertThat(together.at("/levels/0/rounds").asInt()).isPositive();
		assertThat(together.at("/levels/0/participants").asInt())
			.isEqualTo(120 * together.at("/levels/0/rounds").asInt());
		assertThat(pageAt("/compliance", "nl")).contains("Rondes en deelnemers per fase en per niveau");
	}

	/** A forum of 24 that voted 18 to 6 and 20 to 4, by a rule of its own. */
	private Play held(String reference, Object... rule) {
		Play play = Play.start(this.engine, reference).withParticipation("AgendaSetting", "citizens-forum");
		play.complete("UserTask_SetMandate", rule)
			.complete("UserTask_DrawParticipants", "invited", 2000, "registered", 300, "participants", 24)
			.complete("UserTask_InformationPhase")
			.complete("UserTask_DeliberationPhase")
			.complete("UserTask_FormulateRecommendations")
			.complete("UserTask_VoteOnRecommendations", "outcomes",
					List.of(vote("Betaal reistijd", 18, 6), vote("Geef roosters vooraf", 20, 4)));
		return play;
	}

	private static Map<String, Object> share(String stratum, String value, int participants, String population) {
		return Map.of("stratum", stratum, "value", value, "participants", participants, "population", population);
	}

	private JsonNode round(String reference) {
		return api("/api/v1/trajectories/" + reference).at("/phases/0/rounds/0");
	}

	private JsonNode outcomes(String reference) {
		return round(reference).path("outcomes");
	}

	private JsonNode api(String path) {
		Answer answer = new Http(this.port, "raadslid", "nl").get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private String page(String reference, String language) {
		return pageAt("/compliance/" + reference, language);
	}

	private String pageAt(String path, String language) {
		Answer answer = new Http(this.port, "raadslid", language).get(path);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
