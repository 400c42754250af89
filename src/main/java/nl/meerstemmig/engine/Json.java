package nl.meerstemmig.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Lists and objects as the engine's {@code Json} values. */
final class Json {

	static final ObjectMapper MAPPER = new ObjectMapper();

	private Json() {
	}

	static JsonValue value(Object content) {
		try {
			return SpinValues.jsonValue(MAPPER.writeValueAsString(content)).create();
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException("Texts, numbers, lists and maps can be written", impossible);
		}
	}

}
