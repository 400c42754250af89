package nl.meerstemmig.conformance;

import org.jspecify.annotations.Nullable;

/**
 * Where a token of a running process stands, and where it would stand in another version.
 *
 * @param from the id of the element in the version that it runs
 * @param to the id of the element in the other; null where there is none for it
 */
public record Position(String from, @Nullable String to) {

	/** At the element of the same id, as the engine maps what is equal. */
	public static Position kept(String element) {
		return new Position(element, element);
	}

}
