package nl.meerstemmig.rehearsal;

import java.util.List;
import java.util.Map;

import nl.meerstemmig.rehearsal.Walk.Ending;
import org.jspecify.annotations.Nullable;

/**
 * What was seen when models were played.
 *
 * @param seconds how long the ways took, without setting up the stage
 * @param ways how many ways were gone
 * @param known how many more are known; each may branch further
 * @param shown the ways that are shown; those that lost something or got stuck always are
 */
public record RehearsalReport(List<FindingSeen> findings, List<ModelSeen> models, List<TaskSeen> tasks, int seconds,
		int ways, int known, int losing, int stuck, List<WaySeen> shown) {

	/** A finding of the rules, in both languages. */
	public record FindingSeen(String file, String severity, String dutch, String english) {
	}

	/**
	 * A model that was on trial.
	 *
	 * @param xml as it was played
	 * @param flows how often each of its flows was taken; 0 where it never was
	 */
	public record ModelSeen(String process, String name, String xml, Map<String, Integer> flows) {

		public long taken() {
			return this.flows.values().stream().filter(times -> times > 0).count();
		}

	}

	/** A task of a model that was on trial, and how often it was completed. */
	public record TaskSeen(String process, String element, String name, @Nullable String form, int times) {
	}

	/**
	 * A way that was gone.
	 *
	 * @param standing how the dossier stood; null where it never began
	 * @param trouble why it did not go on
	 */
	public record WaySeen(int number, List<String> choices, Ending ending, @Nullable String standing,
			List<LossSeen> lost, @Nullable String trouble) {

		public boolean losesSomething() {
			return !this.lost.isEmpty() || "stopped".equals(this.standing);
		}

	}

	/**
	 * Something that is owed and that nobody is asked for any more.
	 *
	 * @param kind of obligation
	 * @param outcome its number; null where the whole round is meant
	 */
	public record LossSeen(String kind, String phase, String form, @Nullable Integer outcome) {
	}

}
