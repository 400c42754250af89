package nl.meerstemmig.sortition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads quotas as somebody filled them in, in a form or in a list. */
public final class QuotaReader {

	private static final int MOST_QUOTAS = 500;

	private static final int MOST_SEATS = 10_000;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final Map<String, Set<String>> COLUMNS = Map.of("stratum", Set.of("stratum", "kenmerk"), "value",
			Set.of("waarde", "value"), "min", Set.of("min", "minimum"), "max", Set.of("max", "maximum"), "population",
			Set.of("bevolking", "population"));

	private QuotaReader() {
	}

	/** One quota, as it was filled in. */
	public record Entry(@Nullable String stratum, @Nullable String value, @Nullable String min, @Nullable String max,
			@Nullable String population) {

		boolean isEmpty() {
			return isBlank(this.stratum) && isBlank(this.value) && isBlank(this.min) && isBlank(this.max)
					&& isBlank(this.population);
		}

	}

	/**
	 * @throws InvalidDraw where it is no list with the columns stratum, waarde, min, max
	 * and, where wanted, bevolking
	 */
	public static Quotas read(String text) {
		Rows list = Rows.of(text, "quotas");
		Map<String, Integer> columns = new HashMap<>();
		COLUMNS.forEach((column, names) -> {
			for (int i = 0; i < list.header().size(); i++) {
				if (names.contains(list.header().get(i))) {
					columns.putIfAbsent(column, i);
				}
			}
		});
		ListProblems problems = new ListProblems();
		for (String needed : List.of("stratum", "value", "min", "max")) {
			if (!columns.containsKey(needed)) {
				problems.add("draw.quota-column-missing", "value".equals(needed) ? "waarde" : needed);
			}
		}
		problems.refuseIfAny("draw.quotas-refused");
		return of(list.rows()
			.stream()
			.map(row -> new Entry(cell(row, columns.get("stratum")), cell(row, columns.get("value")),
					cell(row, columns.get("min")), cell(row, columns.get("max")), cell(row, columns.get("population"))))
			.toList());
	}

	private static @Nullable String cell(Rows.Row row, @Nullable Integer column) {
		return (column != null && column < row.cells().size()) ? row.cells().get(column) : null;
	}

	/**
	 * @param entries those that are wholly empty do not count
	 * @throws InvalidDraw where a quota is incomplete, impossible or there twice
	 */
	public static Quotas of(List<Entry> entries) {
		ListProblems problems = new ListProblems();
		List<Quota> quotas = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < entries.size() && i <= MOST_QUOTAS; i++) {
			Entry entry = entries.get(i);
			if (!entry.isEmpty()) {
				Quota quota = quota(i + 1, entry, problems);
				if (quota != null) {
					Integer before = seen.putIfAbsent(quota.stratum() + "\n" + quota.value(), i + 1);
					if (before != null) {
						problems.add("draw.quota-twice", i + 1, before, quota.stratum(), quota.value());
					}
					quotas.add(quota);
				}
			}
		}
		if (entries.size() > MOST_QUOTAS) {
			problems.add("draw.too-many-quotas", entries.size(), MOST_QUOTAS);
		}
		else if (quotas.isEmpty()) {
			problems.add("draw.no-quotas");
		}
		problems.refuseIfAny("draw.quotas-refused");
		return new Quotas(quotas);
	}

	private static @Nullable Quota quota(int number, Entry entry, ListProblems problems) {
		String stratum = text(number, "stratum", entry.stratum(), problems);
		String value = text(number, "value", entry.value(), problems);
		Integer min = seats(number, "min", entry.min(), problems);
		Integer max = seats(number, "max", entry.max(), problems);
		if (min != null && max != null && min > max) {
			problems.add("draw.quota-minimum-above-maximum", number,
					PoolReader.shortened(Objects.toString(stratum, "")),
					PoolReader.shortened(Objects.toString(value, "")), min, max);
			return null;
		}
		BigDecimal population = share(number, entry.population(), problems);
		return (stratum != null && value != null && min != null && max != null)
				? new Quota(stratum.toLowerCase(Locale.ROOT), value, min, max, population) : null;
	}

	private static @Nullable String text(int number, String column, @Nullable String text, ListProblems problems) {
		if (text == null || text.isBlank()) {
			problems.add("draw.quota-without-" + column, number);
			return null;
		}
		String stripped = text.strip();
		if (PoolReader.isFormula(stripped) || PoolReader.hasControl(stripped)) {
			problems.add("draw.quota-formula", number, PoolReader.shortened(stripped));
			return null;
		}
		return stripped;
	}

	private static @Nullable Integer seats(int number, String column, @Nullable String text, ListProblems problems) {
		try {
			int seats = new BigDecimal(Objects.requireNonNullElse(text, "").strip()).intValueExact();
			if (seats >= 0 && seats <= MOST_SEATS) {
				return seats;
			}
		}
		catch (ArithmeticException | NumberFormatException notWhole) {
			// Said below, with its place.
		}
		problems.add("draw.quota-number", number, column, PoolReader.shortened(Objects.requireNonNullElse(text, "")),
				MOST_SEATS);
		return null;
	}

	private static @Nullable BigDecimal share(int number, @Nullable String text, ListProblems problems) {
		if (isBlank(text)) {
			return null;
		}
		String given = Objects.requireNonNull(text).strip().replace("%", "").replace(',', '.').strip();
		try {
			BigDecimal share = new BigDecimal(given).stripTrailingZeros();
			if (share.signum() >= 0 && share.compareTo(HUNDRED) <= 0 && share.scale() <= 4) {
				return share.setScale(Math.max(0, share.scale()));
			}
		}
		catch (NumberFormatException notANumber) {
			// Said below, with its place.
		}
		problems.add("draw.quota-population", number, PoolReader.shortened(text));
		return null;
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
