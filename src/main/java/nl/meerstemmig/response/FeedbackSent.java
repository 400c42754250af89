package nl.meerstemmig.response;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.round.Round;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** The feedback that participants have had. */
public interface FeedbackSent extends Repository<Feedback, Long> {

	Optional<Feedback> findByRound(Round round);

	List<Feedback> findByRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
