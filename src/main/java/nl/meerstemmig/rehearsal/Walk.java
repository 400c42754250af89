package nl.meerstemmig.rehearsal;

import java.util.List;

import nl.meerstemmig.rehearsal.Footprints.Footprint;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One way through a process, as it was played.
 *
 * @param standing what the dossier says of the trajectory at the end; null where it never
 * began
 * @param owed what the dossier says was still owed then
 * @param trouble why it did not go on; null where it came to an end
 */
record Walk(List<Turn> turns, List<TaskMet> tasks, List<Footprint> flows, Ending ending, @Nullable Standing standing,
		List<Obligation> owed, @Nullable String trouble) {

	/** How a walk ended. */
	enum Ending {

		/** the process came to its end */
		ENDED,
		/** an answer that people could give was refused, whatever it was */
		REFUSED,
		/** nobody was asked anything, and nothing was to happen */
		STUCK,
		/** it went round for as long as nobody would */
		TOO_LONG

	}

	/**
	 * A task that was completed.
	 *
	 * @param form the form that it showed; null where it has none
	 */
	record TaskMet(String process, String element, String name, @Nullable String form) {
	}

	/** What was owed when the process ended, and nobody will be asked for any more. */
	List<Obligation> lost() {
		if (this.ending != Ending.ENDED || this.standing == null) {
			return List.of();
		}
		boolean withoutAdvice = this.standing.endsWithoutAdvice();
		return this.owed.stream().filter(owed -> !withoutAdvice || owed.kind() == Obligation.Kind.FEEDBACK).toList();
	}

	/** Whether the promise was not kept on this way. */
	boolean losesSomething() {
		return !lost().isEmpty() || (this.ending == Ending.ENDED && this.standing == Standing.STOPPED);
	}

}
