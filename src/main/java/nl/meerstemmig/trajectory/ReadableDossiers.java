package nl.meerstemmig.trajectory;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import nl.meerstemmig.identity.Commission;
import nl.meerstemmig.identity.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dossiers that whoever is signed on may read. For anybody else they do not exist:
 * not even their references can be found out.
 */
@Component
public class ReadableDossiers {

	private final Trajectories trajectories;

	private final CurrentActor actor;

	ReadableDossiers(Trajectories trajectories, CurrentActor actor) {
		this.trajectories = trajectories;
		this.actor = actor;
	}

	/** Their references in order, also of those that cannot be read any more. */
	@Transactional(readOnly = true)
	public Set<String> references() {
		return this.trajectories.commissions()
			.stream()
			.filter(trajectory -> isReadable(trajectory.getCommission()))
			.map(Trajectories.OfCommission::getReference)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Whoever reads every dossier reads also what is left of one without a trajectory;
	 * those of standing bodies serve every commission.
	 */
	@Transactional(readOnly = true)
	public boolean contains(String dossier) {
		return readsEverything() || !Reference.isPossible(dossier) || references().contains(dossier);
	}

	/**
	 * @throws Trajectories.UnknownTrajectory where there is none, or none for this reader
	 */
	@Transactional(readOnly = true)
	public Trajectory get(String reference) {
		return this.trajectories.findByReference(reference)
			.filter(this::contains)
			.orElseThrow(() -> new Trajectories.UnknownTrajectory(reference));
	}

	/**
	 * @throws Trajectories.UnknownTrajectory where this reader may not read it
	 */
	@Transactional(readOnly = true)
	public void require(String dossier) {
		if (!contains(dossier)) {
			throw new Trajectories.UnknownTrajectory(dossier);
		}
	}

	public boolean contains(Trajectory trajectory) {
		return isReadable(trajectory.commission());
	}

	private boolean isReadable(String commission) {
		return this.actor.isSystem() || this.actor.account().reads(Commission.named(commission));
	}

	private boolean readsEverything() {
		return this.actor.isSystem() || this.actor.account().readsEverything();
	}

}
