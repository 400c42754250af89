package nl.meerstemmig.sortition;

import java.util.List;

/** What came of drawing by lot. */
public sealed interface Draw {

	/**
	 * A panel and its reserves.
	 *
	 * @param panel pseudonyms, in alphabetical order
	 * @param reserves pseudonyms, in the order in which they are called
	 */
	record Drawn(List<String> panel, List<String> reserves, SelectionReport report) implements Draw {

		public Drawn {
			panel = List.copyOf(panel);
			reserves = List.copyOf(reserves);
		}

	}

	/**
	 * No panel meets all quotas together.
	 *
	 * @param relaxations the least that would have to give way, all of it together
	 */
	record Impossible(List<Relaxation> relaxations) implements Draw {

		public Impossible {
			relaxations = List.copyOf(relaxations);
		}

	}

	/** A quota that gives way. */
	record Relaxation(String stratum, String value, boolean minimum, int from, int to) {
	}

}
