package nl.meerstemmig.round;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.meerstemmig.catalogue.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * By what rule it was decided whether participants adopted an outcome, and what its votes
 * were counted against. It is recorded with the outcome, so that the decision can be
 * counted again from what stands there alone.
 *
 * @param inclusive whether exactly the threshold is enough
 * @param counted what the denominator came to in this vote
 * @param quorum how many had to vote or abstain for the vote to count
 */
@Embeddable
public record Adoption(@Column(name = "adoption_threshold") String threshold,
		@Column(name = "adoption_inclusive") boolean inclusive,
		@Column(name = "adoption_denominator") @Enumerated(EnumType.STRING) Denominator denominator,
		@Column(name = "adoption_counted") int counted, @Column(name = "adoption_quorum") int quorum,
		@Column(name = "adoption_quorum_met") boolean quorumMet) {

	/**
	 * The votes in favour as a share of those counted, in per cent, to be shown beside
	 * the threshold; null where none were counted.
	 */
	public @Nullable BigDecimal percentOf(Votes votes) {
		return (this.counted > 0) ? Threshold.of(this.threshold).shareFor(votes.inFavour(), this.counted) : null;
	}

	/** Enough took part, and enough of those counted were in favour. */
	boolean adopts(Votes votes) {
		Threshold asked = Threshold.of(this.threshold);
		return this.quorumMet && (this.inclusive ? asked.isReachedBy(votes.inFavour(), this.counted)
				: asked.isExceededBy(votes.inFavour(), this.counted));
	}

}
