package nl.meerstemmig.round;

import nl.meerstemmig.body.Body;
import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Trajectory;
import nl.meerstemmig.trajectory.UnsolicitedAdvice;
import nl.meerstemmig.trajectory.UnsolicitedAdvices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beginning a round, and setting the rule by which its participants will vote. */
@Service
public class CarryingOutRound {

	private final Dossiers dossiers;

	private final Catalogue catalogue;

	private final Rounds rounds;

	private final RoundResults results;

	private final UnsolicitedAdvices advices;

	private final Ledger ledger;

	private final CurrentActor actor;

	CarryingOutRound(Dossiers dossiers, Catalogue catalogue, Rounds rounds, RoundResults results,
			UnsolicitedAdvices advices, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.catalogue = catalogue;
		this.rounds = rounds;
		this.results = results;
		this.advices = advices;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param form a key of the catalogue
	 */
	@Transactional
	public Round begin(String reference, Phase phase, String form) {
		Trajectory trajectory = this.dossiers.followRunning(reference);
		Round round = new Round(trajectory, phase, this.catalogue.form(form), false);
		return this.ledger.append(reference, this.actor.name(), round);
	}

	/**
	 * A round that answers an advice which a standing body gave of its own accord.
	 * @throws NoUnsolicitedAdvice where the trajectory received none
	 */
	@Transactional
	public Round beginUnsolicited(String reference, Phase phase) {
		Trajectory trajectory = this.dossiers.followRunning(reference);
		Body body = this.advices.findByTrajectory(trajectory)
			.map(UnsolicitedAdvice::body)
			.orElseThrow(() -> new NoUnsolicitedAdvice(reference));
		Round round = this.ledger.append(reference, this.actor.name(),
				new Round(trajectory, phase, this.catalogue.form(body.form()), true));
		this.ledger.append(reference, this.actor.name(), new Convening(round, body));
		return round;
	}

	/**
	 * @throws VotingRuleRefused where the participants of the form give no advice of
	 * their own, or where the vote has been
	 */
	@Transactional
	public void placeOwnAdvice(String reference, long roundId, Placement placement) {
		this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		if (round.bindingEffect() != BindingEffect.OWN_DECISION) {
			throw new VotingRuleRefused("own-advice.form-gives-none", round.formName());
		}
		if (this.results.findByRound(round).isPresent()) {
			throw new VotingRuleRefused("voting-rule.after-the-vote", round.formName());
		}
		this.ledger.append(reference, this.actor.name(), new OwnAdvice(round, placement));
	}

	/**
	 * @param inclusive whether exactly the threshold is enough
	 * @param quorum how many have to vote or abstain for a vote to count; not negative
	 * @throws VotingRuleRefused where the form does not vote, where the vote has been, or
	 * where no vote could be enough
	 */
	@Transactional
	public void setVotingRule(String reference, long roundId, Threshold threshold, boolean inclusive,
			Denominator denominator, int quorum) {
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
		if (!inclusive && !threshold.canBeExceeded()) {
			throw new VotingRuleRefused("voting-rule.never-reached", threshold.percent());
		}
		this.ledger.append(reference, this.actor.name(),
				new VotingRule(round, threshold, inclusive, denominator, quorum));
	}

	/** A trajectory that started with no advice of a standing body's own. */
	static class NoUnsolicitedAdvice extends Refusal {

		NoUnsolicitedAdvice(String reference) {
			super(Kind.CONFLICT, "round.no-unsolicited-advice", reference);
		}

	}

	/** A voting rule that cannot be set, or not any more. */
	static class VotingRuleRefused extends Refusal {

		VotingRuleRefused(String rule, Object... arguments) {
			super(Kind.INVALID, rule, arguments);
		}

	}

}
