package nl.meerstemmig.trajectory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The versions of an advice, in the order in which they were written. */
public interface Drafts extends Repository<Draft, Long> {

	List<Draft> findByTrajectoryOrderByEntrySequence(Trajectory trajectory);

	Optional<Draft> findFirstByTrajectoryOrderByEntrySequenceDesc(Trajectory trajectory);

}
