package nl.meerstemmig.trajectory;

import java.util.List;

import org.springframework.data.repository.Repository;

/** What the council decided on advices, in the order in which it did. */
public interface CouncilDecisions extends Repository<CouncilDecision, Long> {

	List<CouncilDecision> findByTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
