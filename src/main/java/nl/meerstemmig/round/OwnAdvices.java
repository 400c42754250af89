package nl.meerstemmig.round;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Where advices of participants' own are to stand. */
public interface OwnAdvices extends Repository<OwnAdvice, Long> {

	/** What counts: the latest that was agreed for the round. */
	Optional<OwnAdvice> findFirstByRoundOrderByEntrySequenceDesc(Round round);

}
