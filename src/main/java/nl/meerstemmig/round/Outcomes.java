package nl.meerstemmig.round;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** All outcomes, binding or not, adopted or not. */
public interface Outcomes extends Repository<Outcome, Long> {

	Optional<Outcome> findById(Long id);

	List<Outcome> findByRoundOrderByNumber(Round round);

	List<Outcome> findByRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

	/**
	 * @throws UnknownOutcome where there is none, or where it is another trajectory's
	 */
	default Outcome get(String reference, long id) {
		return findById(id).filter(outcome -> outcome.round().trajectory().reference().equals(reference))
			.orElseThrow(() -> new UnknownOutcome(reference));
	}

	/** The trajectory has no such outcome. */
	class UnknownOutcome extends Refusal {

		UnknownOutcome(String reference) {
			super(Kind.NOT_FOUND, "outcome.unknown", reference);
		}

	}

}
