package nl.meerstemmig.catalogue;

import java.util.List;

import nl.meerstemmig.refusal.Refusal;

/** What speaks for and against forms: a table that the process owner keeps. */
public interface Considerations {

	/**
	 * @throws NoAdvice where there is no such table, or where it cannot be read
	 */
	List<Consideration> on(Need need);

	/** The forms cannot be weighed now; they can be chosen all the same. */
	class NoAdvice extends Refusal {

		public NoAdvice(String table) {
			super(Kind.CONFLICT, "advice.no-table", table);
		}

		public NoAdvice(String table, int version, String why) {
			super(Kind.CONFLICT, "advice.unreadable", table, version, why);
		}

	}

}
