package nl.meerstemmig.sortition;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How fair a draw was. Chances are probabilities from 0 to 1, in six decimals.
 *
 * @param equalChance what everybody's chance would be without quotas: seats by people
 * @param smallestChance of anybody whom the quotas allow on a panel
 * @param bestPossible no lottery gives whoever is worst off more than this
 * @param gini the Gini coefficient of everybody's chances: 0 where all are equal
 * @param withoutChance how many people fit in no panel that meets the quotas
 * @param leximin whether the chances are the best possible for everyone, in order of who
 * is worst off; otherwise they are so for who is worst off
 * @param panels how many panels had tickets in the lottery
 * @param steps how many panels were looked for
 * @param lottery hash of the lottery
 * @param ticket the ticket that the seed drew, from 0 up to 999,999
 */
public record SelectionReport(int registered, int seats, int reserves, BigDecimal equalChance,
		BigDecimal smallestChance, BigDecimal largestChance, BigDecimal bestPossible, BigDecimal gini,
		int withoutChance, boolean leximin, int kinds, int panels, int steps, String lottery, int ticket,
		List<ValueReport> values) {

	public SelectionReport {
		values = List.copyOf(values);
	}

	/** The largest chance that a chart of averages has to hold. */
	public BigDecimal chartWidth() {
		return this.values.stream().map(ValueReport::chance).reduce(this.equalChance, BigDecimal::max);
	}

	/**
	 * One value of a stratum.
	 *
	 * @param chance the average chance of the people with this value
	 */
	public record ValueReport(String stratum, String value, int min, int max, @Nullable BigDecimal population,
			int registered, int panel, int reserves, BigDecimal chance, BigDecimal smallestChance,
			BigDecimal largestChance) {
	}

}
