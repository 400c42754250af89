package nl.meerstemmig.trajectory;

import java.util.List;

import nl.meerstemmig.identity.Account;
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

	@Transactional(readOnly = true)
	public List<Trajectory> all() {
		return this.trajectories.findAllByOrderByReference().stream().filter(this::contains).toList();
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

	public boolean contains(Trajectory trajectory) {
		Account reader = this.actor.account();
		return this.actor.isSystem() || reader.reads(Commission.named(trajectory.commission()));
	}

}
