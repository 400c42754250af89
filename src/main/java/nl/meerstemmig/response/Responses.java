package nl.meerstemmig.response;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** All answers, corrections and what they corrected alike. */
public interface Responses extends Repository<Response, Long> {

	/** The answer that counts: the latest revision. */
	Optional<Response> findFirstByOutcomeOrderByRevisionDesc(Outcome outcome);

	/** Every revision; of one outcome the latest comes last. */
	List<Response> findByOutcomeRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
