package nl.meerstemmig.round;

import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beginning a round, and setting the rule by which its participants will vote. */
@Service
public class CarryingOutRound {

	private final Dossiers dossiers;

	private final Catalogue catalogue;

	private final Rounds rounds;

	private final RoundResults results;

	private final Ledger ledger;

	private final CurrentActor actor;

	CarryingOutRound(Dossiers dossiers, Catalogue catalogue, Rounds rounds, RoundResults results, Ledger ledger,
			CurrentActor actor) {
		this.dossiers = dossiers;
		this.catalogue = catalogue;
		this.rounds = rounds;
		this.results = results;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param form a key of the catalogue
	 */
	@Transactional
	public Round begin(String reference, Phase phase, String form) {
		Trajectory trajectory = this.dossiers.openRunning(reference);
		Round round = new Round(trajectory, phase, this.catalogue.form(form));
		return this.ledger.append(reference, this.actor.name(), round);
	}

	/**
	 * @param quorum how many have to vote or abstain for a vote to count; not negative
	 * @throws VotingRuleRefused where the form does not vote, or where the vote has been
	 */
	@Transactional
	public void setVotingRule(String reference, long roundId, Threshold threshold, Denominator denominator,
			int quorum) {
		this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		if (round.usualThreshold() == null) {
			throw new VotingRuleRefused("voting-rule.form-does-not-vote", round.formName());
		}
		if (this.results.findByRound(round).isPresent()) {
			throw new VotingRuleRefused("voting-rule.after-the-vote", round.formName());
		}
		if (quorum < 0) {
			throw new VotingRuleRefused("voting-rule.negative-quorum", quorum);
		}
		this.ledger.append(reference, this.actor.name(), new VotingRule(round, threshold, denominator, quorum));
	}

	/** A voting rule that cannot be set, or not any more. */
	static class VotingRuleRefused extends Refusal {

		VotingRuleRefused(String rule, Object... arguments) {
			super(Kind.INVALID, rule, arguments);
		}

	}

}
