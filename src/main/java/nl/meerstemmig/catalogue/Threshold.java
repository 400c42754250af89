package nl.meerstemmig.catalogue;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.meerstemmig.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The share of votes from which participants have adopted an outcome, in per cent,
 * inclusive. Between half and all: forums and assemblies mostly ask 75 to 80 (first annex
 * of the council's paper).
 */
public record Threshold(BigDecimal percent) {

	private static final BigDecimal HALF = BigDecimal.valueOf(50);

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	public Threshold {
		if (percent.compareTo(HALF) < 0 || percent.compareTo(ALL) > 0 || percent.stripTrailingZeros().scale() > 2) {
			throw new InvalidThreshold(percent.toPlainString());
		}
		percent = percent.stripTrailingZeros();
		percent = (percent.scale() < 0) ? percent.setScale(0) : percent;
	}

	/**
	 * @throws InvalidThreshold where it is no number from 50 to 100
	 */
	public static Threshold of(@Nullable String percent) {
		try {
			return new Threshold(new BigDecimal((percent != null) ? percent.strip().replace(',', '.') : ""));
		}
		catch (NumberFormatException notANumber) {
			throw new InvalidThreshold((percent != null) ? percent : "");
		}
	}

	/** Exact: 18 of 24 reaches 75 %. */
	public boolean isReachedBy(int votes, int denominator) {
		return denominator > 0 && BigDecimal.valueOf(votes)
			.multiply(ALL)
			.compareTo(this.percent.multiply(BigDecimal.valueOf(denominator))) >= 0;
	}

	/** As a number, wherever it leaves the product as JSON. */
	@Override
	@JsonValue
	public BigDecimal percent() {
		return this.percent;
	}

	@Override
	public String toString() {
		return this.percent.toPlainString();
	}

	/** Not a percentage from 50 to 100 with at most two decimals. */
	public static class InvalidThreshold extends Refusal {

		InvalidThreshold(String given) {
			super(Kind.INVALID, "threshold.out-of-range",
					(given.length() <= 40) ? given : given.substring(0, 40) + "…");
		}

	}

}
