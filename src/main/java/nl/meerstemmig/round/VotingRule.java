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

	@Column(name = "inclusive")
	private boolean inclusive;

	protected VotingRule() {
	}

	VotingRule(Round round, Threshold threshold, boolean inclusive, Denominator denominator, int quorum) {
		this.round = round;
		this.threshold = threshold.toString();
		this.denominator = denominator;
		this.quorum = quorum;
		this.inclusive = inclusive;
	}

	/**
	 * What counts where no mandate said otherwise; nothing where the form does not vote.
	 */
	public static Optional<VotingRule> usual(Round round) {
		return Optional.ofNullable(round.usualThreshold())
			.map(threshold -> new VotingRule(round, Threshold.of(threshold), true, Denominator.VOTES_CAST, 0));
	}

	/** What this rule makes of these votes. */
	Adoption count(Votes votes, int participants) {
		return new Adoption(this.threshold, this.inclusive, this.denominator, this.denominator.of(votes, participants),
				this.quorum, votes.total() >= this.quorum);
	}

	@Override
	protected Fact fact() {
		return Fact.of("voting-rule")
			.with("round", numberOf(this.round))
			.with("threshold", this.threshold)
			.with("denominator", this.denominator.key())
			.with("quorum", this.quorum)
			.withAny("inclusive", this.inclusive ? null : false);
	}

	public Threshold threshold() {
		return Threshold.of(this.threshold);
	}

	/** Whether exactly the threshold is enough. */
	public boolean isInclusive() {
		return this.inclusive;
	}

	public Denominator denominator() {
		return this.denominator;
	}

	/** How many have to vote or abstain for a vote to count. */
	public int quorum() {
		return this.quorum;
	}

}
