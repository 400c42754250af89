package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nl.meerstemmig.refusal.Refusal;

/**
 * What can be seen of quotas without looking for a panel. All that is wrong is said at
 * once.
 */
final class QuotaChecks {

	private QuotaChecks() {
	}

	/**
	 * @throws ImpossibleQuotas where no panel can meet them
	 */
	static void refuseImpossible(Pool pool, Quotas quotas, int seats, int reserves) {
		List<InvalidDraw> problems = new ArrayList<>();
		if (seats < 1) {
			problems.add(new InvalidDraw("draw.no-seats", seats));
		}
		if (reserves < 0) {
			problems.add(new InvalidDraw("draw.negative-reserves", reserves));
		}
		if (seats >= 1 && reserves >= 0 && (long) seats + reserves > pool.size()) {
			problems.add(new InvalidDraw("draw.more-seats-than-people", seats, reserves, pool.size()));
		}
		for (String stratum : quotas.strata()) {
			if (!pool.strata().contains(stratum)) {
				problems.add(new InvalidDraw("draw.stratum-not-in-pool", stratum, listed(pool.strata())));
			}
		}
		for (String stratum : pool.strata()) {
			List<Quota> own = quotas.of(stratum);
			if (own.isEmpty()) {
				problems.add(new InvalidDraw("draw.stratum-without-quotas", stratum));
			}
			else {
				of(pool, stratum, own, seats, problems);
			}
		}
		if (!problems.isEmpty()) {
			throw new ImpossibleQuotas(problems);
		}
	}

	private static void of(Pool pool, String stratum, List<Quota> own, int seats, List<InvalidDraw> problems) {
		Map<String, Integer> counts = pool.counts(stratum);
		Set<String> missing = new TreeSet<>(counts.keySet());
		for (Quota quota : own) {
			int registered = counts.getOrDefault(quota.value(), 0);
			missing.remove(quota.value());
			if (quota.min() > registered) {
				problems.add(new InvalidDraw("draw.minimum-above-registered", stratum, quota.value(), quota.min(),
						registered));
			}
		}
		if (!missing.isEmpty()) {
			problems.add(new InvalidDraw("draw.values-without-quotas", stratum, listed(missing)));
		}
		long minima = own.stream().mapToLong(Quota::min).sum();
		long maxima = own.stream()
			.mapToLong(quota -> Math.min(quota.max(), counts.getOrDefault(quota.value(), 0)))
			.sum();
		long stated = own.stream().mapToLong(Quota::max).sum();
		if (minima > seats) {
			problems.add(new InvalidDraw("draw.minima-above-seats", stratum, minima, seats, minima - seats));
		}
		if (stated < seats) {
			problems.add(new InvalidDraw("draw.maxima-below-seats", stratum, stated, seats, seats - stated));
		}
		else if (maxima < seats && missing.isEmpty()) {
			problems.add(new InvalidDraw("draw.too-few-registered", stratum, maxima, seats));
		}
	}

	private static String listed(Iterable<String> names) {
		List<String> quoted = new ArrayList<>();
		names.forEach(name -> quoted.add("“" + name + "”"));
		return quoted.stream().limit(20).collect(Collectors.joining(", ")) + ((quoted.size() > 20) ? ", …" : "");
	}

	/** The quotas cannot be met, each reason in a sentence of its own. */
	static class ImpossibleQuotas extends Refusal {

		private final transient List<InvalidDraw> problems;

		ImpossibleQuotas(List<InvalidDraw> problems) {
			super(Kind.INVALID, "draw.impossible-quotas", problems.size(),
					(Worded) language -> problems.stream()
						.map(problem -> problem.messageIn(language))
						.collect(Collectors.joining(" ")));
			this.problems = problems;
		}

		List<String> rules() {
			return Objects.requireNonNull(this.problems).stream().map(Refusal::rule).toList();
		}

	}

}
