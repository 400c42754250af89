package nl.meerstemmig.sortition;

import java.util.Optional;

import nl.meerstemmig.round.Round;
import org.springframework.data.repository.Repository;

/** The lists of people who registered. */
public interface GivenPools extends Repository<GivenPool, Long> {

	GivenPool save(GivenPool pool);

	/** The list that counts: the latest one of the round. */
	Optional<GivenPool> findFirstByRoundOrderByIdDesc(Round round);

	Optional<GivenPool> findFirstByRoundAndHashOrderByIdDesc(Round round, String hash);

}
