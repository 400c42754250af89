package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;

import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.sortition.DrawReports;
import nl.meerstemmig.trajectory.Adopting;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Obligations;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

/**
 * The paths of a trajectory as ordered traces. Together they pass every element and every
 * sequence flow of the models they touch; the class fails where they do not.
 */
@EngineTest
@Import({ ProcessEngineCoverageConfiguration.class, TrajectoryProcessTest.Coverage.class })
class TrajectoryProcessTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Trajectories trajectories;

	@Autowired
	private Dossiers dossiers;

	@Autowired
	private Obligations obligations;

	@Autowired
	private DrawReports draws;

	@Autowired
	private LedgerVerification ledger;

	@BeforeEach
	void assertOnThisEngine() {
		init(this.engine);
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void everyRecommendationIsFollowed() {
		Play play = Play.start(this.engine, "SER-2026-01");

		play.withoutParticipation("AgendaSetting").onAgenda().withoutParticipation("Preliminary");
		play.withParticipation("Diagnosis", "survey");
		ProcessInstance surveyRound = play.running("participation-round");
		ProcessInstance survey = play.running("survey");
		play.complete("UserTask_DesignSurvey", "questions", "Wat houdt u vast?");
		play.complete("UserTask_FieldSurvey", "invited", 400, "responses", 20, "sufficientResponse", false);
		play.complete("UserTask_RemindSurvey", "reminder", "Per brief");
		play.complete("UserTask_FieldSurvey", "invited", 400, "responses", 120, "sufficientResponse", true);
		play.complete("UserTask_AnalyseSurvey", "participants", 120, "outcomes",
				List.of(Map.of("text", "Roosters zijn te laat bekend")));
		play.complete("UserTask_RecordOutcomes");
		play.complete("UserTask_WorkIn", "responses",
				List.of(Map.of("number", 1, "response", "followed", "influence", "sharper-diagnosis")));
		play.withParticipation("Recommendation", "citizens-forum");
		ProcessInstance forumRound = play.running("participation-round");
		ProcessInstance forum = play.running("citizens-forum");
		play.forum(List.of(vote("Geef roosters vier weken vooraf", 18, 6), vote("Betaal reistijd", 24, 0)));
		play.complete("UserTask_RecordOutcomes");
		ProcessInstance answer = play.answering(1);
		play.complete(play.taskOn("UserTask_RespondToOutcome", 1), "response", "followed", "passage", "1");
		play.complete(play.taskOn("UserTask_RespondToOutcome", 2), "response", "followed");
		play.drafted().complete("UserTask_Adopt", "adopted", true, "minutes", "Met algemene stemmen");
		play.feedback("UserTask_SendFeedback").feedback("UserTask_SendFeedback").evaluated();

		assertThat(survey).isEnded()
			.hasPassedInOrder("StartEvent_Survey", "UserTask_DesignSurvey", "UserTask_FieldSurvey",
					"Gateway_EnoughResponse", "UserTask_RemindSurvey", "UserTask_AnalyseSurvey", "EndEvent_Survey");
		assertThat(surveyRound).isEnded()
			.hasPassedInOrder("StartEvent_Round", "CallActivity_Form", "UserTask_RecordOutcomes",
					"Gateway_BindingOutcomes", "UserTask_WorkIn", "EndEvent_Round")
			.hasNotPassed("CallActivity_AnswerOutcome");
		assertThat(forum).isEnded()
			.hasPassedInOrder("StartEvent_Forum", "UserTask_SetMandate", "CallActivity_DrawByLot",
					"UserTask_InformationPhase", "UserTask_DeliberationPhase", "UserTask_FormulateRecommendations",
					"UserTask_VoteOnRecommendations", "EndEvent_Forum");
		assertThat(forumRound).isEnded()
			.hasPassedInOrder("CallActivity_Form", "UserTask_RecordOutcomes", "CallActivity_AnswerOutcome",
					"EndEvent_Round")
			.hasNotPassed("UserTask_WorkIn");
		assertThat(answer).isEnded()
			.hasPassedInOrder("StartEvent_AnswerOutcome", "UserTask_RespondToOutcome", "Gateway_MustJustify",
					"EndEvent_AnswerOutcome")
			.hasNotPassed("UserTask_ConfirmJustification");
		assertThat(play.process()).isEnded()
			.hasPassedInOrder("StartEvent_Request", "UserTask_DecideParticipation_AgendaSetting",
					"UserTask_DecideAgenda", "Gateway_OnAgenda", "UserTask_DecideParticipation_Preliminary",
					"UserTask_DecideParticipation_Diagnosis", "CallActivity_Round_Diagnosis",
					"UserTask_DecideParticipation_Recommendation", "CallActivity_Round_Recommendation",
					"UserTask_DraftWhiteVersion", "UserTask_ConsultConstituencies", "UserTask_DraftGreenVersion",
					"UserTask_Adopt", "Gateway_Adopted", "UserTask_SendFeedback", "UserTask_Evaluate",
					"EndEvent_Completed")
			.hasNotPassed("CallActivity_Round_AgendaSetting", "CallActivity_Round_Preliminary", "EndEvent_NotOnAgenda",
					"EndEvent_Withdrawn");
		standsAt(play, Standing.EVALUATED);
		owesNothing(play);
	}

	@Test
	void everyResponseOtherThanFollowedIsArguedAndConfirmedBeforeAdoption() {
		Play play = Play.start(this.engine, "SER-2026-02").withoutParticipation("AgendaSetting").onAgenda();
		play.withParticipation("Preliminary", "citizens-forum");
		ProcessInstance round = play.running("participation-round");
		play.forum(List.of(vote("Een", 20, 4), vote("Twee", 20, 4), vote("Drie", 20, 4), vote("Vier", 20, 4),
				vote("Vijf", 20, 4), vote("Zes haalt het net niet", 17, 7)));
		play.complete("UserTask_RecordOutcomes");

		play.complete(play.taskOn("UserTask_RespondToOutcome", 1), "response", "followed", "passage", "1");
		ProcessInstance argued = play.answering(2);
		argue(play, 2, "partly-followed", "cost", "Alleen voor nachtdiensten is er geld.");
		argue(play, 3, "not-followed", "law", "De Arbeidstijdenwet staat dit niet toe.");
		argue(play, 4, "outside-remit", "outside-remit", "Dit is aan gemeenten; wij stuurden het door.");
		argue(play, 5, "already-policy", "already-policy", "Staat sinds 2024 in artikel 12 van de cao.");
		assertThat(round).isWaitingAt("CallActivity_AnswerOutcome").hasNotPassed("UserTask_WorkIn");
		Play.as("voorzitter");
		play.complete(play.taskOn("UserTask_ConfirmJustification", 3), "confirmed", false, "remark",
				"Noem het artikel.");
		Play.as("secretaris");
		argue(play, 3, "not-followed", "law", "Artikel 5:8 van de Arbeidstijdenwet staat dit niet toe.");
		Play.as("voorzitter");
		for (int outcome = 2; outcome <= 5; outcome++) {
			play.complete(play.taskOn("UserTask_ConfirmJustification", outcome), "confirmed", true);
		}
		Play.as("secretaris");
		play.complete("UserTask_WorkIn");

		assertThat(round).isEnded()
			.hasPassedInOrder("CallActivity_AnswerOutcome", "Gateway_BindingAnswered", "UserTask_WorkIn",
					"EndEvent_Round");
		assertThat(argued).isEnded()
			.hasPassedInOrder("UserTask_RespondToOutcome", "Gateway_MustJustify", "UserTask_ConfirmJustification",
					"Gateway_Confirmed", "EndEvent_AnswerOutcome");
		play.withoutParticipation("Diagnosis").withoutParticipation("Recommendation").drafted();
		play.complete("UserTask_Adopt", "adopted", false, "minutes", "De Raad vraagt om een kostenparagraaf.");
		assertThat(play.process()).isWaitingAt("UserTask_DraftWhiteVersion").hasNotPassed("UserTask_SendFeedback");
		play.drafted().complete("UserTask_Adopt", "adopted", true);
		play.feedback("UserTask_SendFeedback").evaluated();
		assertThat(play.process()).isEnded().hasPassed("Gateway_BackToCommission", "EndEvent_Completed");
		standsAt(play, Standing.EVALUATED);
		owesNothing(play);
	}

	@Test
	void whoeverWithdrawsATrajectoryStillOwesItsParticipantsFeedback() {
		Play play = Play.start(this.engine, "SER-2026-03").withoutParticipation("AgendaSetting").onAgenda();
		play.withParticipation("Preliminary", "survey").survey().complete("UserTask_RecordOutcomes");
		play.complete("UserTask_WorkIn").withParticipation("Diagnosis", "survey", "citizens-forum");
		standsAt(play, Standing.RUNNING);

		ProcessInstance mistaken = askToWithdraw(play);
		play.complete("UserTask_ConfirmWithdrawal", "withdraw", false);
		assertThat(mistaken).isEnded().hasPassed("EndEvent_NotWithdrawn");
		standsAt(play, Standing.RUNNING);
		ProcessInstance withdrawal = askToWithdraw(play);
		play.complete("UserTask_ConfirmWithdrawal", "withdraw", true);

		assertThat(withdrawal).isEnded()
			.hasPassedInOrder("StartEvent_Withdrawal", "UserTask_ConfirmWithdrawal", "EndEvent_WithdrawTrajectory");
		assertThat(play.process()).isWaitingAt("UserTask_SendFeedback_Withdrawn")
			.hasNotPassed("UserTask_DecideParticipation_Recommendation");
		standsAt(play, Standing.WITHDRAWN);
		org.assertj.core.api.Assertions.assertThat(play.openTasks()).containsExactly("UserTask_SendFeedback_Withdrawn");
		play.feedback("UserTask_SendFeedback_Withdrawn");
		assertThat(play.process()).isEnded().hasPassedInOrder("StartEvent_Withdrawn", "EndEvent_Withdrawn");
		owesNothing(play);
	}

	@Test
	void aSubjectThatIsNotPutOnTheAgendaEndsWithFeedback() {
		Play play = Play.start(this.engine, "SER-2026-04").withParticipation("AgendaSetting", "survey").survey();
		play.complete("UserTask_RecordOutcomes").complete("UserTask_WorkIn");

		assertThatThrownBy(() -> play.complete("UserTask_DecideAgenda", "onAgenda", false))
			.hasMessageContaining("reden");
		play.complete("UserTask_DecideAgenda", "onAgenda", false, "reason", "Het kabinet is demissionair.");
		play.feedback("UserTask_SendFeedback_NotOnAgenda");

		assertThat(play.process()).isEnded()
			.hasPassedInOrder("StartEvent_Request", "CallActivity_Round_AgendaSetting", "UserTask_DecideAgenda",
					"Gateway_OnAgenda", "UserTask_SendFeedback_NotOnAgenda", "EndEvent_NotOnAgenda")
			.hasNotPassed("SubProcess_Preliminary");
		standsAt(play, Standing.NOT_PUT_ON_AGENDA);
	}

	@Test
	void aTrajectoryCanGoWithoutParticipationWhereItSaysWhyNot() {
		Play play = Play.start(this.engine, "SER-2026-05");

		assertThatThrownBy(() -> play.complete("UserTask_DecideParticipation_AgendaSetting", "participate", false))
			.hasMessageContaining("reden");
		play.withoutParticipation("AgendaSetting").onAgenda().withoutParticipation("Preliminary");
		play.withoutParticipation("Diagnosis").withoutParticipation("Recommendation").drafted();
		play.complete("UserTask_Adopt", "adopted", true).evaluated();

		assertThat(play.process()).isEnded()
			.hasPassedInOrder("UserTask_DecideParticipation_AgendaSetting", "UserTask_DecideParticipation_Preliminary",
					"UserTask_DecideParticipation_Diagnosis", "UserTask_DecideParticipation_Recommendation",
					"UserTask_Adopt", "UserTask_Evaluate", "EndEvent_Completed")
			.hasNotPassed("CallActivity_Round_Diagnosis");
		standsAt(play, Standing.EVALUATED);
	}

	@Test
	void aRoundThatYieldsNothingIsARoundAllTheSame() {
		Play play = Play.start(this.engine, "SER-2026-06").withParticipation("AgendaSetting", "survey");
		ProcessInstance round = play.running("participation-round");
		play.complete("UserTask_DesignSurvey").complete("UserTask_FieldSurvey", "sufficientResponse", true);
		play.complete("UserTask_AnalyseSurvey");

		play.complete("UserTask_RecordOutcomes", "participants", 0, "outcomes", List.of());

		assertThat(round).isEnded()
			.hasPassedInOrder("UserTask_RecordOutcomes", "Gateway_BindingOutcomes", "Gateway_NonBindingOutcomes",
					"EndEvent_Round")
			.hasNotPassed("UserTask_WorkIn", "UserTask_RespondToOutcome");
	}

	@Test
	void theCouncilCannotAdoptWhileABindingOutcomeWaits() {
		Play play = Play.start(this.engine, "SER-2026-07").withParticipation("AgendaSetting", "citizens-forum");
		play.forum(List.of(vote("Betaal reistijd", 24, 0), vote("Geef roosters vooraf", 20, 4)));
		play.complete("UserTask_RecordOutcomes");
		argue(play, 1, "not-followed", "cost", "Reistijd betalen kost de sector te veel.");

		// Whoever moves the token past the answers meets the dossier at the adoption.
		this.engine.getRuntimeService()
			.createProcessInstanceModification(play.process().getId())
			.startBeforeActivity("UserTask_Adopt")
			.execute();

		assertThatThrownBy(() -> play.complete("UserTask_Adopt", "adopted", true))
			.hasRootCauseInstanceOf(Adopting.AdoptionRefused.class)
			.hasMessageContaining("Ad hoc burgerforum 1 “Betaal reistijd” (motivering nog niet bevestigd)")
			.hasMessageContaining("Ad hoc burgerforum 2 “Geef roosters vooraf” (nog geen reactie)");
		standsAt(play, Standing.RUNNING);
	}

	@Test
	void anAdviceThatNobodyAskedForStartsATrajectoryAndIsAnswered() {
		Play play = Play.startUnsolicited(this.engine, "SER-2026-08");
		play.complete("UserTask_ReceiveAdvice", "newBody", "Platform van deze test", "bodyForm", "stakeholder-forum",
				"mandate", "Jongeren tot 35 jaar", "advice", "Zet stagevergoedingen op de agenda.");
		ProcessInstance round = play.running("participation-round");

		play.complete("UserTask_RecordOutcomes", "participants", 12);
		play.complete("UserTask_WorkIn", "responses", List.of(Map.of("number", 1, "response", "followed")));
		play.withoutParticipation("AgendaSetting").onAgenda();

		assertThat(round).isEnded()
			.hasPassedInOrder("StartEvent_Round", "Gateway_Unsolicited", "UserTask_RecordOutcomes", "UserTask_WorkIn",
					"EndEvent_Round")
			.hasNotPassed("CallActivity_Form");
		assertThat(play.process()).isWaitingAt("UserTask_DecideParticipation_Preliminary")
			.hasPassedInOrder("Gateway_Unsolicited", "UserTask_ReceiveAdvice", "CallActivity_Round_Unsolicited",
					"UserTask_DecideParticipation_AgendaSetting", "UserTask_DecideAgenda", "Gateway_OnAgenda");
	}

	@Test
	void aSeatThatVotesAgainstIsAnsweredBeforeTheCouncilAdopts() {
		Play play = Play.start(this.engine, "SER-2026-09").withoutParticipation("AgendaSetting").onAgenda();
		play.withoutParticipation("Preliminary").withoutParticipation("Diagnosis");
		play.withParticipation("Recommendation", "council-seat")
			.seat("newBody", "Zetel voor deze test", "mandate", "Jongeren, twee jaar");

		play.drafted().complete("UserTask_RecordSeatVote", "vote", "against", "dissent", "Dit helpt jongeren niet.");
		assertThat(play.process()).isWaitingAt("CallActivity_AnswerDissent").hasNotPassed("UserTask_Adopt");
		play.argued(2, "not-followed", "conflicting-interests", "De Raad weegt de kosten voor werkgevers zwaarder.");
		play.complete("UserTask_Adopt", "adopted", false, "minutes", "Zoek naar een middenweg.");
		play.drafted().complete("UserTask_RecordSeatVote", "vote", "in-favour");
		play.complete("UserTask_Adopt", "adopted", true).feedback("UserTask_SendFeedback").evaluated();

		assertThat(play.process()).isEnded()
			.hasPassedInOrder("UserTask_DraftGreenVersion", "UserTask_RecordSeatVote", "Gateway_VotedAgainst",
					"CallActivity_AnswerDissent", "UserTask_Adopt", "EndEvent_Completed");
		owesNothing(play);
	}

	@Test
	void whoeverDepartsFromAnAssemblysDecisionArguesWhyBeforeTheCouncilAdopts() {
		Play play = Play.start(this.engine, "SER-2026-10").withoutParticipation("AgendaSetting").onAgenda();
		play.withoutParticipation("Preliminary").withoutParticipation("Diagnosis");
		play.withParticipation("Recommendation", "citizens-assembly")
			.assembly("inside", List.of(vote("Maak roosters acht weken vooraf bekend.", 80, 20)))
			.complete("UserTask_RecordOutcomes")
			.complete("UserTask_RespondToOutcome", "response", "followed");

		play.drafted();
		assertThat(play.process()).isWaitingAt("CallActivity_AnswerDeviation").hasNotPassed("UserTask_Adopt");
		play.argued(1, "partly-followed", "feasibility", "Vier weken is wat roostermakers nu kunnen waarmaken.");
		play.complete("UserTask_Adopt", "adopted", true).feedback("UserTask_SendFeedback").evaluated();

		assertThat(play.process()).isEnded()
			.hasPassedInOrder("UserTask_DraftGreenVersion", "CallActivity_AnswerDeviation", "UserTask_Adopt",
					"EndEvent_Completed");
		owesNothing(play);
	}

	@Test
	void theProductDrawsInTheBackgroundAndASecretaryTakesTheResultOrDrawsAgain() {
		Play play = Play.start(this.engine, "SER-2026-11").withParticipation("AgendaSetting", "citizens-forum");
		play.complete("UserTask_SetMandate", "assignment", "Adviseer", "threshold", 75, "denominator", "votes-cast");
		ProcessInstance draw = play.running("draw-by-lot");
		String twoSeats = "stratum;waarde;min;max;bevolking\ngeslacht;vrouw;2;2;50,5\ngeslacht;man;0;0;49,5\n";

		assertThatThrownBy(() -> play.complete("UserTask_DrawParticipants", "drawnBy", "product", "quotaList", twoSeats,
				"seats", 2))
			.hasMessageContaining("nog geen lijst van aanmeldingen");
		play.complete("UserTask_DrawParticipants", "drawnBy", "product", "invited", 500, "pool",
				"id;geslacht\na;vrouw\nb;man\nc;vrouw\nd;man\n", "quotaList", twoSeats, "seats", 2, "seed", "42");
		assertThat(draw).isWaitingAt("ServiceTask_DrawByLot", "UserTask_FollowDraw");
		assertThatThrownBy(() -> play.complete("UserTask_FollowDraw", "accepted", true))
			.hasMessageContaining("Loting 1 is nog niet klaar");
		drawn();
		assertThatThrownBy(() -> play.complete("UserTask_FollowDraw", "accepted", false))
			.hasMessageContaining("de reden ontbreekt");
		play.complete("UserTask_FollowDraw", "accepted", false, "reason", "De quota voor mannen klopten niet.");
		assertThat(draw).isWaitingAt("UserTask_DrawParticipants");
		Task again = play.task("UserTask_DrawParticipants");
		Map<String, Object> filledIn = this.engine.getTaskService().getVariables(again.getId());
		org.assertj.core.api.Assertions.assertThat(filledIn)
			.containsEntry("drawnBy", "product")
			.containsEntry("seats", 2)
			.containsEntry("seed", "42")
			.containsEntry("invited", 500);
		org.assertj.core.api.Assertions.assertThat(filledIn.get("earlier"))
			.asString()
			.contains("De quota voor mannen klopten niet");
		play.complete(again, "reserves", 1, "quotas",
				List.of(Map.of("stratum", "geslacht", "value", "vrouw", "min", 1, "max", 1, "population", 50.5),
						Map.of("stratum", "geslacht", "value", "man", "min", 1, "max", 1)));
		drawn();
		play.complete("UserTask_FollowDraw", "accepted", true);

		assertThat(draw).isEnded()
			.hasPassedInOrder("StartEvent_Draw", "UserTask_DrawParticipants", "Gateway_DrawnBy", "Gateway_StartDraw",
					"UserTask_FollowDraw", "Gateway_DrawFollowed", "Gateway_Accepted", "EndEvent_Drawn")
			.hasNotPassed("EndEvent_DrawnElsewhere");
		ProcessInstance forum = play.running("citizens-forum");
		assertThat(forum).isWaitingAt("UserTask_InformationPhase");
		assertThat(forum).variables()
			.containsEntry("participants", 2)
			.containsEntry("selected", 2)
			.containsEntry("registered", 4)
			.containsEntry("invited", 500);
		org.assertj.core.api.Assertions
			.assertThat(this.engine.getRuntimeService().getVariable(forum.getId(), "strata").toString())
			.contains("\"value\":\"vrouw\"", "\"participants\":1", "\"population\":50.5");
		org.assertj.core.api.Assertions.assertThat(this.draws.of("SER-2026-11"))
			.extracting(one -> one.decision() != null && one.decision().accepted())
			.containsExactly(false, true);
		org.assertj.core.api.Assertions.assertThat(this.ledger.of("SER-2026-11").findings()).isEmpty();
	}

	private void drawn() {
		Job job = this.engine.getManagementService().createJobQuery().messages().singleResult();
		SecurityContextHolder.clearContext();
		this.engine.getManagementService().executeJob(job.getId());
		Play.as("secretaris");
	}

	private static void argue(Play play, int outcome, String response, String ground, String justification) {
		Task task = play.taskOn("UserTask_RespondToOutcome", outcome);
		play.complete(task, "response", response, "ground", ground, "justification", justification);
	}

	private ProcessInstance askToWithdraw(Play play) {
		return this.engine.getRuntimeService()
			.startProcessInstanceByKey("trajectory-withdrawal",
					Play.fields("reference", play.reference(), "reason", "De aanvrager trok zijn verzoek in."));
	}

	private void standsAt(Play play, Standing standing) {
		org.assertj.core.api.Assertions.assertThat(this.dossiers.standingOf(this.trajectories.get(play.reference())))
			.isEqualTo(standing);
	}

	private void owesNothing(Play play) {
		List<Obligation> owed = this.obligations.of(this.trajectories.get(play.reference()));
		org.assertj.core.api.Assertions.assertThat(owed).isEmpty();
	}

	@TestConfiguration
	static class Coverage {

		/** The flows of these are other classes': here they are passed through. */
		@Bean
		@Primary
		ProcessEngineCoverageProperties coverage() {
			return EveryFlow.except("survey", "council-seat", "citizens-assembly");
		}

	}

}
