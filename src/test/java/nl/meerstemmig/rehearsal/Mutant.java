package nl.meerstemmig.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;

import nl.meerstemmig.rehearsal.RehearsalReport.ModelSeen;

/**
 * A file that differs from one that comes with the product in one thing.
 *
 * @param change what was changed
 * @param text of the file
 * @param reached whether, by what was seen of it, any way came past what was changed, or
 * past where it was
 */
record Mutant(String change, String text, Predicate<RehearsalReport> reached) {

	byte[] content() {
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

	/** One of these flows is taken by whoever comes past. */
	static Predicate<RehearsalReport> takingOneOf(Set<String> flows) {
		return report -> report.models()
			.stream()
			.map(ModelSeen::flows)
			.anyMatch(taken -> flows.stream().anyMatch(flow -> taken.getOrDefault(flow, 0) > 0));
	}

}
