package nl.meerstemmig.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.meerstemmig.conformance.ModelProperties;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Every form that differs from one in one thing about a field that a step, or the start
 * of a process, needs: it is gone, has another key or type, is never or always shown, may
 * be left empty or cannot be filled in, or offers something else.
 */
final class FormMutants {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ObjectNode form;

	private final Set<String> needed;

	private final Predicate<RehearsalReport> reached;

	private final Map<String, Mutant> found = new TreeMap<>();

	private FormMutants(ObjectNode form, Collection<byte[]> models) {
		this.form = form;
		this.needed = needed(form.path("id").asText(), models);
		this.reached = reached(form.path("id").asText(), models);
	}

	/**
	 * @param models those that come with the product, which show the form or do not
	 */
	static Collection<Mutant> of(byte[] content, Collection<byte[]> models) {
		try {
			ObjectNode form = (ObjectNode) JSON.readTree(content);
			FormMutants mutants = new FormMutants(form, models);
			mutants.fields();
			return mutants.found.values();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** The models that show a form, by the name of their file. */
	static Map<String, byte[]> showing(String form, Map<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.filter(file -> file.getKey().endsWith(".bpmn") && Stream
				.concat(tasks(file.getValue()).map(UserTask::getCamundaFormRef),
						starts(file.getValue()).map(StartEvent::getCamundaFormRef))
				.anyMatch(form::equals))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Set<String> needed(String form, Collection<byte[]> models) {
		Set<String> needed = new TreeSet<>();
		for (byte[] model : models) {
			tasks(model).filter(task -> form.equals(task.getCamundaFormRef()))
				.map(task -> ModelProperties.of(task).get(ModelVocabulary.STEP))
				.flatMap(step -> Stream.of(StepKind.values()).filter(kind -> kind.key().equals(step)))
				.flatMap(step -> step.needs().stream())
				.flatMap(need -> Stream.of(need.split("\\|")))
				.forEach(needed::add);
			starts(model)
				.filter(start -> form.equals(start.getCamundaFormRef()) && start.getParentElement() instanceof Process)
				.map(start -> ModelProperties.of((Process) start.getParentElement()).get(ModelVocabulary.KIND))
				.flatMap(kind -> Stream.of(Kind.values()).filter(one -> one.key().equals(kind)))
				.forEach(kind -> needed.addAll(kind.needs()));
		}
		return needed;
	}

	/** Answers are called, and corrected by nobody in a dry run. */
	private static Predicate<RehearsalReport> reached(String form, Collection<byte[]> models) {
		Set<String> started = new TreeSet<>();
		models.forEach(model -> starts(model).filter(start -> form.equals(start.getCamundaFormRef()))
			.map(start -> (Process) start.getParentElement())
			.filter(process -> !Kind.ANSWER.key().equals(ModelProperties.of(process).get(ModelVocabulary.KIND)))
			.forEach(process -> started.add(process.getId())));
		return report -> report.tasks().stream().anyMatch(task -> form.equals(task.form()))
				|| report.models().stream().anyMatch(model -> started.contains(model.process()) && model.taken() > 0);
	}

	private static Stream<UserTask> tasks(byte[] model) {
		return read(model).getModelElementsByType(UserTask.class).stream();
	}

	private static Stream<StartEvent> starts(byte[] model) {
		return read(model).getModelElementsByType(StartEvent.class).stream();
	}

	private static BpmnModelInstance read(byte[] model) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(model));
	}

	private void fields() {
		each("other key of", field -> field.put(field.has("path") ? "path" : "key", "other"));
		each("never shown", field -> field.putObject("conditional").put("hide", "=true"));
		each("always shown", field -> field.remove("conditional"));
		each("may be left empty", field -> field.withObject("/validate").remove("required"));
		each("cannot be filled in", field -> field.put("readonly", true));
		each("disabled", field -> field.put("disabled", true));
		each("a text instead of", field -> field.put("type", "textfield"));
		each("a number instead of", field -> field.put("type", "number"));
		each("a tick instead of", field -> field.put("type", "checkbox"));
		each("nothing offered by", field -> {
			if (field.has("values")) {
				field.putArray("values");
			}
			else if (field.has("valuesExpression")) {
				field.put("valuesExpression", "=[]");
			}
		});
		each("other values of",
				field -> field.path("values").forEach(value -> ((ObjectNode) value).put("value", "other")));
		each("first offer gone of", field -> {
			if (field.path("values") instanceof ArrayNode values) {
				values.remove(0);
			}
		});
		each("last offer gone of", field -> {
			if (field.path("values") instanceof ArrayNode values) {
				values.remove(values.size() - 1);
			}
		});
		each("no rows in", field -> {
			if (field.has("components")) {
				field.putArray("components");
			}
		});
		each("gone", field -> field.removeAll());
	}

	private void each(String what, Consumer<ObjectNode> change) {
		for (String key : this.needed) {
			ObjectNode copy = this.form.deepCopy();
			find(copy, key, change);
			if (!copy.equals(this.form)) {
				String name = "%s %s".formatted(what, key);
				this.found.put(name, new Mutant(name, copy.toPrettyString(), this.reached));
			}
		}
	}

	private static void find(JsonNode around, String key, Consumer<ObjectNode> change) {
		ArrayNode components = (ArrayNode) around.path("components");
		for (int i = components.size() - 1; i >= 0; i--) {
			ObjectNode component = (ObjectNode) components.get(i);
			if (component.path("key").asText().equals(key) || component.path("path").asText().equals(key)) {
				change.accept(component);
				if (component.isEmpty()) {
					components.remove(i);
				}
			}
			else if (component.has("components")) {
				find(component, key, change);
			}
		}
	}

}
