package nl.meerstemmig.round;

import org.jspecify.annotations.Nullable;

/**
 * An outcome as it was entered, before any rule looked at it. The votes are null where
 * none were.
 */
public record OutcomeEntry(@Nullable String text, @Nullable String theme, @Nullable Integer votesFor,
		@Nullable Integer votesAgainst, @Nullable Integer abstentions) {

	boolean hasVotes() {
		return this.votesFor != null || this.votesAgainst != null || this.abstentions != null;
	}

}
