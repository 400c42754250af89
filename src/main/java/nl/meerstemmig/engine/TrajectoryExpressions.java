package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Obligations;
import nl.meerstemmig.trajectory.Origin;
import nl.meerstemmig.trajectory.ParticipationDecision;
import nl.meerstemmig.trajectory.ParticipationDecisions;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.Trajectory;
import nl.meerstemmig.trajectory.UnsolicitedAdvices;
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

	private final UnsolicitedAdvices advices;

	private final Obligations obligations;

	TrajectoryExpressions(Trajectories trajectories, ParticipationDecisions decisions, Dossiers dossiers,
			UnsolicitedAdvices advices, Obligations obligations) {
		this.trajectories = trajectories;
		this.decisions = decisions;
		this.dossiers = dossiers;
		this.advices = advices;
		this.obligations = obligations;
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

	/** Whether the trajectory starts with an advice that nobody asked for. */
	public boolean isUnsolicited(DelegateExecution execution) {
		return asked(execution).origin() == Origin.UNSOLICITED_ADVICE;
	}

	/** The key of the form of the body that advised unasked. */
	public String adviceForm(DelegateExecution execution) {
		return this.advices.findByTrajectory(asked(execution)).map(advice -> advice.body().form()).orElse("");
	}

	/** The rounds of the seats that vote on the advice. */
	public List<Long> seats(DelegateExecution execution) {
		return owed(execution, Obligation.Kind.SEAT_VOTE);
	}

	/** Participants' own decisions from which the advice departs without saying so. */
	public List<Long> deviations(DelegateExecution execution) {
		return owed(execution, Obligation.Kind.UNALTERED);
	}

	private List<Long> owed(DelegateExecution execution, Obligation.Kind kind) {
		return this.obligations.of(asked(execution))
			.stream()
			.filter(obligation -> obligation.kind() == kind)
			.map(obligation -> obligation.subject().id())
			.toList();
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
		return owed(execution, Obligation.Kind.FEEDBACK);
	}

	public boolean owesFeedback(DelegateExecution execution) {
		return !roundsOwedFeedback(execution).isEmpty();
	}

	private Trajectory asked(DelegateExecution execution) {
		return this.trajectories.get(ProcessStarts.reference(execution));
	}

}
