package nl.meerstemmig.sortition;

import java.util.List;
import java.util.Optional;

import nl.meerstemmig.round.Round;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.data.repository.Repository;

/** The draws that were asked for. */
public interface DrawOrders extends Repository<DrawOrder, Long> {

	/** The draw that counts: the latest one of the round. */
	Optional<DrawOrder> findFirstByRoundOrderByNumberDesc(Round round);

	List<DrawOrder> findByRoundOrderByNumber(Round round);

	List<DrawOrder> findByRoundTrajectoryOrderByEntrySequence(Trajectory trajectory);

}
