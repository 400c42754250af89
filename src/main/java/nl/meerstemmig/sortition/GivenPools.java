package nl.meerstemmig.sortition;

import java.time.Instant;
import java.util.Optional;

import nl.meerstemmig.round.Round;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lists of people who registered. */
public interface GivenPools extends Repository<GivenPool, Long> {

	GivenPool save(GivenPool pool);

	/** The list that counts: the latest one of the round. */
	Optional<GivenPool> findFirstByRoundOrderByIdDesc(Round round);

	Optional<GivenPool> findFirstByRoundAndHashOrderByIdDesc(Round round, String hash);

	/**
	 * Deletes what was given before, but for what a draw is still to be carried out from.
	 * @return how many
	 */
	@Modifying
	@Query("""
			delete from GivenPool pool where pool.at < :before and not exists (
				select draw from DrawOrder draw where draw.round = pool.round and draw.poolHash = pool.hash
				and not exists (select result from DrawResult result where result.order = draw))""")
	int deleteDrawnGivenBefore(Instant before);

}
