package nl.meerstemmig.trajectory;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.body.Body;
import org.springframework.data.repository.Repository;

/** The advices that were given without being asked for. */
public interface UnsolicitedAdvices extends Repository<UnsolicitedAdvice, Long> {

	Optional<UnsolicitedAdvice> findByTrajectory(Trajectory trajectory);

	List<UnsolicitedAdvice> findByBodyOrderById(Body body);

}
