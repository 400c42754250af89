package nl.meerstemmig.sortition;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draw as large as the largest councils hold, and the naive draw beside it:
 * {@code mvn test -Dtest=DrawBenchmark}. Not part of the usual tests; it measures.
 */
class DrawBenchmark {

	private static final int PEOPLE = 2000;

	private static final int SEATS = 100;

	private static final int NAIVE_DRAWS = 10_000;

	@Test
	void twoThousandRegisteredAHundredSeatsSixStrata() {
		Pool pool = Pools.skewed(PEOPLE, 1);
		DrawRequest request = new DrawRequest(pool, Pools.even(pool, SEATS), SEATS, 20);

		Instant start = Instant.now();
		Draw.Drawn drawn = (Draw.Drawn) FairDraw.draw(request, "42", Progress.NOBODY);
		double fair = Duration.between(start, Instant.now()).toMillis() / 1000.0;
		NaiveDraw naive = new NaiveDraw(request, 42);
		start = Instant.now();
		int[] times = naive.times(NAIVE_DRAWS);
		double greedy = Duration.between(start, Instant.now()).toMillis() / 1000.0;

		SelectionReport report = drawn.report();
		System.out.printf(Locale.ROOT,
				"fair:  %.1f s, %d kinds, %d panels looked for, %d in the lottery; smallest chance %s"
						+ " (best possible %s), largest %s, equal %s, Gini %s, leximin %s%n",
				fair, report.kinds(), report.steps(), report.panels(), report.smallestChance(), report.bestPossible(),
				report.largestChance(), report.equalChance(), report.gini(), report.leximin());
		System.out.printf(Locale.ROOT,
				"naive: %.1f s for %d draws (%d restarts); smallest frequency %.6f, largest %.6f, Gini %.6f,"
						+ " never drawn: %d of %d people%n",
				greedy, NAIVE_DRAWS, naive.restarts, Arrays.stream(times).min().orElseThrow() / (double) NAIVE_DRAWS,
				Arrays.stream(times).max().orElseThrow() / (double) NAIVE_DRAWS, gini(times),
				Arrays.stream(times).filter(count -> count == 0).count(), PEOPLE);
		assertThat(drawn.panel()).hasSize(SEATS);
	}

	private static double gini(int[] times) {
		int[] sorted = times.clone();
		Arrays.sort(sorted);
		double sum = 0;
		double weighted = 0;
		for (int i = 0; i < sorted.length; i++) {
			sum += sorted[i];
			weighted += (i + 1.0) * sorted[i];
		}
		return 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
	}

}
