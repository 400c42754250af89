package nl.meerstemmig.conformance;

import java.util.List;

/** What a finding repeats of a model, as people can read it. */
final class Shown {

	private static final int LONGEST_PATH = 8;

	private Shown() {
	}

	/** The way that should not be there, by the ids of its elements. */
	static String path(List<String> path) {
		if (path.size() <= LONGEST_PATH) {
			return String.join(" → ", path);
		}
		return String.join(" → ", path.subList(0, LONGEST_PATH / 2)) + " → … → "
				+ String.join(" → ", path.subList(path.size() - LONGEST_PATH / 2, path.size()));
	}

}
