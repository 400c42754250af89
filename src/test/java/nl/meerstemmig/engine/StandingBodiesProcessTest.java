package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;

import nl.meerstemmig.body.Bodies;
import nl.meerstemmig.body.Body;
import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.round.Convening;
import nl.meerstemmig.round.Convenings;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.trajectory.Adopting;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

/**
 * Bodies that exist once and serve many trajectories: they are convened, advise unasked,
 * and vote; and what the rule then asks of the council.
 */
@EngineTest
class StandingBodiesProcessTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Bodies bodies;

	@Autowired
	private Outcomes outcomes;

	@Autowired
	private Convenings convenings;

	@Autowired
	private Trajectories trajectories;

	@Autowired
	private Dossiers dossiers;

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
	void aBodyExistsOnceAndServesManyTrajectories() {
		Play first = toDiagnosis("BODY-1", "stakeholder-forum");
		first.complete("UserTask_ConveneForum", "newBody", "Platform A", "mandate", "Jongeren");
		Play second = toDiagnosis("BODY-2", "stakeholder-forum");

		assertThatThrownBy(() -> second.complete("UserTask_ConveneForum", "newBody", "platform a!", "mandate", "X"))
			.hasMessageContaining("bestaat al");
		assertThatThrownBy(() -> second.complete("UserTask_ConveneForum")).hasMessageContaining("Kies wie");
		assertThatThrownBy(() -> second.complete("UserTask_ConveneForum", "body", "platform-a", "newBody", "Nog een"))
			.hasMessageContaining("Kies een van beide");
		assertThatThrownBy(() -> second.complete("UserTask_ConveneForum", "body", "bestaat-niet"))
			.hasMessageContaining("bestaat-niet");
		second.complete("UserTask_ConveneForum", "body", "platform-a");

		Body body = this.bodies.get("platform-a");
		assertThat(this.convenings.findByBodyOrderById(body)).extracting(Convening::round)
			.extracting(round -> round.trajectory().reference())
			.containsExactly("BODY-1", "BODY-2");
		assertThat(this.ledger.of("body:platform-a")).matches(Verification::intact);
	}

	@Test
	void aBodyOfAnotherFormCannotCarryTheRoundOut() {
		toDiagnosis("BODY-3", "stakeholder-forum").complete("UserTask_ConveneForum", "newBody", "Platform B", "mandate",
				"Jongeren");
		Play seat = toDiagnosis("BODY-4", "council-seat");

		assertThatThrownBy(() -> seat.complete("UserTask_AppointSeat", "body", "platform-b"))
			.hasMessageContaining("andere participatievorm");
	}

	@Test
	void theDecisionOnTheAgendaAgreesWithTheAnswerToAnUnsolicitedAdvice() {
		Play play = received("AGENDA-1", "Platform C", "stakeholder-forum");
		assertThatThrownBy(() -> play.complete("UserTask_RecordOutcomes", "participants", 9, "outcomes",
				List.of(Map.of("text", "Een"), Map.of("text", "Twee"))))
			.hasMessageContaining("één opbrengst");
		play.complete("UserTask_RecordOutcomes", "participants", 9);
		play.complete("UserTask_WorkIn", "responses",
				List.of(Map.of("number", 1, "response", "not-followed", "explanation", "Het kabinet doet dit al.")));
		play.withoutParticipation("AgendaSetting");

		assertThatThrownBy(play::onAgenda).hasMessageContaining("niet gevolgd");
		play.complete("UserTask_DecideAgenda", "onAgenda", false, "reason", "Het kabinet doet dit al.");

		assertThat(standing("AGENDA-1")).isEqualTo(Standing.NOT_PUT_ON_AGENDA);
	}

	@Test
	void anUnsolicitedAdviceThatIsFollowedIsPutOnTheAgenda() {
		Play play = received("AGENDA-2", "Platform D", "stakeholder-forum");
		play.complete("UserTask_RecordOutcomes", "participants", 9);
		play.complete("UserTask_WorkIn", "responses", List.of(Map.of("number", 1, "response", "followed")));
		play.withoutParticipation("AgendaSetting");

		assertThatThrownBy(() -> play.complete("UserTask_DecideAgenda", "onAgenda", false, "reason", "Toch maar niet"))
			.hasMessageContaining("is gevolgd");
		play.onAgenda();

		assertThat(standing("AGENDA-2")).isEqualTo(Standing.RUNNING);
	}

	@Test
	void anUnsolicitedAdviceThatIsNotAnsweredKeepsTheAgendaClosed() {
		Play play = received("AGENDA-3", "Platform E", "stakeholder-forum");
		play.complete("UserTask_RecordOutcomes", "participants", 9);
		play.complete("UserTask_WorkIn", "responses", List.of());
		play.withoutParticipation("AgendaSetting");

		assertThatThrownBy(play::onAgenda).hasMessageContaining("Beantwoord dat eerst");
	}

	@Test
	void aSeatThatHasNotVotedKeepsTheCouncilFromAdopting() {
		Play play = toDiagnosis("SEAT-1", "council-seat").seat("newBody", "Zetel A", "mandate", "Jongeren");
		play.withoutParticipation("Recommendation").drafted();

		this.engine.getRuntimeService()
			.createProcessInstanceModification(play.process().getId())
			.startBeforeActivity("UserTask_Adopt")
			.execute();

		assertThatThrownBy(() -> play.complete("UserTask_Adopt", "adopted", true))
			.hasRootCauseInstanceOf(Adopting.AdoptionRefused.class)
			.hasMessageContaining("Zetel in de Raad (zetel heeft nog niet gestemd)");
		assertThatThrownBy(() -> play.complete("UserTask_RecordSeatVote", "vote", "against"))
			.hasMessageContaining("afwijkend standpunt");
	}

	@Test
	void aDissentOfASeatIsNoLessBindingThanAForumsRecommendation() {
		Play play = toDiagnosis("SEAT-2", "council-seat").seat("newBody", "Zetel B", "mandate", "Jongeren");
		play.withoutParticipation("Recommendation").drafted();
		play.complete("UserTask_RecordSeatVote", "vote", "against", "dissent", "Dit helpt jongeren niet.");

		assertThatThrownBy(() -> play.complete("UserTask_RespondToOutcome", "response", "not-followed"))
			.hasMessageContaining("de motivering ontbreekt");
		play.argued(2, "not-followed", "cost", "De Raad vindt de kosten voor werkgevers te hoog.");
		play.complete("UserTask_Adopt", "adopted", true);

		assertThat(standing("SEAT-2")).isEqualTo(Standing.ADOPTED);
	}

	@Test
	void aSecretaryCorrectsAnAnswerAndTheChairLooksAgain() {
		Play play = toDiagnosis("CORRECT-1", "citizens-forum").forum(List.of(Play.vote("Betaal reistijd", 24, 0)));
		play.complete("UserTask_RecordOutcomes").argued(1, "not-followed", "cost", "Dat kost de sector te veel geld.");
		int entry = (int) firstOutcome("CORRECT-1");
		assertThatThrownBy(() -> correct("CORRECT-1", 1)).hasMessageContaining("geen opbrengst");
		assertThatThrownBy(() -> correct("CORRECT-1", null)).hasMessageContaining("nummer");

		correct("CORRECT-1", entry);
		play.complete("UserTask_RespondToOutcome", "response", "partly-followed", "ground", "cost", "justification",
				"Alleen voor nachtdiensten is er geld.");
		play.withoutParticipation("Recommendation").drafted();
		assertThatThrownBy(() -> play.complete("UserTask_Adopt", "adopted", true))
			.hasMessageContaining("motivering nog niet bevestigd");
		Play.as("voorzitter");
		play.complete("UserTask_ConfirmJustification", "confirmed", true);
		play.complete("UserTask_Adopt", "adopted", true);

		assertThat(standing("CORRECT-1")).isEqualTo(Standing.ADOPTED);
	}

	private void correct(String reference, @Nullable Integer entry) {
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("answer-outcome", (entry != null)
					? Play.fields("reference", reference, "entry", entry) : Play.fields("reference", reference));
	}

	private long firstOutcome(String reference) {
		return this.outcomes.findByRoundTrajectoryOrderByEntrySequence(this.trajectories.get(reference))
			.get(0)
			.entry()
			.sequence();
	}

	private Play received(String reference, String body, String form) {
		return Play.startUnsolicited(this.engine, reference)
			.complete("UserTask_ReceiveAdvice", "newBody", body, "bodyForm", form, "mandate", "Jongeren", "advice",
					"Zet stagevergoedingen op de agenda.");
	}

	private Play toDiagnosis(String reference, String form) {
		return Play.start(this.engine, reference)
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withoutParticipation("Preliminary")
			.withParticipation("Diagnosis", form);
	}

	private Standing standing(String reference) {
		return this.dossiers.standingOf(this.trajectories.get(reference));
	}

}
