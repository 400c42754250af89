package nl.meerstemmig.trajectory;

import java.util.List;

import org.springframework.data.repository.Repository;

/**
 * What was done to processes other than completing tasks, in the order in which it was.
 */
public interface Interventions extends Repository<Intervention, Long> {

	List<Intervention> findByTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
