package nl.meerstemmig.sortition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Panels that each meet the quotas, with the number of tickets that each has out of
 * {@link #TICKETS}. Whoever draws a ticket has a panel.
 *
 * @param panels how many of each kind of people
 * @param bestPossible no lottery gives whoever is worst off more than this chance
 * @param leximin whether the chances are the best possible for everyone, in order of who
 * is worst off; otherwise they are so for who is worst off
 * @param steps how many panels were looked for to find these
 */
record Lottery(List<int[]> panels, List<Integer> tickets, double bestPossible, boolean leximin, int steps) {

	static final int TICKETS = 1_000_000;

	int[] panelOf(int ticket) {
		int last = 0;
		for (int i = 0; i < this.panels.size(); i++) {
			last += this.tickets.get(i);
			if (ticket < last) {
				return this.panels.get(i);
			}
		}
		throw new IllegalArgumentException("Tickets are numbered from 0 up to " + TICKETS);
	}

	/** The chance of each kind's members. */
	double[] chances(Kinds kinds) {
		double[] chances = new double[kinds.count()];
		for (int kind = 0; kind < chances.length; kind++) {
			long seats = 0;
			for (int i = 0; i < this.panels.size(); i++) {
				seats += (long) this.tickets.get(i) * this.panels.get(i)[kind];
			}
			chances[kind] = seats / ((double) TICKETS * kinds.size(kind));
		}
		return chances;
	}

	/**
	 * What the lottery is known by: whoever computes it again can see that it is the
	 * same.
	 */
	String hash() {
		return Sha256.of(IntStream.range(0, this.panels.size())
			.mapToObj(i -> this.tickets.get(i) + ":"
					+ IntStream.of(this.panels.get(i)).mapToObj(Integer::toString).collect(Collectors.joining(",")))
			.collect(Collectors.joining("\n")));
	}

}
