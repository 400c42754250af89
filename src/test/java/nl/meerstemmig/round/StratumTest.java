package nl.meerstemmig.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StratumTest {

	@Test
	void participantsAreLaidBesideThePopulation() {
		StratumShare young = share("tot 35 jaar", 4, "30");
		StratumShare middle = share("35 tot 65 jaar", 8, "36.5");
		StratumShare old = share("vanaf 65 jaar", 11, "33.5");
		Stratum age = new Stratum("leeftijd", List.of(young, middle, old));

		assertThat(age.counted()).isEqualTo(23);
		assertThat(age.share(young, 1)).isEqualTo("17.4");
		assertThat(age.deviation(young, 1)).isEqualTo("-12.6");
		assertThat(age.furthest()).isEqualTo(old);
		assertThat(age.deviation(old, 1)).isEqualTo("14.3");
		assertThat(age.dissimilarity(3)).as("½ × (12.609 + 1.717 + 14.326) / 100").isEqualTo("0.143");
	}

	@Test
	void aMirrorOfThePopulationDiffersInNothing() {
		Stratum gender = new Stratum("geslacht", List.of(share("man", 12, "50"), share("vrouw", 12, "50.00")));

		assertThat(gender.dissimilarity(3)).isEqualByComparingTo("0");
		assertThat(gender.deviation(gender.furthest(), 1)).isEqualByComparingTo("0");
	}

	@Test
	void nothingInCommonIsOne() {
		Stratum region = new Stratum("regio", List.of(share("noord", 24, "0"), share("zuid", 0, "100")));

		assertThat(region.dissimilarity(3)).isEqualTo("1.000");
	}

	@Property
	void dissimilarityIsHalfOfTheDeviationsTogetherAndKeepsItsBounds(
			@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 5000) Integer> people,
			@ForAll @IntRange(max = 10_000) int seed) {
		people.set(0, people.get(0) + 1);
		Stratum stratum = stratum(people, seed);

		double expected = stratum.values()
			.stream()
			.mapToDouble(value -> Math
				.abs((double) value.participants() / stratum.counted() - value.population().doubleValue() / 100))
			.sum() / 2;
		assertThat(stratum.dissimilarity(12).doubleValue()).isCloseTo(expected,
				org.assertj.core.data.Offset.offset(1e-9));
		assertThat(stratum.dissimilarity(12)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
		assertThat(stratum.values()).allSatisfy(value -> assertThat(stratum.deviation(value, 9).abs())
			.isLessThanOrEqualTo(stratum.deviation(stratum.furthest(), 9).abs()));
	}

	@Property
	void theOrderOfTheGroupsChangesNothing(@ForAll @Size(min = 2, max = 8) List<@IntRange(max = 5000) Integer> people,
			@ForAll @IntRange(max = 10_000) int seed) {
		people.set(0, people.get(0) + 1);
		Stratum stratum = stratum(people, seed);
		List<StratumShare> turned = new ArrayList<>(stratum.values());
		Collections.reverse(turned);

		assertThat(new Stratum("kenmerk", turned).dissimilarity(12)).isEqualTo(stratum.dissimilarity(12));
	}

	/** Groups of these people, in a population whose shares are 100 per cent together. */
	private static Stratum stratum(List<Integer> people, int seed) {
		List<StratumShare> values = new ArrayList<>();
		int left = 10_000;
		for (int i = 0; i < people.size(); i++) {
			int share = (i == people.size() - 1) ? left : Math.min(left, (seed * (i + 7)) % 4001);
			left -= share;
			values.add(new StratumShare("kenmerk", "groep " + i, people.get(i), BigDecimal.valueOf(share, 2)));
		}
		return new Stratum("kenmerk", values);
	}

	private static StratumShare share(String value, int participants, String population) {
		return new StratumShare("kenmerk", value, participants, new BigDecimal(population));
	}

}
