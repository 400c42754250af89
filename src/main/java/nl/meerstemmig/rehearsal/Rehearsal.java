package nl.meerstemmig.rehearsal;

import java.time.Instant;

import nl.meerstemmig.refusal.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One time that models were played.
 *
 * @param models the names of the files, or the id of the process
 * @param ways how many ways were gone so far
 * @param seenAt when the node that plays it was last heard of
 * @param report null until it is done
 */
public record Rehearsal(String id, String models, String askedBy, Instant askedAt, State state, int ways,
		Instant seenAt, @Nullable RehearsalReport report) {

	/** How far it is. */
	public enum State implements Choice {

		WAITING, SETTING_UP, PLAYING, DONE,
		/** the models break rules without which nothing can be played */
		REFUSED,
		/** the product failed, or the node stopped */
		FAILED;

		public boolean isOver() {
			return this == DONE || this == REFUSED || this == FAILED;
		}

	}

}
