package nl.meerstemmig.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

import nl.meerstemmig.round.Funnel;
import nl.meerstemmig.round.Representation;
import nl.meerstemmig.round.Stratum;
import nl.meerstemmig.round.StratumShare;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a round's participants: how many were left at each step, and their
 * shares beside those of the population. Shares are in per cent, deviations in percentage
 * points.
 *
 * @param strata none where no trait was measured
 */
public record RepresentationReport(FunnelReport funnel, List<StratumReport> strata) {

	private static final int DECIMALS = 1;

	private static final int INDEX_DECIMALS = 3;

	static RepresentationReport of(Representation representation) {
		Funnel funnel = representation.funnel();
		return new RepresentationReport(
				new FunnelReport(funnel.invited(), funnel.registered(), funnel.selected(), funnel.started(),
						funnel.finished()),
				representation.strata().stream().map(stratum -> stratum(stratum, funnel.finished())).toList());
	}

	private static StratumReport stratum(Stratum stratum, int participants) {
		StratumShare furthest = stratum.furthest();
		return new StratumReport(stratum.name(), stratum.counted(), participants - stratum.counted(),
				stratum.values()
					.stream()
					.map(value -> new ShareReport(value.value(), value.participants(), stratum.share(value, DECIMALS),
							value.population(), stratum.deviation(value, DECIMALS)))
					.toList(),
				stratum.deviation(furthest, DECIMALS), furthest.value(), stratum.dissimilarity(INDEX_DECIMALS));
	}

	/** In short, to stand with every outcome of the round. */
	Summary summary() {
		return new Summary(this.funnel.invited(), this.funnel.finished(),
				this.strata.stream()
					.map(stratum -> new StratumSummary(stratum.stratum(), stratum.largestDeviation(),
							stratum.deviatesMost(), stratum.dissimilarity()))
					.toList());
	}

	/** How many were left at each step; null where they were not counted. */
	public record FunnelReport(@Nullable Integer invited, @Nullable Integer registered, @Nullable Integer selected,
			@Nullable Integer started, int finished) {
	}

	/**
	 * @param unknown of how many participants the trait is not known
	 * @param largestDeviation negative where participants have less of it than the
	 * population
	 * @param deviatesMost the value with that deviation
	 * @param dissimilarity ½Σ|p−q|, from 0 to 1
	 */
	public record StratumReport(String stratum, int counted, int unknown, List<ShareReport> values,
			BigDecimal largestDeviation, String deviatesMost, BigDecimal dissimilarity) {

		/** How long the bar of a share is, in per cent of the longest in the chart. */
		public BigDecimal bar(BigDecimal share) {
			BigDecimal longest = this.values.stream()
				.map(value -> value.share().max(value.population()))
				.max(Comparator.naturalOrder())
				.orElseThrow();
			return share.multiply(BigDecimal.valueOf(100)).divide(longest, 2, RoundingMode.HALF_UP);
		}

	}

	/**
	 * @param participants how many of them have this value
	 * @param share of the participants of whom the trait is known
	 * @param deviation positive where participants have more of it than the population
	 */
	public record ShareReport(String value, int participants, BigDecimal share, BigDecimal population,
			BigDecimal deviation) {
	}

	/**
	 * @param strata none where no trait was measured
	 */
	public record Summary(@Nullable Integer invited, int finished, List<StratumSummary> strata) {

		/**
		 * The stratum that mirrors the population least; null where none was measured.
		 */
		public @Nullable StratumSummary leastAlike() {
			return this.strata.stream().max(Comparator.comparing(StratumSummary::dissimilarity)).orElse(null);
		}

	}

	public record StratumSummary(String stratum, BigDecimal largestDeviation, String deviatesMost,
			BigDecimal dissimilarity) {
	}

}
