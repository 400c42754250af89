package nl.meerstemmig.trajectory;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening the dossier of a request for advice, or of an initiative of the council's own.
 */
@Service
public class OpeningTrajectory {

	private final Trajectories trajectories;

	private final Ledger ledger;

	private final CurrentActor actor;

	OpeningTrajectory(Trajectories trajectories, Ledger ledger, CurrentActor actor) {
		this.trajectories = trajectories;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @throws CurrentActor.NotAllowed where whoever is signed on is no secretary or chair
	 * of its commission
	 * @throws ReferenceTaken where another trajectory has this reference, in whichever
	 * case
	 */
	@Transactional
	public Trajectory open(Reference reference, Request request) {
		this.actor.requireToServe(request.commission(), Role.COMMISSION_SECRETARIES, Role.CHAIRS);
		if (this.trajectories.existsByReferenceIgnoreCase(reference.value())
				|| !this.ledger.takeName(reference.value())) {
			throw new ReferenceTaken(reference);
		}
		return this.ledger.append(reference.value(), this.actor.name(), new Trajectory(reference, request));
	}

	/** A reference serves one trajectory, for ever. */
	static class ReferenceTaken extends Refusal {

		ReferenceTaken(Reference reference) {
			super(Kind.CONFLICT, "trajectory.reference-taken", reference.value());
		}

	}

}
