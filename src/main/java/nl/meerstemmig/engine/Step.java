package nl.meerstemmig.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * What a user task means for the dossier. A model names it in {@code ms:step}; completing
 * the task calls it, in the engine's transaction, and a refusal leaves the task as it
 * was.
 */
interface Step {

	StepKind kind();

	/**
	 * The fields that the task asks for. They are the task's own: what another task, or
	 * anybody, left under the same names elsewhere in the process does not count.
	 */
	List<String> fields();

	/** Those of the fields that hold a list. */
	default Set<String> lists() {
		return Set.of();
	}

	/** The fields, and beside each list how many rows of it the form showed. */
	default List<String> variables() {
		return Stream.concat(fields().stream(), lists().stream().map(list -> list + EmptiedLists.SHOWN)).toList();
	}

	/** What fields hold before anybody fills them in. */
	default Map<String, Object> filledIn(DelegateTask task, String reference) {
		return Map.of();
	}

	/**
	 * The day by which the dossier says that it is due; null leaves that to the model.
	 */
	default @Nullable LocalDate dueOn(DelegateTask task, String reference) {
		return null;
	}

	void complete(DelegateTask task, Submission submission);

}
