package nl.meerstemmig.round;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.body.Body;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** Which standing bodies carried rounds out. */
public interface Convenings extends Repository<Convening, Long> {

	Optional<Convening> findByRound(Round round);

	List<Convening> findByRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

	List<Convening> findByBodyOrderById(Body body);

}
