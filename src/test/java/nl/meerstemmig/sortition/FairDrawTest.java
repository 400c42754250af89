package nl.meerstemmig.sortition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.meerstemmig.sortition.Draw.Drawn;
import nl.meerstemmig.sortition.Draw.Impossible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What every draw holds to, whatever the people and the quotas. */
class FairDrawTest {

	@Property(tries = 60)
	void thePanelMeetsTheQuotasAndNobodyIsDrawnTwice(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int strata,
			@ForAll @IntRange(min = 2, max = 4) int values, @ForAll @IntRange(max = 2) int give) {
		DrawRequest request = Pools.small(60, 12, strata, values, give, seed);

		Drawn drawn = (Drawn) FairDraw.draw(request, "" + seed, Progress.NOBODY);

		assertThat(drawn.panel()).hasSize(12);
		assertThat(drawn.reserves()).hasSize(2);
		Set<String> all = new HashSet<>(drawn.panel());
		all.addAll(drawn.reserves());
		assertThat(all).hasSize(14);
		List<Person> panel = request.pool()
			.people()
			.stream()
			.filter(person -> drawn.panel().contains(person.pseudonym()))
			.toList();
		assertThat(panel).hasSize(12);
		assertThat(meets(request, panel)).isTrue();
		assertThat(drawn.report().smallestChance()).isPositive();
	}

	/** With these, rounding once left a later round of the chances without a solution. */
	@ParameterizedTest
	@CsvSource({ "6473944560640773453,4,3,0", "7759180054052992032,4,3,2", "5732740214140875533,4,4,0",
			"130701479005431637,3,4,0", "-8357035913580538073,3,3,1" })
	void roundingLeavesNobodyWithoutChances(long seed, int strata, int values, int give) {
		DrawRequest request = Pools.small(60, 12, strata, values, give, seed);
		Kinds kinds = Kinds.of(request.pool());

		double[] chances = LeximinChances.of(kinds, request);

		assertThat(IntStream.range(0, kinds.count()).mapToDouble(kind -> chances[kind] * kinds.size(kind)).sum())
			.isCloseTo(12, within(1e-4));
	}

	@Property(tries = 20)
	void theSameSeedDrawsTheSamePanelFromTheSamePeopleInAnyOrder(@ForAll long seed) {
		DrawRequest request = Pools.small(40, 10, 3, 3, 1, seed);
		List<Person> shuffled = new ArrayList<>(request.pool().people());
		Collections.shuffle(shuffled, new Random(seed));
		DrawRequest again = new DrawRequest(new Pool(request.pool().strata(), shuffled), request.quotas(),
				request.seats(), request.reserves());

		Draw first = FairDraw.draw(request, "lotto 3 14 15", Progress.NOBODY);

		assertThat(FairDraw.draw(again, "lotto 3 14 15", Progress.NOBODY)).isEqualTo(first);
	}

	@Property(tries = 40)
	void everybodyWhomSomePanelSeatsHasAChanceAndTheSmallestIsTheLargestThereIs(@ForAll long seed,
			@ForAll @IntRange(min = 3, max = 5) int seats, @ForAll @IntRange(min = 1, max = 3) int strata,
			@ForAll @IntRange(max = 1) int give) {
		DrawRequest request = Pools.small(10, seats, strata, 3, give, seed);
		Kinds kinds = Kinds.of(request.pool());
		List<int[]> possible = everyPanel(request, kinds);

		double[] chances = FairDraw.lottery(kinds, request, Progress.NOBODY).chances(kinds);

		double[] targets = new double[kinds.count()];
		for (int[] panel : possible) {
			IntStream.range(0, targets.length).filter(kind -> panel[kind] > 0).forEach(kind -> targets[kind] = 1);
		}
		double sum = 0;
		double smallest = 1;
		for (int kind = 0; kind < targets.length; kind++) {
			assertThat(chances[kind] > 0).as("kind %d of %s", kind, request).isEqualTo(targets[kind] > 0);
			sum += chances[kind] * kinds.size(kind);
			smallest = (targets[kind] > 0) ? Math.min(smallest, chances[kind]) : smallest;
		}
		assertThat(sum).isCloseTo(seats, within(1e-6));
		try (PanelMixture all = new PanelMixture(kinds, targets)) {
			possible.forEach(all::add);
			assertThat(smallest).isGreaterThanOrEqualTo(1 - all.solve() - LotterySearch.TOLERANCE - 2e-6);
		}
	}

	@Property(tries = 10)
	void theSmallestChanceIsNoSmallerThanThatOfANaiveDraw(@ForAll long seed) {
		DrawRequest request = Pools.small(50, 12, 3, 3, 1, seed);
		int draws = 4000;

		Drawn drawn = (Drawn) FairDraw.draw(request, "1", Progress.NOBODY);
		int[] times = new NaiveDraw(request, seed).times(draws);

		double naive = Arrays.stream(times).filter(count -> count > 0).min().orElseThrow() / (double) draws;
		// Three standard deviations of what 4,000 draws can tell.
		assertThat(drawn.report().smallestChance().doubleValue())
			.isGreaterThan(naive - 3 * Math.sqrt(naive / draws) - LotterySearch.TOLERANCE);
	}

	@Test
	void withoutQuotasThatBindEverybodyHasTheSameChance() {
		Pool pool = Pools.skewed(200, 7);
		List<Quota> open = pool.strata()
			.stream()
			.flatMap(stratum -> pool.counts(stratum)
				.keySet()
				.stream()
				.map(value -> new Quota(stratum, value, 0, 20, null)))
			.toList();

		Drawn drawn = (Drawn) FairDraw.draw(new DrawRequest(pool, new Quotas(open), 20, 5), "x", Progress.NOBODY);

		assertThat(drawn.report().equalChance()).isEqualByComparingTo("0.1");
		assertThat(drawn.report().smallestChance().doubleValue()).isCloseTo(0.1, within(LotterySearch.TOLERANCE));
		assertThat(drawn.report().gini().doubleValue()).isLessThan(0.01);
	}

	@Test
	void whereOnlyTheCombinationIsImpossibleTheLeastRelaxationIsNamed() {
		// All women are young, and the quotas want five women and at most three young
		// people.
		List<Person> people = new ArrayList<>();
		IntStream.range(0, 10).forEach(i -> people.add(new Person("v" + i, List.of("vrouw", "jong"))));
		IntStream.range(0, 10).forEach(i -> people.add(new Person("m" + i, List.of("man", "oud"))));
		Quotas quotas = new Quotas(
				List.of(new Quota("geslacht", "vrouw", 5, 5, null), new Quota("geslacht", "man", 5, 5, null),
						new Quota("leeftijd", "jong", 0, 3, null), new Quota("leeftijd", "oud", 0, 10, null)));

		Draw draw = FairDraw.draw(new DrawRequest(new Pool(List.of("geslacht", "leeftijd"), people), quotas, 10, 0),
				"x", Progress.NOBODY);

		assertThat(draw).isInstanceOf(Impossible.class);
		assertThat(((Impossible) draw).relaxations())
			.containsExactly(new Draw.Relaxation("leeftijd", "jong", false, 3, 5));
	}

	@Test
	void theRandomNumbersAreThoseThatTheirDescriptionGives() {
		// The SHA-256 of "meerstemmig:0" begins with these three numbers of 32 bits.
		byte[] block = Sha256.digest("meerstemmig:0");
		long first = Integer.toUnsignedLong(ByteBuffer.wrap(block).getInt());

		assertThat(new SeededRandom("meerstemmig").below(1_000_000)).isEqualTo((int) (first % 1_000_000));
	}

	private static boolean meets(DrawRequest request, List<Person> panel) {
		return request.quotas().all().stream().allMatch(quota -> {
			int column = request.pool().strata().indexOf(quota.stratum());
			long has = panel.stream().filter(person -> person.values().get(column).equals(quota.value())).count();
			return has >= quota.min() && has <= quota.max();
		});
	}

	private static List<int[]> everyPanel(DrawRequest request, Kinds kinds) {
		List<int[]> found = new ArrayList<>();
		List<Person> people = request.pool().people();
		for (int chosen = 0; chosen < 1 << people.size(); chosen++) {
			int set = chosen;
			if (Integer.bitCount(set) == request.seats()) {
				List<Person> panel = IntStream.range(0, people.size())
					.filter(i -> (set >> i & 1) == 1)
					.mapToObj(people::get)
					.toList();
				if (meets(request, panel)) {
					found.add(IntStream.range(0, kinds.count())
						.map(kind -> (int) panel.stream()
							.filter(person -> person.values().equals(kinds.get(kind).values()))
							.count())
						.toArray());
				}
			}
		}
		return found;
	}

}
