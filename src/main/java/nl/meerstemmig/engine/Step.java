package nl.meerstemmig.engine;

import java.util.List;
import java.util.Set;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import org.camunda.bpm.engine.delegate.DelegateTask;

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

	/** Fills fields beforehand, or sets when the task is due. */
	default void prepare(DelegateTask task, String reference) {
	}

	void complete(DelegateTask task, Submission submission);

}
