package nl.meerstemmig.sortition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody who registered, by pseudonym. The order in which they were listed does not
 * matter: the same people make the same pool, with the same hash, and so the same draw.
 *
 * @param strata the names of the strata, in alphabetical order
 * @param people in the order of their pseudonyms
 */
public record Pool(List<String> strata, List<Person> people) {

	/** More than any council ever had in one pool; the climate assembly had 4,070. */
	public static final int MOST_PEOPLE = 50_000;

	public Pool {
		strata = List.copyOf(strata);
		people = people.stream().sorted(Comparator.comparing(Person::pseudonym)).toList();
	}

	public int size() {
		return this.people.size();
	}

	/** How many people have each value of a stratum, by value. */
	public Map<String, Integer> counts(String stratum) {
		int column = this.strata.indexOf(stratum);
		Map<String, Integer> counts = new TreeMap<>();
		this.people.forEach(person -> counts.merge(person.values().get(column), 1, Integer::sum));
		return counts;
	}

	/** The pool as a list that reads back as the same pool. */
	public String canonical() {
		return Stream
			.concat(Stream.of(row("id", this.strata)),
					this.people.stream().map(person -> row(person.pseudonym(), person.values())))
			.collect(Collectors.joining("\n", "", "\n"));
	}

	/**
	 * SHA-256 of the {@linkplain #canonical() canonical list}, by which the ledger knows
	 * it.
	 */
	public String hash() {
		return Sha256.of(canonical());
	}

	private static String row(String first, List<String> others) {
		return Stream.concat(Stream.of(first), others.stream()).map(Csv::cell).collect(Collectors.joining(";"));
	}

}
