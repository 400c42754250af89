package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.response.FeedbackSent;
import nl.meerstemmig.round.RoundResult;
import nl.meerstemmig.round.RoundResults;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.ParticipationDecision;
import nl.meerstemmig.trajectory.ParticipationDecisions;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.Trajectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What gateways and multi-instances of a trajectory may ask the dossier, as
 * {@code ${trajectory.…(execution)}}. Part of the published vocabulary.
 */
@Component("trajectory")
public class TrajectoryExpressions {

	private final Trajectories trajectories;

	private final ParticipationDecisions decisions;

	private final Dossiers dossiers;

	private final RoundResults results;

	private final FeedbackSent feedback;

	TrajectoryExpressions(Trajectories trajectories, ParticipationDecisions decisions, Dossiers dossiers,
			RoundResults results, FeedbackSent feedback) {
		this.trajectories = trajectories;
		this.decisions = decisions;
		this.dossiers = dossiers;
		this.results = results;
		this.feedback = feedback;
	}

	/**
	 * Whether the decision on the phase in which this is asked was to use participation.
	 */
	public boolean usesParticipation(DelegateExecution execution) {
		return !chosenForms(execution).isEmpty();
	}

	/** The keys of the forms chosen for the phase in which this is asked. */
	public List<String> chosenForms(DelegateExecution execution) {
		Phase phase = Choice.of(Phase.class, "phase", (String) execution.getVariable(Variables.PHASE));
		return this.decisions.findFirstByTrajectoryAndPhaseOrderByEntrySequenceDesc(asked(execution), phase)
			.map(ParticipationDecision::forms)
			.orElse(List.of());
	}

	/** False as soon as it was decided not to put the subject on the agenda. */
	public boolean isOnAgenda(DelegateExecution execution) {
		return this.dossiers.standingOf(asked(execution)) != Standing.NOT_PUT_ON_AGENDA;
	}

	public boolean isAdopted(DelegateExecution execution) {
		return this.dossiers.standingOf(asked(execution)).isAdopted();
	}

	/** The rounds whose participants have had no feedback yet. */
	public List<Long> roundsOwedFeedback(DelegateExecution execution) {
		Trajectory trajectory = asked(execution);
		List<Long> told = this.feedback.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(sent -> sent.round().id())
			.toList();
		return this.results.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(RoundResult::round)
			.map(round -> round.id())
			.filter(round -> !told.contains(round))
			.toList();
	}

	public boolean owesFeedback(DelegateExecution execution) {
		return !roundsOwedFeedback(execution).isEmpty();
	}

	private Trajectory asked(DelegateExecution execution) {
		return this.trajectories.get(ProcessStarts.reference(execution));
	}

}
