package nl.meerstemmig.round;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.trajectory.Draft;
import org.springframework.data.repository.Repository;

/** How seats voted, in the order in which they did. */
public interface SeatVotes extends Repository<SeatVote, Long> {

	Optional<SeatVote> findByRoundAndDraft(Round round, Draft draft);

	List<SeatVote> findByRoundOrderByEntrySequence(Round round);

}
