package nl.meerstemmig.trajectory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** What was decided on participation, in the order in which it was. */
public interface ParticipationDecisions extends Repository<ParticipationDecision, Long> {

	List<ParticipationDecision> findByTrajectoryOrderByEntrySequence(Trajectory trajectory);

	/** The decision that counts: the latest on this phase. */
	Optional<ParticipationDecision> findFirstByTrajectoryAndPhaseOrderByEntrySequenceDesc(Trajectory trajectory,
			Phase phase);

}
