package nl.meerstemmig.round;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The voting rules that mandates set. */
public interface VotingRules extends Repository<VotingRule, Long> {

	/** The rule that counts: the latest one of the round. */
	Optional<VotingRule> findFirstByRoundOrderByEntrySequenceDesc(Round round);

}
