package nl.meerstemmig.catalogue;

import java.util.Comparator;
import java.util.List;

/**
 * A form with what speaks for and against it.
 *
 * @param points all together, but for what rules the form out
 * @param considerations what rules it out first, then from most for to most against
 */
public record Weighed(FormOfParticipation form, Verdict verdict, int points, List<Consideration> considerations) {

	/** Where two are equal, the order of the catalogue stays. */
	static final Comparator<Weighed> BEST_FIRST = Comparator.comparing(Weighed::verdict)
		.thenComparing(Weighed::exclusions)
		.thenComparing(Weighed::points, Comparator.reverseOrder());

	private static final Comparator<Consideration> MOST_TELLING_FIRST = Comparator
		.comparing(Consideration::excludes, Comparator.reverseOrder())
		.thenComparing(Consideration::points, Comparator.reverseOrder());

	public Weighed {
		considerations = considerations.stream().sorted(MOST_TELLING_FIRST).toList();
	}

	static Weighed of(FormOfParticipation form, List<Consideration> own) {
		int points = own.stream().filter(one -> !one.excludes()).mapToInt(Consideration::points).sum();
		return new Weighed(form, judge(own, points), points, own);
	}

	private static Verdict judge(List<Consideration> own, int points) {
		if (own.isEmpty()) {
			return Verdict.NOT_WEIGHED;
		}
		if (own.stream().anyMatch(Consideration::excludes)) {
			return Verdict.DOES_NOT_FIT;
		}
		return (points > 0) ? Verdict.ADVISED : Verdict.POSSIBLE;
	}

	private long exclusions() {
		return this.considerations.stream().filter(Consideration::excludes).count();
	}

	public boolean isAdvised() {
		return this.verdict == Verdict.ADVISED;
	}

}
