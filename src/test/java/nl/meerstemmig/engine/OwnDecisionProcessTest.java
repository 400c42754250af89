package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.trajectory.Adopting;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

/**
 * What an assembly decides itself stands unaltered beside or in the advice; whoever
 * departs from it argues why before the council adopts.
 */
@EngineTest
@Import({ ProcessEngineCoverageConfiguration.class, OwnDecisionProcessTest.Coverage.class })
class OwnDecisionProcessTest {

	private static final String DECIDED = "Maak roosters\n  acht weken vooraf bekend.";

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Trajectories trajectories;

	@Autowired
	private Dossiers dossiers;

	@BeforeEach
	void assertOnThisEngine() {
		init(this.engine);
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void anAssemblyGoesThroughItsThreePhases() {
		Play play = toRecommendation("OWN-1");
		ProcessInstance assembly = play.running("citizens-assembly");

		play.assembly("beside", List.of(Play.vote(DECIDED, 80, 20)));

		thatProcess(assembly).isEnded()
			.hasPassedInOrder("StartEvent_Assembly", "UserTask_SetAssemblyMandate", "Gateway_Permanent",
					"CallActivity_DrawByLot", "UserTask_InformationPhase", "UserTask_DeliberationPhase",
					"UserTask_FormulateRecommendations", "UserTask_VoteOnRecommendations", "UserTask_PresentAdvice",
					"EndEvent_Assembly")
			.hasNotPassed("UserTask_ConveneAssembly");
	}

	@Test
	void aPermanentAssemblyIsChosenBeforeItsMembersAreDrawn() {
		Play play = toRecommendation("OWN-2");
		ProcessInstance assembly = play.running("citizens-assembly");

		play.complete("UserTask_SetAssemblyMandate", "permanent", true, "threshold", 80, "denominator", "panel",
				"quorum", 0, "placement", "beside");
		play.complete("UserTask_ConveneAssembly", "newBody", "Derde Kamer", "mandate", "Alle inwoners vanaf 17 jaar");

		thatProcess(assembly).isWaitingAt("CallActivity_DrawByLot")
			.hasPassedInOrder("Gateway_Permanent", "UserTask_ConveneAssembly", "Gateway_Composed");
	}

	@Test
	void anAdviceBesideTheCouncilsNeedsNoPlaceInIt() {
		Play play = toRecommendation("OWN-3").assembly("beside", List.of(Play.vote(DECIDED, 80, 20)));
		play.complete("UserTask_RecordOutcomes").complete("UserTask_RespondToOutcome", "response", "followed");

		play.drafted().complete("UserTask_Adopt", "adopted", true);

		assertThat(standing("OWN-3")).isEqualTo(Standing.ADOPTED);
	}

	@Test
	void anAdviceInsideTheCouncilsStandsThereWordForWord() {
		Play play = toRecommendation("OWN-4").assembly("inside", List.of(Play.vote(DECIDED, 80, 20)));
		play.complete("UserTask_RecordOutcomes").complete("UserTask_RespondToOutcome", "response", "followed");

		play.complete("UserTask_DraftWhiteVersion", "version", "white", "text", "Nog zonder het burgerberaad.")
			.complete("UserTask_ConsultConstituencies", "reactions", "Akkoord")
			.complete("UserTask_DraftGreenVersion", "version", "green", "text",
					"Het burgerberaad beslist: Maak roosters acht weken vooraf bekend. Zo staat het vast.");
		play.complete("UserTask_Adopt", "adopted", true);

		assertThat(standing("OWN-4")).isEqualTo(Standing.ADOPTED);
	}

	@Test
	void whoeverAltersAnAssemblysDecisionArguesWhyBeforeTheCouncilAdopts() {
		Play play = toRecommendation("OWN-5").assembly("inside",
				List.of(Play.vote(DECIDED, 80, 20), Play.vote("Dit haalde de drempel niet", 59, 41)));
		play.complete("UserTask_RecordOutcomes").complete("UserTask_RespondToOutcome", "response", "followed");
		play.complete("UserTask_WorkIn").drafted();
		this.engine.getRuntimeService()
			.createProcessInstanceModification(play.process().getId())
			.startBeforeActivity("UserTask_Adopt")
			.execute();
		assertThatThrownBy(() -> play.complete("UserTask_Adopt", "adopted", true))
			.hasRootCauseInstanceOf(Adopting.AdoptionRefused.class)
			.hasMessageContaining("eigen beslissing staat niet ongewijzigd in het advies");

		assertThatThrownBy(() -> play.complete("UserTask_RespondToOutcome", "response", "followed"))
			.hasMessageContaining("woord voor woord");
		play.argued(1, "partly-followed", "feasibility", "Vier weken is wat roostermakers nu kunnen waarmaken.");
		play.complete("UserTask_Adopt", "adopted", true);

		assertThat(standing("OWN-5")).isEqualTo(Standing.ADOPTED);
	}

	@Test
	void onlyWhoDecidesItselfHasAPlaceInTheAdviceToAgreeOn() {
		Play play = Play.start(this.engine, "OWN-6").withParticipation("AgendaSetting", "citizens-forum");

		assertThatThrownBy(() -> play.complete("UserTask_SetMandate", "threshold", 75, "denominator", "votes-cast",
				"quorum", 0, "placement", "inside"))
			.hasMessageContaining("geeft geen eigen advies");
	}

	private static ProcessInstanceAssert thatProcess(ProcessInstance process) {
		return ProcessEngineTests.assertThat(process);
	}

	private Play toRecommendation(String reference) {
		return Play.start(this.engine, reference)
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withoutParticipation("Preliminary")
			.withoutParticipation("Diagnosis")
			.withParticipation("Recommendation", "citizens-assembly");
	}

	private Standing standing(String reference) {
		return this.dossiers.standingOf(this.trajectories.get(reference));
	}

	@TestConfiguration
	static class Coverage {

		@Bean
		@Primary
		ProcessEngineCoverageProperties everyFlowOfTheAssembly() {
			return EveryFlow.except("advisory-trajectory", "participation-round", "answer-outcome", "citizens-forum",
					"draw-by-lot");
		}

	}

}
