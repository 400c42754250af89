package nl.meerstemmig.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * One trait by which a round's participants are laid beside the population, such as age.
 * Shares of participants are shares of those of whom the trait is known; who was not
 * counted is nowhere in them. Shares of the population are taken as they were entered,
 * also where rounding makes them a little more or less than 100 per cent together.
 * <p>
 * All is counted exactly, as a fraction, and divided only when it is shown.
 */
public record Stratum(String name, List<StratumShare> values) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** How many participants have one of the values. */
	public int counted() {
		return this.values.stream().mapToInt(StratumShare::participants).sum();
	}

	/** The value's share of those counted, in per cent, rounded to be shown. */
	public BigDecimal share(StratumShare value, int decimals) {
		return divided(BigDecimal.valueOf(value.participants()).multiply(HUNDRED), counted(), decimals);
	}

	/**
	 * By how many percentage points the value is more among participants than in the
	 * population (less, where it is negative), rounded to be shown.
	 */
	public BigDecimal deviation(StratumShare value, int decimals) {
		return divided(excess(value), counted(), decimals);
	}

	/** The value that deviates most, up or down; the first one of those. */
	public StratumShare furthest() {
		BinaryOperator<StratumShare> further = (first,
				second) -> (excess(second).abs().compareTo(excess(first).abs()) > 0) ? second : first;
		return this.values.stream().reduce(further).orElseThrow();
	}

	/**
	 * The index of dissimilarity ½Σ|p−q|, rounded to be shown: which part of the
	 * participants would have to have another value for them to mirror the population. 0
	 * where they do; 1 where they have no value in common.
	 */
	public BigDecimal dissimilarity(int decimals) {
		BigDecimal sum = this.values.stream()
			.map(value -> excess(value).abs())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return divided(sum, 2L * 100L * counted(), decimals);
	}

	/** The deviation in percentage points, times the number of those counted. */
	private BigDecimal excess(StratumShare value) {
		return BigDecimal.valueOf(value.participants())
			.multiply(HUNDRED)
			.subtract(value.population().multiply(BigDecimal.valueOf(counted())));
	}

	private static BigDecimal divided(BigDecimal number, long by, int decimals) {
		return number.divide(BigDecimal.valueOf(by), decimals, RoundingMode.HALF_UP);
	}

}
