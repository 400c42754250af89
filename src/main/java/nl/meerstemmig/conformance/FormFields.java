package nl.meerstemmig.conformance;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a form asks for.
 *
 * @param form its id
 * @param fields the keys of its fields, also of lists and of what stands within them
 */
public record FormFields(String form, Set<String> fields) {

	/**
	 * @return nothing where it is no form
	 */
	public static Optional<FormFields> of(byte[] content) {
		try {
			JsonNode form = FormRules.JSON.readTree(content);
			if (form == null || !form.path("id").isTextual()) {
				return Optional.empty();
			}
			Set<String> fields = new HashSet<>(form.findValuesAsText("key"));
			fields.addAll(form.findValuesAsText("path"));
			return Optional.of(new FormFields(form.path("id").textValue(), fields));
		}
		catch (IOException unreadable) {
			return Optional.empty();
		}
	}

}
