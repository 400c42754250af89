package nl.meerstemmig.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

/**
 * Each form of participation in a whole round of a trajectory, as an ordered trace with
 * everything that sends people back. Together the tests pass every sequence flow of the
 * forms that they play; the class fails where they do not.
 */
@EngineTest
@Import({ ProcessEngineCoverageConfiguration.class, FormsOfParticipationProcessTest.Coverage.class })
class FormsOfParticipationProcessTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Trajectories trajectories;

	@Autowired
	private Outcomes outcomes;

	@BeforeEach
	void assertOnThisEngine() {
		init(this.engine);
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aSurveyRemindsThoseWhoDidNotAnswer() {
		Play play = chosen("FORM-SURVEY", "survey");
		ProcessInstance survey = play.running("survey");

		play.complete("UserTask_DesignSurvey", "instrument", "survey", "questions", "Wat houdt u vast?");
		play.complete("UserTask_FieldSurvey", "invited", 400, "responses", 20, "sufficientResponse", false);
		play.complete("UserTask_RemindSurvey", "reminder", "Per brief");
		play.complete("UserTask_FieldSurvey", "invited", 400, "responses", 120, "sufficientResponse", true);
		play.complete("UserTask_AnalyseSurvey", "participants", 120, "summary", "Roosters knellen", "outcomes",
				findings("Roosters zijn te laat bekend"));

		assertThat(survey).isEnded()
			.hasPassedInOrder("StartEvent_Survey", "UserTask_DesignSurvey", "Gateway_Instrument",
					"UserTask_FieldSurvey", "Gateway_EnoughResponse", "UserTask_RemindSurvey", "UserTask_FieldSurvey",
					"UserTask_AnalyseSurvey", "EndEvent_Survey")
			.hasNotPassed("UserTask_PrepareApp", "UserTask_AskTheme");
		left(survey, "invited", 400);
		yields(play, "Roosters zijn te laat bekend");
	}

	@Test
	void aSurveyWithAnAppAsksThemeByTheme() {
		Play play = chosen("FORM-APP", "survey");
		ProcessInstance survey = play.running("survey");

		play.complete("UserTask_DesignSurvey", "instrument", "app", "themes", "Onderwijs\nWerk", "months", 3, "minAge",
				16, "maxAge", 35, "population", "Jongeren", "questions", "Wat houdt je tegen?");
		play.complete("UserTask_PrepareApp", "recruitment", "Via scholen", "privacy", "Geen namen");
		play.complete("UserTask_AskTheme", "currentTheme", "Onderwijs", "invited", 900, "responses", 300, "outcomes",
				findings("Stages vallen uit"), "allThemesAsked", false);
		play.complete("UserTask_AskTheme", "currentTheme", "Werk", "invited", 900, "responses", 280, "outcomes",
				findings("Stages vallen uit", "Tijdelijk werk stopt eerst"), "allThemesAsked", true);
		play.complete("UserTask_AnalyseSurvey", "participants", 310, "summary", "Twee thema’s");

		assertThat(survey).isEnded()
			.hasPassedInOrder("UserTask_DesignSurvey", "Gateway_Instrument", "UserTask_PrepareApp", "UserTask_AskTheme",
					"Gateway_AllThemes", "UserTask_AskTheme", "UserTask_AnalyseSurvey", "EndEvent_Survey")
			.hasNotPassed("UserTask_FieldSurvey", "UserTask_RemindSurvey");
		yields(play, "Stages vallen uit", "Tijdelijk werk stopt eerst");
	}

	@Test
	void expertsAreSoughtUntilThereAreEnoughAndMeetUntilTheQuestionIsExplored() {
		Play play = chosen("FORM-EXPERT", "expert-session");
		ProcessInstance session = play.running("expert-session");

		play.complete("UserTask_SharpenQuestion", "sessionQuestion", "Wat houdt mensen vast?", "aim", "narrow");
		play.complete("UserTask_InviteExperts", "invited", 20, "registered", 4, "enoughExperts", false);
		play.complete("UserTask_WidenSearch", "widenedBy", List.of("other-networks", "online"));
		play.complete("UserTask_InviteExperts", "invited", 60, "registered", 42, "enoughExperts", true);
		play.complete("UserTask_HoldExpertSession", "started", 40);
		play.complete("UserTask_CheckExpertReport", "corrections", "Eén getal", "explored", false);
		play.complete("UserTask_InviteExperts", "invited", 70, "registered", 50, "enoughExperts", true);
		play.complete("UserTask_HoldExpertSession", "started", 48);
		play.complete("UserTask_CheckExpertReport", "corrections", "Geen", "explored", true);
		play.complete("UserTask_HarvestExpertSession", "participants", 48, "finished", 45, "summary", "Twee sessies",
				"outcomes", findings("Roosters bepalen of mensen blijven"));

		assertThat(session).isEnded()
			.hasPassedInOrder("UserTask_SharpenQuestion", "UserTask_InviteExperts", "Gateway_EnoughExperts",
					"UserTask_WidenSearch", "UserTask_InviteExperts", "UserTask_HoldExpertSession",
					"UserTask_CheckExpertReport", "Gateway_Explored", "UserTask_InviteExperts",
					"UserTask_HoldExpertSession", "UserTask_CheckExpertReport", "UserTask_HarvestExpertSession",
					"EndEvent_ExpertSession");
		left(session, "invited", 70);
		left(session, "registered", 50);
		left(session, "finished", 45);
		yields(play, "Roosters bepalen of mensen blijven");
	}

	@Test
	void aDialogueIsHarvestedTableByTable() {
		Play play = chosen("FORM-DIALOGUE", "dialogue-table");
		ProcessInstance dialogue = play.running("dialogue-table");

		play.complete("UserTask_PrepareTables", "tables", 2, "tableQuestions", "Waar loopt u tegenaan?");
		play.complete("UserTask_InviteWidely", "invited", 30, "registered", 5, "enoughVariety", false);
		assertThat(dialogue).isWaitingAt("UserTask_LowerThresholds").hasNotPassed("Gateway_EnoughVariety");
		play.complete("UserTask_LowerThresholds", "lowered", List.of("travel"));
		play.complete("UserTask_LowerThresholds", "lowered", List.of("travel", "evening"));
		play.complete("UserTask_InviteWidely", "invited", 60, "registered", 16, "enoughVariety", true);
		play.complete("UserTask_HoldTables", "started", 15, "finished", 14);
		play.complete("UserTask_HarvestTable", "outcomes", findings("Nachten zijn zwaar"));
		assertThat(dialogue).isWaitingAt("UserTask_HarvestTable").hasNotPassed("UserTask_CombineTables");
		play.complete("UserTask_HarvestTable", "outcomes", findings("Nachten zijn zwaar", "Ruilen kan nooit"));
		play.complete("UserTask_CombineTables", "participants", 15, "summary", "Twee tafels");

		assertThat(dialogue).isEnded()
			.hasPassedInOrder("UserTask_PrepareTables", "UserTask_InviteWidely", "UserTask_LowerThresholds",
					"Gateway_EnoughVariety", "UserTask_InviteWidely", "Gateway_EnoughVariety", "UserTask_HoldTables",
					"UserTask_HarvestTable", "UserTask_HarvestTable", "UserTask_CombineTables",
					"EndEvent_DialogueTable");
		left(dialogue, "started", 15);
		yields(play, "Nachten zijn zwaar", "Ruilen kan nooit");
	}

	@Test
	void nobodysStoryIsUsedWithoutConsentAndApproval() {
		Play play = chosen("FORM-TALKS", "lived-experience-talks");
		ProcessInstance talks = play.running("lived-experience-talks");

		play.complete("UserTask_FindExperienced", "channels", List.of("constituencies"), "invited", 6, "registered", 3);
		play.complete("UserTask_AgreeOnTalk", "consent", false);
		assertThat(talks).isWaitingAt("UserTask_AgreeOnTalk").hasNotPassed("UserTask_HoldTalk");
		play.complete("UserTask_AgreeOnTalk", "consent", true, "place", "on-site");
		play.complete("UserTask_HoldTalk", "story", "Elke week anders", "outcomes", findings("Wisselende diensten"));
		play.complete("UserTask_ApproveTalk", "recognised", false, "corrections", "Te herkenbaar");
		play.complete("UserTask_AmendTalk", "amended", "Minder herkenbaar");
		play.complete("UserTask_ApproveTalk", "recognised", true, "enoughTalks", false);
		play.complete("UserTask_AgreeOnTalk", "consent", true, "place", "online");
		play.complete("UserTask_HoldTalk", "outcomes", findings("Wisselende diensten", "Geen oppas in de nacht"));
		play.complete("UserTask_ApproveTalk", "recognised", true, "enoughTalks", true);
		play.complete("UserTask_HarvestTalks", "participants", 2, "summary", "Twee gesprekken");

		assertThat(talks).isEnded()
			.hasPassedInOrder("UserTask_FindExperienced", "UserTask_AgreeOnTalk", "Gateway_Consent",
					"UserTask_AgreeOnTalk", "UserTask_HoldTalk", "UserTask_ApproveTalk", "UserTask_AmendTalk",
					"UserTask_ApproveTalk", "Gateway_EnoughTalks", "UserTask_AgreeOnTalk", "UserTask_HoldTalk",
					"UserTask_ApproveTalk", "UserTask_HarvestTalks", "EndEvent_Talks");
		left(talks, "registered", 3);
		yields(play, "Wisselende diensten", "Geen oppas in de nacht");
	}

	@Test
	void theCommissionVisitsUntilItHasSeenEnough() {
		Play play = chosen("FORM-VISIT", "work-visit");
		ProcessInstance visit = play.running("work-visit");

		play.complete("UserTask_ChooseHost", "hostOrganisation", "Een platformbedrijf", "hostAgrees", false);
		assertThat(visit).isWaitingAt("UserTask_ChooseHost").hasNotPassed("UserTask_PrepareVisit");
		play.complete("UserTask_ChooseHost", "hostOrganisation", "Een ziekenhuis", "hostAgrees", true);
		play.complete("UserTask_PrepareVisit", "programme", "Een nachtdienst");
		play.complete("UserTask_MakeVisit", "visitors", 5, "spokenWith", 12, "observations", "Roosters op een bord");
		play.complete("UserTask_CheckWithHost", "corrections", "Geen", "enoughVisits", false);
		play.complete("UserTask_ChooseHost", "hostOrganisation", "Een wijkteam", "hostAgrees", true);
		play.complete("UserTask_PrepareVisit", "programme", "Een ochtend mee");
		play.complete("UserTask_MakeVisit", "visitors", 4, "spokenWith", 6, "observations", "Men ruilt onderling");
		play.complete("UserTask_CheckWithHost", "corrections", "Een naam weg", "enoughVisits", true);
		play.complete("UserTask_HarvestVisit", "participants", 18, "summary", "Twee bezoeken", "outcomes",
				findings("Waar teams zelf roosteren, blijven mensen"));

		assertThat(visit).isEnded()
			.hasPassedInOrder("UserTask_ChooseHost", "Gateway_HostAgrees", "UserTask_ChooseHost",
					"UserTask_PrepareVisit", "UserTask_MakeVisit", "UserTask_CheckWithHost", "Gateway_EnoughVisits",
					"UserTask_ChooseHost", "UserTask_MakeVisit", "UserTask_CheckWithHost", "UserTask_HarvestVisit",
					"EndEvent_WorkVisit");
		yields(play, "Waar teams zelf roosteren, blijven mensen");
	}

	@Test
	void aFocusGroupIsRepeatedUntilItBringsNothingNew() {
		Play play = chosen("FORM-FOCUS", "focus-group");
		ProcessInstance group = play.running("focus-group");

		play.complete("UserTask_PointQuestion", "focusQuestion", "Wanneer past een rooster?", "groupSize", 8);
		play.complete("UserTask_WriteGuide", "guide", "Van breed naar smal", "minutes", 90);
		play.complete("UserTask_RecruitGroup", "invited", 20, "registered", 11, "selected", 8);
		play.complete("UserTask_HoldFocusGroup", "started", 8, "saturated", false);
		play.complete("UserTask_RecruitGroup", "invited", 40, "registered", 20, "selected", 16);
		play.complete("UserTask_HoldFocusGroup", "started", 15, "saturated", true);
		play.complete("UserTask_HarvestFocusGroup", "participants", 15, "finished", 15, "summary", "Twee groepen",
				"outcomes", findings("Vier weken vooraf is genoeg"));

		assertThat(group).isEnded()
			.hasPassedInOrder("UserTask_PointQuestion", "UserTask_WriteGuide", "UserTask_RecruitGroup",
					"UserTask_HoldFocusGroup", "Gateway_Saturated", "UserTask_RecruitGroup", "UserTask_HoldFocusGroup",
					"UserTask_HarvestFocusGroup", "EndEvent_FocusGroup");
		left(group, "selected", 16);
		left(group, "started", 15);
		yields(play, "Vier weken vooraf is genoeg");
	}

	@Test
	void aPanelIsAskedInWavesAndHearsWhatItSaid() {
		Play play = chosen("FORM-PANEL", "citizens-panel");
		ProcessInstance panel = play.running("citizens-panel");

		play.complete("UserTask_ConvenePanel", "newBody", "Zorgpanel", "mandate", "Vragen over werk in de zorg");
		play.complete("UserTask_DraftWave", "waveTopic", "Roosters", "waveQuestions", "Wat past u?");
		play.complete("UserTask_FieldWave", "invited", 900, "responses", 400, "questionAnswered", false);
		play.complete("UserTask_DraftWave", "waveTopic", "Ruilen", "waveQuestions", "Ruilt u?");
		play.complete("UserTask_FieldWave", "invited", 900, "responses", 380, "questionAnswered", true);
		play.complete("UserTask_AnalyseWaves", "participants", 430, "summary", "Twee golven", "outcomes",
				findings("Ruilen lukt zelden"));
		assertThat(panel).isWaitingAt("UserTask_TellPanel").isNotEnded();
		play.complete("UserTask_TellPanel", "panelMessage", "Dit zei u", "panelChannel", "Nieuwsbrief");

		assertThat(panel).isEnded()
			.hasPassedInOrder("UserTask_ConvenePanel", "UserTask_DraftWave", "UserTask_FieldWave",
					"Gateway_QuestionAnswered", "UserTask_DraftWave", "UserTask_FieldWave", "UserTask_AnalyseWaves",
					"UserTask_TellPanel", "EndEvent_CitizensPanel");
		left(panel, "invited", 900);
		yields(play, "Ruilen lukt zelden");
	}

	@Test
	void aForumDeliberatesAgainOrKeepsItsOwnPosition() {
		Play play = chosen("FORM-FORUM", "stakeholder-forum");
		ProcessInstance forum = play.running("stakeholder-forum");

		play.complete("UserTask_ConveneForum", "newBody", "Jongerenforum", "mandate", "Jongeren en werk");
		play.complete("UserTask_RequestForumAdvice", "adviceQuestion", "Wat vraagt een rooster van jongeren?");
		play.complete("UserTask_ForumDeliberates", "meetings", 2, "started", 15);
		play.complete("UserTask_AlignWithParents", "parentReactions", "Twee zijn tegen", "alignment", "again");
		play.complete("UserTask_ForumDeliberates", "meetings", 1, "started", 15);
		play.complete("UserTask_AlignWithParents", "parentReactions", "Eén blijft tegen", "alignment", "own-position");
		play.complete("UserTask_ReceiveForumAdvice", "adviceText", "Vier weken vooraf", "minority", "Eén organisatie");
		play.complete("UserTask_ExplainToCommission", "commissionQuestions", "Ook bij ziekte?", "forumAnswers", "Nee");
		play.complete("UserTask_HarvestForumAdvice", "participants", 15, "summary", "Eigen standpunt", "outcomes",
				findings("Geef roosters vier weken vooraf"));

		assertThat(forum).isEnded()
			.hasPassedInOrder("UserTask_ConveneForum", "UserTask_RequestForumAdvice", "UserTask_ForumDeliberates",
					"UserTask_AlignWithParents", "Gateway_Aligned", "UserTask_ForumDeliberates",
					"UserTask_AlignWithParents", "UserTask_ReceiveForumAdvice", "UserTask_ExplainToCommission",
					"UserTask_HarvestForumAdvice", "EndEvent_StakeholderForum");
		yields(play, "Geef roosters vier weken vooraf");
	}

	@Test
	void aSeatAsksItsGroupBeforeEveryDeliberation() {
		Play play = chosen("FORM-SEAT", "council-seat");
		ProcessInstance seat = play.running("council-seat");

		play.complete("UserTask_AppointSeat", "newBody", "Zetel voor jongeren", "mandate",
				"Namens jongeren, vier jaar");
		play.complete("UserTask_SettleSeat", "representedGroup", "Jongeren", "relationToSections", "Gelijk");
		play.complete("UserTask_ConsultRepresented", "consulted", "Een vraag aan leden", "groupViews", "Verdeeld");
		play.complete("UserTask_TakePart", "contribution", "Vier weken", "deliberationDone", false);
		play.complete("UserTask_ConsultRepresented", "consulted", "Een bijeenkomst", "groupViews", "Eens");
		play.complete("UserTask_TakePart", "contribution", "Toch vier weken", "deliberationDone", true);
		play.complete("UserTask_RecordPositions", "participants", 1, "summary", "Namens jongeren", "outcomes",
				findings("Vier weken vooraf, ook voor oproepkrachten"));

		assertThat(seat).isEnded()
			.hasPassedInOrder("UserTask_AppointSeat", "UserTask_SettleSeat", "UserTask_ConsultRepresented",
					"UserTask_TakePart", "Gateway_DeliberationDone", "UserTask_ConsultRepresented", "UserTask_TakePart",
					"UserTask_RecordPositions", "EndEvent_CouncilSeat");
		yields(play, "Vier weken vooraf, ook voor oproepkrachten");
	}

	@Test
	void whatALoopAsksAgainIsAskedAnew() {
		Play play = chosen("FORM-ANEW", "lived-experience-talks");

		play.complete("UserTask_FindExperienced", "invited", 6);
		play.complete("UserTask_AgreeOnTalk", "consent", true);
		play.complete("UserTask_HoldTalk", "story", "Elke week anders");
		play.complete("UserTask_ApproveTalk", "recognised", true, "enoughTalks", false);

		Map<String, Object> before = this.engine.getTaskService()
			.getVariables(play.task("UserTask_AgreeOnTalk").getId(), List.of("consent", "story"));
		org.assertj.core.api.Assertions.assertThat(before).containsEntry("consent", null).doesNotContainKey("story");
		// Nor does silence count as consent.
		play.complete("UserTask_AgreeOnTalk");
		org.assertj.core.api.Assertions.assertThat(play.openTasks()).containsExactly("UserTask_AgreeOnTalk");
	}

	private Play chosen(String reference, String form) {
		return Play.start(this.engine, reference).withParticipation("AgendaSetting", form);
	}

	private static List<Map<String, String>> findings(String... texts) {
		return Arrays.stream(texts).map(text -> Map.of("text", text, "theme", "Roosters")).toList();
	}

	/** What the form's process hands on to its round. */
	private void left(ProcessInstance form, String name, Object value) {
		org.assertj.core.api.Assertions
			.assertThat(this.engine.getHistoryService()
				.createHistoricVariableInstanceQuery()
				.processInstanceId(form.getId())
				.activityInstanceIdIn(form.getId())
				.variableName(name)
				.singleResult()
				.getValue())
			.as(name)
			.isEqualTo(value);
	}

	private void yields(Play play, String... texts) {
		ProcessInstance round = play.running("participation-round");
		FormRoutes.answered(play);
		assertThat(round).isEnded()
			.hasPassedInOrder("StartEvent_Round", "CallActivity_Form", "UserTask_RecordOutcomes", "EndEvent_Round");
		org.assertj.core.api.Assertions
			.assertThat(
					this.outcomes.findByRoundTrajectoryOrderByEntrySequence(this.trajectories.get(play.reference())))
			.extracting(Outcome::text)
			.containsExactly(texts);
		org.assertj.core.api.Assertions.assertThat(play.openTasks()).containsExactly("UserTask_DecideAgenda");
	}

	@TestConfiguration
	static class Coverage {

		@Bean
		@Primary
		ProcessEngineCoverageProperties coverage() {
			return EveryFlow.except("advisory-trajectory", "participation-round");
		}

	}

}
