package nl.meerstemmig.trajectory;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.refusal.Refusal;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All trajectories, by reference. */
public interface Trajectories extends Repository<Trajectory, Long> {

	List<Trajectory> findAllByOrderByReference();

	/** In their order, also of those that cannot be read. */
	@Query("select t.reference from Trajectory t order by t.reference")
	List<String> references();

	/** Whose each is, also of those that cannot be read. */
	@Query("select t.reference as reference, t.commission as commission from Trajectory t order by t.reference")
	List<OfCommission> commissions();

	Optional<Trajectory> findByReference(String reference);

	boolean existsByReferenceIgnoreCase(String reference);

	/**
	 * @throws UnknownTrajectory where there is none
	 */
	default Trajectory get(String reference) {
		return findByReference(reference).orElseThrow(() -> new UnknownTrajectory(reference));
	}

	/** A trajectory's reference, and the name of its commission. */
	interface OfCommission {

		String getReference();

		String getCommission();

	}

	/** No trajectory has this reference. */
	class UnknownTrajectory extends Refusal {

		UnknownTrajectory(String reference) {
			super(Kind.NOT_FOUND, "trajectory.unknown",
					(reference.length() <= 64) ? reference : reference.substring(0, 64) + "…");
		}

	}

}
