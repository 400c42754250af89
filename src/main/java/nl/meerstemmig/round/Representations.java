package nl.meerstemmig.round;

import java.util.List;

import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** What was measured of the participants of rounds. */
public interface Representations extends Repository<Representation, Long> {

	List<Representation> findByRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
