package nl.meerstemmig.sortition;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every panel has to look like.
 *
 * @param all in the order of their strata and values
 */
public record Quotas(List<Quota> all) {

	public Quotas {
		all = all.stream().sorted(Comparator.comparing(Quota::stratum).thenComparing(Quota::value)).toList();
	}

	public List<String> strata() {
		return this.all.stream().map(Quota::stratum).distinct().toList();
	}

	public List<Quota> of(String stratum) {
		return this.all.stream().filter(quota -> quota.stratum().equals(stratum)).toList();
	}

	/** The quotas as a list that reads back as the same quotas. */
	public String canonical() {
		return Stream.concat(Stream.of("stratum;waarde;min;max;bevolking"), this.all.stream().map(Quotas::row))
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String row(Quota quota) {
		BigDecimal population = quota.population();
		return "%s;%s;%d;%d;%s".formatted(Csv.cell(quota.stratum()), Csv.cell(quota.value()), quota.min(), quota.max(),
				(population != null) ? population.toPlainString() : "");
	}

}
