package nl.meerstemmig.trajectory;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens dossiers to write in: one writer at a time, by whoever does the work of its
 * commission, and only where it may still be written in.
 */
@Component
public class Dossiers {

	private final Trajectories trajectories;

	private final Milestones milestones;

	private final CouncilDecisions councilDecisions;

	private final Evaluations evaluations;

	private final Ledger ledger;

	private final CurrentActor actor;

	Dossiers(Trajectories trajectories, Milestones milestones, CouncilDecisions councilDecisions,
			Evaluations evaluations, Ledger ledger, CurrentActor actor) {
		this.trajectories = trajectories;
		this.milestones = milestones;
		this.councilDecisions = councilDecisions;
		this.evaluations = evaluations;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * For what somebody decides, whatever its standing: feedback and evaluation come
	 * after the end.
	 * @throws CurrentActor.NotAllowed where whoever is signed on is no secretary or chair
	 * of its commission
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Trajectory open(String reference) {
		Trajectory trajectory = this.trajectories.get(reference);
		this.actor.requireToServe(trajectory.commission(), Role.COMMISSION_SECRETARIES, Role.CHAIRS);
		return locked(trajectory);
	}

	/**
	 * For what somebody decides.
	 * @throws CurrentActor.NotAllowed where whoever is signed on is no secretary or chair
	 * of its commission
	 * @throws TrajectoryEnded where it was adopted, withdrawn, stopped or not put on the
	 * agenda
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Trajectory openRunning(String reference) {
		return running(open(reference));
	}

	/**
	 * For what its process does by itself, or is made to do: that is recorded, whoever
	 * did it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Trajectory follow(String reference) {
		return locked(this.trajectories.get(reference));
	}

	/**
	 * For what its process does by itself, or is made to do, as long as it may.
	 * @throws TrajectoryEnded where it was adopted, withdrawn, stopped or not put on the
	 * agenda
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Trajectory followRunning(String reference) {
		return running(follow(reference));
	}

	private Trajectory locked(Trajectory trajectory) {
		this.ledger.lock(trajectory.reference());
		return trajectory;
	}

	private Trajectory running(Trajectory trajectory) {
		Standing standing = standingOf(trajectory);
		if (standing != Standing.RUNNING) {
			throw new TrajectoryEnded(trajectory.reference(), standing);
		}
		return trajectory;
	}

	@Transactional(readOnly = true)
	public Standing standingOf(Trajectory trajectory) {
		boolean stopped = false;
		for (Milestone milestone : this.milestones.findByTrajectoryOrderByEntrySequence(trajectory)) {
			if (milestone.kind().endsTrajectory()) {
				return (milestone.kind() == Milestone.Kind.WITHDRAWN) ? Standing.WITHDRAWN : Standing.NOT_PUT_ON_AGENDA;
			}
			stopped = (stopped && milestone.kind() != Milestone.Kind.RESUMED)
					|| milestone.kind() == Milestone.Kind.STOPPED;
		}
		boolean adopted = this.councilDecisions.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.anyMatch(CouncilDecision::isAdopted);
		if (!adopted) {
			return stopped ? Standing.STOPPED : Standing.RUNNING;
		}
		boolean evaluated = !this.evaluations.findByTrajectoryOrderByEntrySequence(trajectory).isEmpty();
		return evaluated ? Standing.EVALUATED : Standing.ADOPTED;
	}

	/** The trajectory has ended; what it decided stands. */
	public static class TrajectoryEnded extends Refusal {

		TrajectoryEnded(String reference, Standing standing) {
			super(Kind.CONFLICT, "trajectory.ended." + standing.key(), reference);
		}

	}

}
