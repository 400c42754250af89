package nl.meerstemmig.sortition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.meerstemmig.round.Round;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lists of people who registered. */
public interface GivenPools extends Repository<GivenPool, Long> {

	GivenPool save(GivenPool pool);

	/** The list that counts: the latest one of the round. */
	Optional<GivenPool> findFirstByRoundOrderByIdDesc(Round round);

	Optional<GivenPool> findFirstByRoundAndHashOrderByIdDesc(Round round, String hash);

	/** Those given before, but for what a draw is still to be carried out from. */
	@Query("""
			select pool from GivenPool pool where pool.at < :before and not exists (
				select draw from DrawOrder draw where draw.round = pool.round and draw.poolHash = pool.hash
				and not exists (select result from DrawResult result where result.order = draw))""")
	List<GivenPool> findDrawnGivenBefore(Instant before);

	/** No part of the dossier, which knows it by its hash. */
	void delete(GivenPool pool);

}
