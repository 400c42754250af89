package nl.meerstemmig.round;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** All rounds, in the order in which they began. */
public interface Rounds extends Repository<Round, Long> {

	Optional<Round> findById(Long id);

	List<Round> findByTrajectoryOrderByEntrySequence(Trajectory trajectory);

	/**
	 * @throws UnknownRound where there is none, or where it is another trajectory's
	 */
	default Round get(String reference, long id) {
		return findById(id).filter(round -> round.trajectory().reference().equals(reference))
			.orElseThrow(() -> new UnknownRound(reference));
	}

	/** The trajectory has no such round. */
	class UnknownRound extends Refusal {

		UnknownRound(String reference) {
			super(Kind.NOT_FOUND, "round.unknown", reference);
		}

	}

}
