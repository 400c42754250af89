package nl.meerstemmig.response;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** What chairs said of justifications. */
public interface Confirmations extends Repository<Confirmation, Long> {

	Optional<Confirmation> findByResponse(Response response);

	List<Confirmation> findByResponseOutcomeRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
