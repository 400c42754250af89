package nl.meerstemmig.ledger;

import nl.meerstemmig.refusal.Choice;

/**
 * A dossier held against a head that was printed of it earlier.
 *
 * @param now what its verification finds, whatever was printed
 */
public record HeldAgainstPrint(PrintedHead printed, Result result, Verification now) {

	/** Whether the dossier has what was printed, as it was, and perhaps more. */
	public boolean contained() {
		return this.result == Result.CONTINUES;
	}

	/** What comes of it. */
	public enum Result implements Choice {

		/**
		 * the entry is there with the hash that was printed, and the dossier is intact
		 */
		CONTINUES,
		/**
		 * the entry is there with the hash that was printed, but the dossier is not
		 * intact
		 */
		NOT_INTACT,
		/**
		 * there is no such dossier: it was not there yet when an old backup was made, or
		 * is gone
		 */
		UNKNOWN_DOSSIER,
		/** the dossier has fewer entries than were printed, as an old backup has */
		SHORTER,
		/** another entry stands in that place: the chain was written anew */
		REWRITTEN

	}

}
