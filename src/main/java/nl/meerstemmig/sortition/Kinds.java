package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people of a pool by kind: whoever has the same value in every stratum is of one
 * kind. Quotas cannot tell people of one kind apart, so they get the same chance, and the
 * programs stay small.
 */
final class Kinds {

	/**
	 * @param members at least one, in the order of the pool
	 */
	record Kind(List<String> values, List<Person> members) {

		int size() {
			return this.members.size();
		}

	}

	private final List<Kind> all;

	private Kinds(List<Kind> all) {
		this.all = all;
	}

	static Kinds of(Pool pool) {
		Map<String, Kind> kinds = new TreeMap<>();
		for (Person person : pool.people()) {
			kinds
				.computeIfAbsent(String.join("\n", person.values()),
						key -> new Kind(person.values(), new ArrayList<>()))
				.members()
				.add(person);
		}
		return new Kinds(List.copyOf(kinds.values()));
	}

	List<Kind> all() {
		return this.all;
	}

	Kind get(int kind) {
		return this.all.get(kind);
	}

	int count() {
		return this.all.size();
	}

	int size(int kind) {
		return this.all.get(kind).size();
	}

}
