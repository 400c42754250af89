package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A trajectory that comes with the product, to try it on.
 *
 * @param answers what people fill in, in the order in which they do; a running trajectory
 * lacks the answers that are still to come
 */
record SampleTrajectory(String reference, String title, String question, String commissioner, String commission,
		String origin, List<Answer> answers) {

	/**
	 * @param step the task's {@code ms:step}, or the id of its form where it has none
	 * @param phase only in this phase; anywhere if null
	 * @param form only in a round of this form; in any if null
	 * @param outcome only for the outcome with this number; for any if null
	 */
	record Answer(String step, @Nullable String phase, @Nullable String form, @Nullable Integer outcome,
			Map<String, Object> fields) {

		boolean fits(OpenTask task) {
			return this.step.equals(task.step()) && (this.phase == null || this.phase.equals(task.phase()))
					&& (this.form == null || this.form.equals(task.form()))
					&& (this.outcome == null || this.outcome.equals(task.outcome()));
		}

	}

	/** A task that waits for somebody. */
	record OpenTask(String id, String step, @Nullable String phase, @Nullable String form, @Nullable Integer outcome,
			String account) {
	}

}
