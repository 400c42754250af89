package nl.meerstemmig.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.refusal.ChangedMeanwhile;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Phase;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody submitted with a task, or a process was started with. Lists travel as
 * Camunda {@code Json} values, but a plain list or a text with JSON in it is read as
 * well.
 */
final class Submission {

	private static final Set<String> YES = Set.of("true", "ja", "yes");

	private static final Set<String> NO = Set.of("false", "nee", "no");

	private final VariableScope scope;

	private final String reference;

	Submission(VariableScope scope, String reference) {
		this.scope = scope;
		this.reference = reference;
	}

	/** The trajectory's reference: the business key of the process. */
	String reference() {
		return this.reference;
	}

	/** The phase in whose sub-process the task is. */
	Phase phase() {
		return Choice.of(Phase.class, "phase", text(Variables.PHASE));
	}

	long round() {
		return id(Variables.ROUND);
	}

	/**
	 * @throws ChangedMeanwhile where the process that asks about an outcome no longer
	 * names one: somebody else answered between the look at the task and its completion
	 */
	long outcome() {
		if (this.scope.getVariable(Variables.OUTCOME) == null) {
			throw new ChangedMeanwhile();
		}
		return id(Variables.OUTCOME);
	}

	private long id(String name) {
		return (this.scope.getVariable(name) instanceof Number id) ? id.longValue() : -1;
	}

	@Nullable String text(String name) {
		Object value = this.scope.getVariable(name);
		if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
			return (value != null) ? value.toString() : null;
		}
		throw new UnreadableField(name, "text");
	}

	@Nullable Integer number(String name) {
		Object value = this.scope.getVariable(name);
		return wholeNumber(name, (value != null) ? value.toString() : null);
	}

	/**
	 * @throws UnreadableField where it is neither yes nor no; a decision is never assumed
	 */
	boolean decision(String name) {
		Object value = this.scope.getVariable(name);
		String said = (value != null) ? value.toString().strip() : "";
		if (YES.contains(said)) {
			return true;
		}
		if (NO.contains(said)) {
			return false;
		}
		throw new UnreadableField(name, "boolean");
	}

	List<String> texts(String name) {
		List<String> texts = new ArrayList<>();
		for (JsonNode element : list(name)) {
			if (!element.isTextual()) {
				throw new UnreadableField(name, "list");
			}
			texts.add(element.textValue());
		}
		return texts;
	}

	List<Row> rows(String name) {
		List<Row> rows = new ArrayList<>();
		for (JsonNode element : list(name)) {
			if (!element.isObject()) {
				throw new UnreadableField(name, "list");
			}
			rows.add(new Row(name, element));
		}
		return rows;
	}

	private JsonNode list(String name) {
		JsonNode list = json(name, this.scope.getVariable(name));
		if (list.isNull() || list.isMissingNode()) {
			return Json.MAPPER.createArrayNode();
		}
		if (!list.isArray()) {
			throw new UnreadableField(name, "list");
		}
		return list;
	}

	private static JsonNode json(String name, @Nullable Object value) {
		try {
			if (value instanceof SpinJsonNode json) {
				return Json.MAPPER.readTree(json.toString());
			}
			if (value instanceof String text) {
				return text.isBlank() ? Json.MAPPER.nullNode() : Json.MAPPER.readTree(text);
			}
			return Json.MAPPER.valueToTree(value);
		}
		catch (JsonProcessingException unreadable) {
			throw new UnreadableField(name, "list");
		}
	}

	private static @Nullable Integer wholeNumber(String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		try {
			return new BigDecimal(value.strip()).intValueExact();
		}
		catch (ArithmeticException | NumberFormatException notWhole) {
			throw new UnreadableField(name, "number");
		}
	}

	/** One element of a list of objects. */
	static final class Row {

		private final String list;

		private final JsonNode node;

		private Row(String list, JsonNode node) {
			this.list = list;
			this.node = node;
		}

		@Nullable String text(String name) {
			JsonNode value = this.node.path(name);
			if (value.isMissingNode() || value.isNull()) {
				return null;
			}
			if (!value.isValueNode()) {
				throw new UnreadableField(this.list + "." + name, "text");
			}
			return value.asText();
		}

		@Nullable Integer number(String name) {
			return wholeNumber(this.list + "." + name, text(name));
		}

	}

	/** A field that holds another kind of thing than it asks for. */
	static class UnreadableField extends Refusal {

		UnreadableField(String field, String expected) {
			super(Kind.INVALID, "field.unreadable", Worded.field(field), Worded.field("expected." + expected));
		}

	}

}
