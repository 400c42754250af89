package nl.meerstemmig.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.meerstemmig.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The share of votes by which participants adopt an outcome, in per cent. Between half
 * and all: forums and assemblies mostly ask 75 to 80 (first annex of the council's
 * paper).
 */
public record Threshold(BigDecimal percent) {

	private static final BigDecimal HALF = BigDecimal.valueOf(50);

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	private static final int SHOWN_DECIMALS = 2;

	public Threshold {
		if (percent.compareTo(HALF) < 0 || percent.compareTo(ALL) > 0 || percent.stripTrailingZeros().scale() > 2) {
			throw new InvalidThreshold(percent.toPlainString());
		}
		percent = plain(percent);
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
		return denominator > 0 && sideOf(votes, denominator) >= 0;
	}

	/** Exact: 18 of 24 does not exceed 75 %. */
	public boolean isExceededBy(int votes, int denominator) {
		return denominator > 0 && sideOf(votes, denominator) > 0;
	}

	/** Whether any vote can exceed it. */
	public boolean canBeExceeded() {
		return this.percent.compareTo(ALL) < 0;
	}

	/**
	 * These votes in per cent, to be shown beside the threshold: two decimals, or as many
	 * more as it takes not to round a share that missed the threshold up to it, nor one
	 * that exceeded it down. Two of three against 66.67 % are 66.667 %.
	 * @param denominator more than none
	 */
	public BigDecimal shareFor(int votes, int denominator) {
		int side = sideOf(votes, denominator);
		BigDecimal hundredfold = BigDecimal.valueOf(votes).multiply(ALL);
		int decimals = SHOWN_DECIMALS;
		BigDecimal share;
		do {
			share = hundredfold.divide(BigDecimal.valueOf(denominator), decimals++, RoundingMode.HALF_UP);
		}
		while (Integer.signum(share.compareTo(this.percent)) != side);
		return plain(share);
	}

	private int sideOf(int votes, int denominator) {
		return BigDecimal.valueOf(votes)
			.multiply(ALL)
			.compareTo(this.percent.multiply(BigDecimal.valueOf(denominator)));
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
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
