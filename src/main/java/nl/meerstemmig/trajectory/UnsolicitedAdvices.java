package nl.meerstemmig.trajectory;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The advices that were given without being asked for. */
public interface UnsolicitedAdvices extends Repository<UnsolicitedAdvice, Long> {

	Optional<UnsolicitedAdvice> findByTrajectory(Trajectory trajectory);

}
