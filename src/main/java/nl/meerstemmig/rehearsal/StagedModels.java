package nl.meerstemmig.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.conformance.ModelProperties;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The models and forms on a stage, each read once: nothing is deployed while it plays.
 */
final class StagedModels {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	/** The fields of steps whose answer the dossier tells the gateways. */
	private static final Map<StepKind, Set<String>> DECIDED_BY = Map.of(StepKind.DECIDE_PARTICIPATION,
			Set.of("participate", "forms"), StepKind.DECIDE_AGENDA, Set.of("onAgenda"), StepKind.PREPARE_DRAW,
			Set.of("drawnBy"), StepKind.FOLLOW_DRAW, Set.of("accepted"), StepKind.RESPOND, Set.of("response"),
			StepKind.CONFIRM_JUSTIFICATION, Set.of("confirmed"), StepKind.ADOPT, Set.of("adopted"),
			StepKind.RECORD_SEAT_VOTE, Set.of("vote"), StepKind.CONFIRM_WITHDRAWAL, Set.of("withdraw"),
			StepKind.SET_VOTING_RULE, Set.of("placement"));

	private final ProcessEngine engine;

	private final Map<String, ProcessDefinition> definitions = new HashMap<>();

	private final Map<String, BpmnModelInstance> models = new HashMap<>();

	private final Map<String, Set<String>> asked = new HashMap<>();

	private final Map<String, JsonNode> forms = new HashMap<>();

	StagedModels(ProcessEngine engine) {
		this.engine = engine;
	}

	ProcessDefinition latest(String process) {
		return this.definitions.computeIfAbsent(process,
				key -> this.engine.getRepositoryService()
					.createProcessDefinitionQuery()
					.processDefinitionKey(key)
					.latestVersion()
					.singleResult());
	}

	BpmnModelInstance latestModel(String process) {
		return model(latest(process).getId());
	}

	Optional<String> ofKind(Kind kind) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.filter(definition -> isOf(kind, definition))
			.map(ProcessDefinition::getKey)
			.findFirst();
	}

	private boolean isOf(Kind kind, ProcessDefinition definition) {
		Process process = model(definition.getId()).getModelElementById(definition.getKey());
		return kind.key().equals(ModelProperties.of(process).get(ModelVocabulary.KIND));
	}

	BpmnModelInstance model(String definition) {
		return this.models.computeIfAbsent(definition,
				id -> this.engine.getRepositoryService().getBpmnModelInstance(id));
	}

	/** The engine's ids of process definitions begin with their key. */
	static String process(String definition) {
		return definition.substring(0, definition.indexOf(':'));
	}

	/** The fields on which a gateway behind the task may depend. */
	Set<String> deciding(String definition, UserTask task) {
		Set<String> deciding = new HashSet<>(this.asked.computeIfAbsent(definition, this::namesInConditions));
		String step = ModelProperties.of(task).get(ModelVocabulary.STEP);
		DECIDED_BY.forEach((kind, fields) -> {
			if (kind.key().equals(step)) {
				deciding.addAll(fields);
			}
		});
		return deciding;
	}

	private Set<String> namesInConditions(String definition) {
		Set<String> names = new HashSet<>();
		for (ConditionExpression condition : model(definition).getModelElementsByType(ConditionExpression.class)) {
			Matcher name = NAME.matcher(condition.getTextContent());
			while (name.find()) {
				names.add(name.group());
			}
		}
		return names;
	}

	JsonNode form(Task task) {
		return this.forms.computeIfAbsent(task.getProcessDefinitionId() + " " + task.getTaskDefinitionKey(),
				key -> (task.getCamundaFormRef() != null || task.getFormKey() != null)
						? read(this.engine.getFormService().getDeployedTaskForm(task.getId())) : JSON.nullNode());
	}

	JsonNode startForm(ProcessDefinition definition) {
		return this.forms.computeIfAbsent(definition.getId(),
				id -> hasStartForm(id) ? read(this.engine.getFormService().getDeployedStartForm(id)) : JSON.nullNode());
	}

	private boolean hasStartForm(String definition) {
		return model(definition).getModelElementsByType(StartEvent.class)
			.stream()
			.anyMatch(start -> start.getParentElement() instanceof Process && start.getCamundaFormRef() != null);
	}

	private static JsonNode read(InputStream content) {
		try (content) {
			return JSON.readTree(content);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
