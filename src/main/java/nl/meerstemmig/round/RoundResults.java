package nl.meerstemmig.round;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** The rounds that were carried out. */
public interface RoundResults extends Repository<RoundResult, Long> {

	Optional<RoundResult> findByRound(Round round);

	List<RoundResult> findByRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
