package nl.meerstemmig.ledger;

import java.util.List;

import nl.meerstemmig.refusal.Choice;

/**
 * Whether a dossier still says what was recorded in it.
 *
 * @param entries how many entries it has
 * @param head the hash of the last one: printed in a report, it anchors the whole dossier
 */
public record Verification(String dossier, long entries, String head, List<Finding> findings) {

	public Verification {
		findings = List.copyOf(findings);
	}

	public boolean intact() {
		return this.findings.isEmpty();
	}

	/**
	 * Something that is not as it was recorded.
	 *
	 * @param sequence the entry's place in the dossier
	 */
	public record Finding(long sequence, String kind, Problem problem) {
	}

	/** What can be wrong with an entry. */
	public enum Problem implements Choice {

		/** the entry was changed: its hash no longer fits what it says */
		ENTRY_CHANGED,
		/** the entry is not chained to the one before it */
		CHAIN_BROKEN,
		/** an entry before this one is gone, or one was put in */
		SEQUENCE_BROKEN,
		/** the row that the entry attests is gone */
		ROW_MISSING,
		/** the row that the entry attests says something else now */
		ROW_CHANGED,
		/** the last entries are gone, or were added past the ledger */
		HEAD_MISMATCH

	}

}
