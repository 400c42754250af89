package nl.meerstemmig.trajectory;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The points that trajectories have passed, in the order in which they did. */
public interface Milestones extends Repository<Milestone, Long> {

	List<Milestone> findByTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
