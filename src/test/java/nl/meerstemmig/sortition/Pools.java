package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pools of people who registered, as they come: some groups far more than others. */
final class Pools {

	private static final List<String> STRATA = List.of("geslacht", "herkomst", "leeftijd", "mening", "opleiding",
			"provincie");

	private static final int[] VALUES = { 2, 3, 5, 3, 4, 12 };

	private Pools() {
	}

	/**
	 * Six strata of 2, 3, 5, 3, 4 and 12 values; the first value of each is the
	 * commonest.
	 */
	static Pool skewed(int people, long seed) {
		Random random = new Random(seed);
		List<Person> registered = new ArrayList<>();
		for (int i = 0; i < people; i++) {
			List<String> values = new ArrayList<>();
			for (int count : VALUES) {
				values.add("w%02d".formatted((int) (Math.pow(random.nextDouble(), 1.7) * count)));
			}
			registered.add(new Person("p%05d".formatted(i), values));
		}
		return new Pool(STRATA, registered);
	}

	/** As many seats for each value of a stratum, give or take some. */
	static Quotas even(Pool pool, int seats) {
		List<Quota> quotas = new ArrayList<>();
		for (String stratum : pool.strata()) {
			List<String> values = List.copyOf(pool.counts(stratum).keySet());
			int share = Math.round(seats / (float) values.size());
			values.forEach(value -> quotas
				.add(new Quota(stratum, value, (int) Math.floor(share * 0.85), (int) Math.ceil(share * 1.1), null)));
		}
		return new Quotas(quotas);
	}

	/**
	 * A small pool with quotas that at least one panel meets: they are drawn around one.
	 */
	static DrawRequest small(int people, int seats, int strata, int values, int give, long seed) {
		Random random = new Random(seed);
		List<String> names = IntStream.range(0, strata).mapToObj(i -> "s" + i).toList();
		List<Person> registered = IntStream.range(0, people)
			.mapToObj(i -> new Person("p%03d".formatted(i),
					names.stream()
						.map(name -> "v" + (int) (random.nextDouble() * random.nextDouble() * values))
						.toList()))
			.toList();
		Pool pool = new Pool(names, registered);
		List<Person> panel = new ArrayList<>(pool.people());
		Collections.shuffle(panel, random);
		List<Quota> quotas = new ArrayList<>();
		for (int column = 0; column < strata; column++) {
			int at = column;
			for (String value : pool.counts(names.get(column)).keySet()) {
				int have = (int) panel.subList(0, seats)
					.stream()
					.filter(person -> person.values().get(at).equals(value))
					.count();
				quotas.add(new Quota(names.get(column), value, Math.max(0, have - random.nextInt(give + 1)),
						have + random.nextInt(give + 1), null));
			}
		}
		return new DrawRequest(pool, new Quotas(quotas), seats, Math.min(2, people - seats));
	}

}
