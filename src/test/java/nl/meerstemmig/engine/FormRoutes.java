package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;

import static nl.meerstemmig.engine.Play.vote;

/**
 * The shortest way through each form of participation, from its first task to its
 * outcomes. What sends people back is {@link FormsOfParticipationProcessTest}'s.
 */
final class FormRoutes {

	static final List<Map<String, Object>> FINDING = List
		.of(Map.of("text", "Roosters zijn te laat bekend", "theme", "Roosters"));

	private FormRoutes() {
	}

	static void survey(Play play) {
		play.survey();
	}

	static void expertSession(Play play) {
		play.complete("UserTask_SharpenQuestion", "sessionQuestion", "Wat houdt mensen vast?", "aim", "narrow")
			.complete("UserTask_InviteExperts", "invited", 60, "registered", 42, "enoughExperts", true)
			.complete("UserTask_HoldExpertSession", "started", 40, "questionRound", "Vooral over roosters")
			.complete("UserTask_CheckExpertReport", "corrections", "Geen", "explored", true)
			.complete("UserTask_HarvestExpertSession", "participants", 40, "summary", "Eensgezind", "outcomes",
					FINDING);
	}

	static void dialogueTable(Play play) {
		play.complete("UserTask_PrepareTables", "tables", 1, "tableQuestions", "Waar loopt u tegenaan?")
			.complete("UserTask_InviteWidely", "invited", 20, "registered", 9, "enoughVariety", true)
			.complete("UserTask_LowerThresholds", "lowered", List.of("travel", "evening"))
			.complete("UserTask_HoldTables", "started", 8, "finished", 8)
			.complete("UserTask_HarvestTable", "outcomes", FINDING)
			.complete("UserTask_CombineTables", "participants", 8, "summary", "Eén tafel", "outcomes", FINDING);
	}

	static void livedExperienceTalks(Play play) {
		play.complete("UserTask_FindExperienced", "whoToHear", "Wie nachtdiensten draait", "channels",
				List.of("constituencies"), "neutrality", "Wie geen lid is, spreken wij apart", "invited", 6)
			.complete("UserTask_AgreeOnTalk", "consent", true, "place", "on-site")
			.complete("UserTask_HoldTalk", "story", "Elke week anders", "outcomes", FINDING)
			.complete("UserTask_ApproveTalk", "recognised", true, "enoughTalks", true)
			.complete("UserTask_HarvestTalks", "participants", 1, "summary", "Eén gesprek", "outcomes", FINDING);
	}

	static void workVisit(Play play) {
		play.complete("UserTask_ChooseHost", "hostOrganisation", "Een ziekenhuis", "hostAgrees", true)
			.complete("UserTask_PrepareVisit", "programme", "Een nachtdienst", "confidentiality", "read-first")
			.complete("UserTask_MakeVisit", "visitors", 5, "spokenWith", 12, "observations", "Roosters op een bord")
			.complete("UserTask_CheckWithHost", "corrections", "Geen", "enoughVisits", true)
			.complete("UserTask_HarvestVisit", "participants", 12, "summary", "Eén bezoek", "outcomes", FINDING);
	}

	static void focusGroup(Play play) {
		play.complete("UserTask_PointQuestion", "focusQuestion", "Wanneer past een rooster?", "groupSize", 8)
			.complete("UserTask_WriteGuide", "guide", "Van breed naar smal", "minutes", 90)
			.complete("UserTask_RecruitGroup", "invited", 20, "registered", 11, "selected", 8)
			.complete("UserTask_HoldFocusGroup", "started", 8, "agreements", "Eerder is beter", "saturated", true)
			.complete("UserTask_HarvestFocusGroup", "participants", 8, "summary", "Eén groep", "outcomes", FINDING);
	}

	static void citizensPanel(Play play) {
		play.complete("UserTask_ConvenePanel", "newBody", "Panel " + play.reference(), "mandate", "Vragen over werk")
			.complete("UserTask_DraftWave", "waveTopic", "Roosters", "waveQuestions", "Wat past u?")
			.complete("UserTask_FieldWave", "invited", 900, "responses", 400, "questionAnswered", true)
			.complete("UserTask_AnalyseWaves", "participants", 400, "summary", "Eén golf", "outcomes", FINDING)
			.complete("UserTask_TellPanel", "panelMessage", "Dit zei u", "panelChannel", "Nieuwsbrief");
	}

	static void citizensForum(Play play) {
		play.forum(List.of(vote("Geef roosters vier weken vooraf", 20, 4)));
	}

	static void stakeholderForum(Play play) {
		play.complete("UserTask_ConveneForum", "newBody", "Forum " + play.reference(), "mandate", "Jongeren en werk")
			.complete("UserTask_RequestForumAdvice", "adviceQuestion", "Wat vraagt een rooster van jongeren?")
			.complete("UserTask_ForumDeliberates", "meetings", 2, "started", 15)
			.complete("UserTask_AlignWithParents", "parentReactions", "Zij staan erachter", "alignment", "aligned")
			.complete("UserTask_ReceiveForumAdvice", "adviceText", "Vier weken vooraf")
			.complete("UserTask_ExplainToCommission", "commissionQuestions", "Ook bij ziekte?")
			.complete("UserTask_HarvestForumAdvice", "participants", 15, "summary", "Eensgezind", "outcomes", FINDING);
	}

	static void councilSeat(Play play) {
		play.complete("UserTask_AppointSeat", "newBody", "Zetel " + play.reference(), "mandate",
				"Namens jongeren, voorgedragen door hun organisaties, vier jaar")
			.complete("UserTask_SettleSeat", "representedGroup", "Jongeren", "relationToSections", "Gelijk")
			.complete("UserTask_ConsultRepresented", "consulted", "Een vraag aan leden", "consultedPeople", 80)
			.complete("UserTask_TakePart", "contribution", "Rooster eerder", "deliberationDone", true)
			.complete("UserTask_RecordPositions", "participants", 1, "summary", "Namens jongeren", "outcomes", FINDING);
	}

	static void citizensAssembly(Play play) {
		play.assembly("beside", List.of(vote("Geef roosters acht weken vooraf", 80, 20)));
	}

	/** What the council does with the round's outcomes, whatever they oblige to. */
	static void answered(Play play) {
		play.complete("UserTask_RecordOutcomes");
		while (play.openTasks().contains("UserTask_RespondToOutcome")) {
			play.complete("UserTask_RespondToOutcome", "response", "followed", "passage", "1");
		}
		if (play.openTasks().contains("UserTask_WorkIn")) {
			play.complete("UserTask_WorkIn", "responses",
					List.of(Map.of("number", 1, "response", "followed", "influence", "sharper-diagnosis")));
		}
	}

}
