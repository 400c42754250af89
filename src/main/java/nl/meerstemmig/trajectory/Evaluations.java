package nl.meerstemmig.trajectory;

import java.util.List;

import org.springframework.data.repository.Repository;

/** What was learned from trajectories. */
public interface Evaluations extends Repository<Evaluation, Long> {

	List<Evaluation> findByTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
