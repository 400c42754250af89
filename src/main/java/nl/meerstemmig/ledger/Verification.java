package nl.meerstemmig.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import nl.meerstemmig.refusal.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Whether a dossier still says what was recorded in it.
 *
 * @param entries how many entries it has
 * @param head the hash of the last one: printed in a report, it anchors the whole dossier
 */
public record Verification(String dossier, long entries, String head, List<Finding> findings) {

	/**
	 * What rows that no entry attests are listed under; no dossier can have this name.
	 */
	public static final String NO_DOSSIER = "-";

	public Verification {
		findings = List.copyOf(findings);
	}

	public boolean intact() {
		return this.findings.isEmpty();
	}

	/** Whether its rows can still be read as what they were, changed or not. */
	public boolean readable() {
		return this.findings.stream().noneMatch(finding -> Problem.UNREADABLE.contains(finding.problem()));
	}

	/**
	 * Something that is not as it was recorded.
	 *
	 * @param sequence the entry's place in the dossier; 0 where there is no entry
	 * @param actor who recorded it, as the entry says now; null where there is none
	 * @param at when it was recorded, likewise
	 * @param table where a row was found that should not be there; null for all else
	 */
	public record Finding(long sequence, String kind, @Nullable String actor, @Nullable Instant at, Problem problem,
			@Nullable String table) {

		static Finding about(LedgerEntry entry, Problem problem) {
			return new Finding(entry.sequence(), entry.kind(), entry.actor(), entry.at(), problem, null);
		}

		static Finding about(LedgerEntry entry, Problem problem, String table) {
			return new Finding(entry.sequence(), entry.kind(), entry.actor(), entry.at(), problem, table);
		}

	}

	/** What can be wrong with an entry. */
	public enum Problem implements Choice {

		/** the entry was changed: its hash no longer fits what it says */
		ENTRY_CHANGED,
		/** there is no entry with this number any more */
		ENTRY_MISSING,
		/** the entry is not chained to the one before it */
		CHAIN_BROKEN,
		/** the entry stands at a number that is not its own */
		SEQUENCE_BROKEN,
		/** the row that the entry attests is gone */
		ROW_MISSING,
		/** the row that the entry attests says something else now */
		ROW_CHANGED,
		/**
		 * the row that the entry attests has a value that cannot be, or names a row that
		 * is gone
		 */
		ROW_UNREADABLE,
		/** there is a row that the entry does not attest, or that no entry attests */
		ROW_ADDED,
		/** what the entry knows by its hash is there and is something else */
		KEPT_CHANGED,
		/** the last entries are gone, or were added past the ledger */
		HEAD_MISMATCH;

		private static final Set<Problem> UNREADABLE = Set.of(ROW_UNREADABLE);

	}

}
