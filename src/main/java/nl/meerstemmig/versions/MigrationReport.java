package nl.meerstemmig.versions;

import java.util.List;

import nl.meerstemmig.conformance.Loss;

/**
 * What came of moving processes to another version, or would come of it.
 *
 * @param dryRun whether nothing was moved
 */
record MigrationReport(String model, int from, int to, boolean dryRun, List<Line> processes) {

	/**
	 * One process.
	 *
	 * @param reference the trajectory that it is of
	 * @param process its id in the engine
	 * @param standsAt where its tokens are
	 * @param moves whether it moved, or would
	 * @param reasons why not
	 * @param lost what it would lose, where that is why
	 */
	record Line(String reference, String process, List<String> standsAt, boolean moves, List<String> reasons,
			List<Loss> lost) {
	}

	public long moving() {
		return this.processes.stream().filter(Line::moves).count();
	}

}
