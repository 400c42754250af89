package nl.meerstemmig.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.meerstemmig.refusal.Refusal.Worded;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was entered about who took part, after the rules looked at it.
 *
 * @param shares in the order in which they were entered, each stratum under one spelling
 */
record CheckedRepresentation(Funnel funnel, List<StratumShare> shares) {

	/** More traits with more values than any round was measured by. */
	private static final int MOST_SHARES = 500;

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	/** By how much shares of a whole may miss it when each was rounded. */
	private static final BigDecimal ROUNDING = new BigDecimal("0.5");

	/**
	 * @throws InvalidRepresentation where a number cannot be right beside the others
	 */
	static CheckedRepresentation of(RepresentationEntry entry, int participants) {
		if (entry.finished() != null && entry.finished() != participants) {
			throw new InvalidRepresentation("funnel.finished-differs", participants, entry.finished());
		}
		Funnel funnel = new Funnel(entry.invited(), entry.registered(), entry.selected(), entry.started(),
				participants);
		List<StratumShare> shares = shares(entry.strata());
		Map<String, List<StratumShare>> strata = shares.stream()
			.collect(Collectors.groupingBy(StratumShare::stratum, LinkedHashMap::new, Collectors.toList()));
		strata.forEach((stratum, values) -> check(stratum, values, participants));
		return new CheckedRepresentation(funnel, shares);
	}

	private static List<StratumShare> shares(List<RepresentationEntry.Share> entries) {
		if (entries.size() > MOST_SHARES) {
			throw new InvalidRepresentation("strata.too-many", entries.size(), MOST_SHARES);
		}
		Map<String, String> spellings = new HashMap<>();
		List<StratumShare> shares = new ArrayList<>();
		for (RepresentationEntry.Share entry : entries) {
			int row = shares.size() + 1;
			String stratum = text(row, "stratum", entry.stratum());
			String value = text(row, "value", entry.value());
			if (entry.participants() == null) {
				throw missing(row, "participants");
			}
			if (entry.participants() < 0) {
				throw new InvalidRepresentation("strata.negative", stratum, value, entry.participants());
			}
			shares.add(new StratumShare(spellings.computeIfAbsent(folded(stratum), unseen -> stratum), value,
					entry.participants(), population(row, stratum, value, entry.population())));
		}
		return shares;
	}

	private static String text(int row, String field, @Nullable String text) {
		if (text == null || Text.isBlank(text)) {
			throw missing(row, field);
		}
		return Text.required("strata." + field, text, Text.LINE);
	}

	private static InvalidRepresentation missing(int row, String field) {
		return new InvalidRepresentation("strata.missing", row, Worded.field("strata." + field));
	}

	private static BigDecimal population(int row, String stratum, String value, @Nullable String percent) {
		if (percent == null || Text.isBlank(percent)) {
			throw missing(row, "population");
		}
		try {
			BigDecimal share = new BigDecimal(percent.strip().replace(',', '.'));
			if (share.signum() >= 0 && share.compareTo(ALL) <= 0 && share.stripTrailingZeros().scale() <= 2) {
				return share;
			}
		}
		catch (NumberFormatException notANumber) {
			// Told below, like a number that is no share.
		}
		throw new InvalidRepresentation("strata.population-impossible", stratum, value,
				(percent.length() <= 40) ? percent : percent.substring(0, 40) + "…");
	}

	private static void check(String stratum, List<StratumShare> values, int participants) {
		Set<String> seen = new HashSet<>();
		BigDecimal population = BigDecimal.ZERO;
		long counted = 0;
		for (StratumShare share : values) {
			if (!seen.add(folded(share.value()))) {
				throw new InvalidRepresentation("strata.value-twice", stratum, share.value());
			}
			population = population.add(share.population());
			counted += share.participants();
		}
		if (counted > participants) {
			throw new InvalidRepresentation("strata.more-than-participants", stratum, counted, participants);
		}
		if (counted == 0) {
			throw new InvalidRepresentation("strata.nobody-counted", stratum);
		}
		if (population.subtract(ALL).abs().compareTo(ROUNDING) > 0) {
			throw new InvalidRepresentation("strata.population-sum", stratum, population);
		}
	}

	/** What two spellings of the same have in common. */
	private static String folded(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
	}

}
