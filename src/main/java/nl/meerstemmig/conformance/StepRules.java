package nl.meerstemmig.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Choice;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/**
 * The words of the vocabulary are known and stand where they mean something; tasks have a
 * form with what their step needs, and are given to somebody who may do them.
 */
final class StepRules {

	private static final String CHAIRS = "chairs";

	private static final String SECRETARIES = "commission-secretaries";

	/** Those who do the work of a commission; others read. */
	private static final Set<String> GROUPS = Set.of(SECRETARIES, CHAIRS);

	private static final Set<StepKind> ON_OTHER_ELEMENTS = Set.of(StepKind.PARTICIPATION_GATEWAY, StepKind.ROUND,
			StepKind.FORM, StepKind.WITHDRAW);

	/**
	 * In which kinds of process a step means something; the others: in any of a
	 * trajectory.
	 */
	private static final Map<StepKind, Set<Kind>> PLACES = Map.of(StepKind.FORM, Set.of(Kind.ROUND),
			StepKind.RECORD_OUTCOMES, Set.of(Kind.ROUND), StepKind.WORK_IN, Set.of(Kind.ROUND), StepKind.RESPOND,
			Set.of(Kind.ANSWER, Kind.ROUND, Kind.TRAJECTORY), StepKind.CONFIRM_JUSTIFICATION,
			Set.of(Kind.ANSWER, Kind.ROUND, Kind.TRAJECTORY), StepKind.CONVENE_BODY, Set.of(Kind.FORM),
			StepKind.SET_VOTING_RULE, Set.of(Kind.FORM), StepKind.CONFIRM_WITHDRAWAL, Set.of(Kind.WITHDRAWAL),
			StepKind.PREPARE_DRAW, Set.of(Kind.DRAW, Kind.FORM), StepKind.FOLLOW_DRAW, Set.of(Kind.DRAW, Kind.FORM));

	private static final Set<Kind> OF_TRAJECTORIES = Set.of(Kind.TRAJECTORY);

	private final ProcessModel model;

	private final Findings findings;

	private StepRules(ProcessModel model, Findings findings) {
		this.model = model;
		this.findings = findings;
	}

	static void judge(ProcessModel model, Findings findings) {
		StepRules rules = new StepRules(model, findings);
		model.process()
			.getModelInstance()
			.getModelElementsByType(CamundaProperties.class)
			.stream()
			.map(properties -> properties.getParentElement().getParentElement())
			.filter(BaseElement.class::isInstance)
			.map(BaseElement.class::cast)
			.distinct()
			.forEach(rules::said);
		model.nodes().forEach(rules::form);
		model.nodes().stream().filter(UserTask.class::isInstance).map(UserTask.class::cast).forEach(rules::asked);
	}

	/** Of any element: a word on an arrow or a lane does nothing either. */
	private void said(BaseElement element) {
		ModelProperties properties = ModelProperties.of(element);
		words(element, properties);
		place(element, properties);
	}

	private void words(BaseElement element, ModelProperties properties) {
		properties.values()
			.keySet()
			.stream()
			.filter(name -> name.startsWith(ModelVocabulary.PREFIX) && !ModelVocabulary.PROPERTIES.contains(name))
			.sorted()
			.forEach(name -> this.findings.add(Rule.VOCABULARY, element, "property", Quoted.of(name),
					String.join(", ", ModelVocabulary.PROPERTIES.stream().sorted().toList())));
		word(element, properties, ModelVocabulary.KIND, keys(Kind.class));
		word(element, properties, ModelVocabulary.STEP, keys(StepKind.class));
		word(element, properties, ModelVocabulary.PHASE, PhaseRules.PHASES);
	}

	private void word(BaseElement element, ModelProperties properties, String property, List<String> known) {
		String value = properties.get(property);
		if (value != null && !known.contains(value)) {
			this.findings.add(Rule.VOCABULARY, element, "value", property, Quoted.of(value), String.join(", ", known));
		}
	}

	private static <C extends Enum<C> & Choice> List<String> keys(Class<C> words) {
		return Arrays.stream(words.getEnumConstants()).map(Choice::key).toList();
	}

	private void place(BaseElement element, ModelProperties properties) {
		if (properties.get(ModelVocabulary.PHASE) != null
				&& !(element instanceof SubProcess && this.model.is(Kind.TRAJECTORY))) {
			this.findings.add(Rule.STEP_PLACE, element, "phase");
		}
		if (properties.get(ModelVocabulary.KIND) != null && !(element instanceof Process)) {
			this.findings.add(Rule.STEP_PLACE, element, "kind");
		}
		for (StepKind step : StepKind.values()) {
			if (!step.key().equals(properties.get(ModelVocabulary.STEP))) {
				continue;
			}
			if (!isElementOf(step, element)) {
				this.findings.add(Rule.STEP_PLACE, element, "element", step.key(), elementOf(step));
			}
			Set<Kind> kinds = PLACES.getOrDefault(step, OF_TRAJECTORIES);
			if (kinds.stream().noneMatch(this.model::is)) {
				this.findings.add(Rule.STEP_PLACE, element, "process", step.key(),
						kinds.stream().map(Choice::key).sorted().collect(Collectors.joining(", ")));
			}
		}
	}

	private static boolean isElementOf(StepKind step, BaseElement element) {
		return switch (step) {
			case PARTICIPATION_GATEWAY -> element instanceof ExclusiveGateway;
			case ROUND, FORM -> element instanceof CallActivity;
			case WITHDRAW -> element instanceof StartEvent;
			default -> element instanceof UserTask;
		};
	}

	private static String elementOf(StepKind step) {
		return switch (step) {
			case PARTICIPATION_GATEWAY -> "exclusiveGateway";
			case ROUND, FORM -> "callActivity";
			case WITHDRAW -> "startEvent";
			default -> "userTask";
		};
	}

	private void form(FlowNode node) {
		@Nullable String form = formOf(node);
		@Nullable Set<String> fields = (form != null) ? this.model.around().fieldsOf(form).orElse(null) : null;
		if (form != null && fields == null) {
			this.findings.add(Rule.FORM_EXISTS, node, "unknown", Quoted.of(form));
		}
		if (form != null && "deployment".equals(binding(node))) {
			this.findings.add(Rule.FORM_EXISTS, node, "binding");
		}
		if (form != null && fields != null && node instanceof StartEvent
				&& node.getParentElement() instanceof Process) {
			Stream.of(Kind.values())
				.filter(this.model::is)
				.flatMap(kind -> kind.needs().stream())
				.filter(need -> !fields.contains(need))
				.forEach(need -> this.findings.add(Rule.STEP_FORM, node, "start", Quoted.of(form), need));
		}
		for (StepKind step : StepKind.values()) {
			if (!(node instanceof UserTask) || !ProcessModel.is(node, step) || ON_OTHER_ELEMENTS.contains(step)) {
				continue;
			}
			if (form == null) {
				this.findings.add(Rule.STEP_FORM, node, "none", step.key());
			}
			else if (fields != null) {
				step.needs()
					.stream()
					.filter(need -> Stream.of(need.split("\\|")).noneMatch(fields::contains))
					.forEach(need -> this.findings.add(Rule.STEP_FORM, node, "field", Quoted.of(form),
							need.replace("|", ", "), step.key()));
			}
		}
	}

	private static @Nullable String formOf(FlowNode node) {
		if (node instanceof UserTask task) {
			return task.getCamundaFormRef();
		}
		return (node instanceof StartEvent start) ? start.getCamundaFormRef() : null;
	}

	private static @Nullable String binding(FlowNode node) {
		return (node instanceof UserTask task) ? task.getCamundaFormRefBinding()
				: ((StartEvent) node).getCamundaFormRefBinding();
	}

	private void asked(UserTask task) {
		if (task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null) {
			this.findings.add(Rule.CANDIDATE_GROUPS, task, "by-name");
		}
		List<String> groups = task.getCamundaCandidateGroupsList().stream().map(String::strip).toList();
		if (groups.isEmpty()) {
			this.findings.add(Rule.CANDIDATE_GROUPS, task, "none",
					String.join(", ", GROUPS.stream().sorted().toList()));
			return;
		}
		groups.stream()
			.filter(group -> !GROUPS.contains(group))
			.forEach(group -> this.findings.add(Rule.CANDIDATE_GROUPS, task, "unknown", Quoted.of(group),
					String.join(", ", GROUPS.stream().sorted().toList())));
		if (ProcessModel.is(task, StepKind.CONFIRM_JUSTIFICATION) && !groups.equals(List.of(CHAIRS))) {
			this.findings.add(Rule.CANDIDATE_GROUPS, task, "confirms", CHAIRS);
		}
		if (ProcessModel.is(task, StepKind.RESPOND) && !groups.contains(SECRETARIES)) {
			this.findings.add(Rule.CANDIDATE_GROUPS, task, "responds", SECRETARIES);
		}
	}

}
