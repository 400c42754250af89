package nl.meerstemmig.round;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/** When a round's outcomes count as adopted, as set in its mandate, before the vote. */
@Entity
@Table(name = "voting_rule")
public class VotingRule extends Recorded {

	@ManyToOne(optional = false)
	private Round round;

	@Column(name = "threshold")
	private String threshold;

	@Column(name = "denominator")
	@Enumerated(EnumType.STRING)
	private Denominator denominator;

	@Column(name = "quorum")
	private int quorum;

	protected VotingRule() {
	}

	VotingRule(Round round, Threshold threshold, Denominator denominator, int quorum) {
		this.round = round;
		this.threshold = threshold.toString();
		this.denominator = denominator;
		this.quorum = quorum;
	}

	/**
	 * What counts where no mandate said otherwise; nothing where the form does not vote.
	 */
	public static Optional<VotingRule> usual(Round round) {
		return Optional.ofNullable(round.usualThreshold())
			.map(threshold -> new VotingRule(round, Threshold.of(threshold), Denominator.VOTES_CAST, 0));
	}

	/**
	 * Whether these votes adopt an outcome: enough took part, and enough of them were in
	 * favour.
	 */
	boolean adopts(Votes votes, int participants) {
		return votes.total() >= this.quorum
				&& threshold().isReachedBy(votes.inFavour(), this.denominator.of(votes, participants));
	}

	@Override
	protected Fact fact() {
		return Fact.of("voting-rule")
			.with("round", this.round.entry().sequence())
			.with("threshold", this.threshold)
			.with("denominator", this.denominator.key())
			.with("quorum", this.quorum);
	}

	public Threshold threshold() {
		return Threshold.of(this.threshold);
	}

	public Denominator denominator() {
		return this.denominator;
	}

	/** How many have to vote or abstain for a vote to count. */
	public int quorum() {
		return this.quorum;
	}

}
