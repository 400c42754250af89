package nl.meerstemmig.conformance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * What a model refers to and does not hold: the processes that it calls and the forms
 * that it shows, as they are deployed or about to be.
 */
public interface Surroundings {

	/** Nothing but the model itself. */
	Surroundings NONE = new Surroundings() {

		@Override
		public Optional<Process> process(String id) {
			return Optional.empty();
		}

		@Override
		public Optional<Set<String>> fieldsOf(String form) {
			return Optional.empty();
		}

	};

	/** The latest process with this id. */
	Optional<Process> process(String id);

	/** The keys of the fields of the latest form with this id. */
	Optional<Set<String>> fieldsOf(String form);

	/** The latest of every process; none where they are only known by name. */
	default Collection<Process> processes() {
		return List.of();
	}

}
