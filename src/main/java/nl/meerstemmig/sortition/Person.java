package nl.meerstemmig.sortition;

import java.util.List;

/**
 * Somebody who registered: a pseudonym and one value for each stratum of the pool, in the
 * order of the pool's strata. The product never needs to know who it is.
 */
public record Person(String pseudonym, List<String> values) {

	public Person {
		values = List.copyOf(values);
	}

}
