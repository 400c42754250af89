package nl.meerstemmig.rehearsal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/**
 * What is submitted with a task.
 *
 * @param choice what was chosen where the way through the model depends on it, in a few
 * words; empty where nothing does
 */
record Answer(String choice, Map<String, @Nullable Object> fields) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** As Tasklist submits it: lists travel as JSON. */
	Map<String, @Nullable Object> submitted() {
		Map<String, @Nullable Object> submitted = new HashMap<>();
		this.fields.forEach((name, value) -> {
			try {
				submitted.put(name, (value instanceof Collection)
						? SpinValues.jsonValue(JSON.writeValueAsString(value)).create() : value);
			}
			catch (JsonProcessingException impossible) {
				throw new IllegalStateException("Texts, numbers, lists and maps can be written", impossible);
			}
		});
		return submitted;
	}

}
