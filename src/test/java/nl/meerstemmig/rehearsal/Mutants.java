package nl.meerstemmig.rehearsal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.ModelVocabulary;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Every model that differs from one in one thing on which the promise could rest. An
 * element is gone with its flows, passed by, of another kind, or stands after its phase;
 * a flow leads past what it led to, or to an end, or under another condition; a property
 * of the vocabulary, an event, a loop, a call, what is handed on and back, who is asked
 * and with which form is gone, another, or turned round.
 */
final class Mutants {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	/** Past so many elements before a change nobody looks for a way that came there. */
	private static final int FAR = 5;

	/** What words of the vocabulary can be turned into; the others into a step. */
	private static final Map<String, List<String>> WORDS = Map.of(ModelVocabulary.PHASE,
			List.of("agenda-setting", "preliminary", "diagnosis", "recommendation"), ModelVocabulary.KIND,
			List.of("trajectory", "round", "form", "answer", "draw", "withdrawal"), ModelVocabulary.LEVEL,
			List.of("inform", "advise", "co-decide", "decide"), ModelVocabulary.BINDING_EFFECT,
			List.of("non-committal", "comply-or-explain", "co-decision", "own-decision"),
			ModelVocabulary.ADOPTION_THRESHOLD, List.of("50", "100", "101"), ModelVocabulary.STANDING_BODIES,
			List.of("none", "possible", "required"), ModelVocabulary.UNSOLICITED_ADVICE, List.of("true", "false"));

	/** Texts for whoever weighs a form; nothing rests on what they say. */
	private static final Set<String> TEXTS = Set.of(ModelVocabulary.LADDER, ModelVocabulary.REPRESENTATIVE,
			ModelVocabulary.SELECTION, ModelVocabulary.PERMANENCE, ModelVocabulary.EFFORT, ModelVocabulary.COST,
			ModelVocabulary.DURATION, ModelVocabulary.GROUP_SIZE, ModelVocabulary.PURPOSE, ModelVocabulary.PROS,
			ModelVocabulary.CONS, ModelVocabulary.EXAMPLES);

	private final byte[] model;

	private final String unchanged;

	private final Map<String, Mutant> found = new TreeMap<>();

	private Mutants(byte[] model) {
		this.model = model;
		this.unchanged = Bpmn.convertToString(read());
	}

	static Collection<Mutant> of(byte[] model) {
		Mutants mutants = new Mutants(model);
		mutants.properties();
		mutants.flows();
		mutants.nodes();
		mutants.gateways();
		mutants.events();
		mutants.loops();
		mutants.calls();
		mutants.handedOn();
		mutants.tasks();
		mutants.process();
		return mutants.found.values();
	}

	/** Repeats a change on a fresh copy for each element of a kind. */
	private <T extends ModelElementInstance> void each(Class<T> kind, String what, Consumer<T> change) {
		int elements = read().getModelElementsByType(kind).size();
		for (int i = 0; i < elements; i++) {
			BpmnModelInstance copy = read();
			T element = List.copyOf(copy.getModelElementsByType(kind)).get(i);
			String name = "%s %s %s %d".formatted(what, kind.getSimpleName(), named(element), i);
			List<Set<String>> before = before(element);
			change.accept(element);
			drawn(copy);
			String changed = Bpmn.convertToString(copy);
			if (!changed.equals(this.unchanged)) {
				this.found.put(name, new Mutant(name, changed, Mutant.takingOneOf(stillThere(before, copy))));
			}
		}
	}

	/**
	 * The flows by which one comes to an element, then those by which one comes to where
	 * these begin, and so on, and at last all there are.
	 */
	private static List<Set<String>> before(ModelElementInstance element) {
		List<Set<String>> before = new ArrayList<>();
		Set<ModelElementInstance> places = new HashSet<>(places(element));
		for (int i = 0; i < FAR; i++) {
			Set<SequenceFlow> leading = places.stream().flatMap(Mutants::leadingTo).collect(Collectors.toSet());
			before.add(leading.stream().map(SequenceFlow::getId).collect(Collectors.toSet()));
			places = leading.stream().map(SequenceFlow::getSource).collect(Collectors.toSet());
		}
		before.add(((BpmnModelInstance) element.getModelInstance()).getModelElementsByType(SequenceFlow.class)
			.stream()
			.map(SequenceFlow::getId)
			.collect(Collectors.toSet()));
		return before;
	}

	private static Set<String> stillThere(List<Set<String>> before, BpmnModelInstance changed) {
		Set<String> flows = changed.getModelElementsByType(SequenceFlow.class)
			.stream()
			.map(SequenceFlow::getId)
			.collect(Collectors.toSet());
		before.forEach(level -> level.retainAll(flows));
		return before.stream().filter(level -> !level.isEmpty()).findFirst().orElse(Set.of());
	}

	/** The flow, the node or the process that an element belongs to. */
	private static List<ModelElementInstance> places(ModelElementInstance element) {
		if (element instanceof Message message) {
			return ((BpmnModelInstance) message.getModelInstance()).getModelElementsByType(MessageEventDefinition.class)
				.stream()
				.filter(definition -> message.equals(definition.getMessage()))
				.map(ModelElementInstance::getParentElement)
				.toList();
		}
		ModelElementInstance place = element;
		while (!(place instanceof SequenceFlow || place instanceof FlowNode || place instanceof Process)) {
			place = place.getParentElement();
		}
		return List.of(place);
	}

	private static Stream<SequenceFlow> leadingTo(ModelElementInstance place) {
		if (place instanceof SequenceFlow flow) {
			// A condition is asked of whoever comes to the gateway.
			return (flow.getConditionExpression() != null) ? Stream.concat(Stream.of(flow), leadingTo(flow.getSource()))
					: Stream.of(flow);
		}
		if (place instanceof StartEvent start) {
			return start.getOutgoing().stream();
		}
		if (place instanceof BoundaryEvent event) {
			return leadingTo(event.getAttachedTo());
		}
		if (place instanceof FlowNode node && !node.getIncoming().isEmpty()) {
			return node.getIncoming().stream();
		}
		return (place instanceof Process process)
				? ((BpmnModelInstance) process.getModelInstance()).getModelElementsByType(SequenceFlow.class).stream()
				: leadingTo(place.getParentElement());
	}

	/** Takes what is gone off the drawing, as an editor does. */
	private static void drawn(BpmnModelInstance model) {
		List.copyOf(model.getModelElementsByType(BpmnShape.class))
			.stream()
			.filter(shape -> shape.getBpmnElement() == null)
			.forEach(Mutants::remove);
		List.copyOf(model.getModelElementsByType(BpmnEdge.class))
			.stream()
			.filter(edge -> edge.getBpmnElement() == null)
			.forEach(Mutants::remove);
	}

	private static void remove(ModelElementInstance element) {
		element.getParentElement().removeChildElement(element);
	}

	private static String named(ModelElementInstance element) {
		for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
			if (at.getAttributeValue("id") != null) {
				String property = element.getAttributeValue("name");
				return at.getAttributeValue("id") + ((at.equals(element) || property == null) ? "" : " " + property);
			}
		}
		return "";
	}

	private BpmnModelInstance read() {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(this.model));
	}

	private void properties() {
		each(CamundaProperty.class, "without", Mutants::remove);
		for (int i = 0; i < 6; i++) {
			int choice = i;
			each(CamundaProperty.class, "other value %d of".formatted(choice), property -> {
				List<String> values = WORDS.getOrDefault(property.getCamundaName(), List.of("evaluate"));
				if (choice < values.size() && !TEXTS.contains(property.getCamundaName())) {
					property.setCamundaValue(values.get(choice));
				}
			});
		}
	}

	private void flows() {
		each(SequenceFlow.class, "without condition", flow -> {
			if (flow.getConditionExpression() != null) {
				flow.removeConditionExpression();
			}
		});
		each(SequenceFlow.class, "negated", flow -> {
			if (flow.getConditionExpression() != null) {
				String condition = flow.getConditionExpression().getTextContent().strip();
				flow.getConditionExpression()
					.setTextContent(condition.startsWith("${!") ? "${" + condition.substring(3)
							: "${!(" + condition.substring(2, condition.length() - 1) + ")}");
			}
		});
		each(ConditionExpression.class, "always", condition -> condition.setTextContent("${true}"));
		each(ConditionExpression.class, "never", condition -> condition.setTextContent("${false}"));
		each(SequenceFlow.class, "past its target",
				flow -> flow.getTarget()
					.getOutgoing()
					.stream()
					.findFirst()
					.ifPresent(next -> to(flow, next.getTarget())));
		each(SequenceFlow.class, "to the end",
				flow -> flow.getParentElement()
					.getChildElementsByType(EndEvent.class)
					.stream()
					.findFirst()
					.ifPresent(end -> to(flow, end)));
		each(SequenceFlow.class, "without", Mutants::unlinked);
		each(ExclusiveGateway.class, "other default of",
				gateway -> gateway.getOutgoing()
					.stream()
					.filter(flow -> gateway.getDefault() != null && !flow.equals(gateway.getDefault()))
					.findFirst()
					.ifPresent(gateway::setDefault));
		each(ExclusiveGateway.class, "no default of", gateway -> gateway.removeAttribute("default"));
	}

	private static void to(SequenceFlow flow, FlowNode target) {
		if (!flow.getTarget().equals(target) && !flow.getSource().equals(target)) {
			flow.getTarget().getIncoming().remove(flow);
			flow.setTarget(target);
			target.getIncoming().add(flow);
		}
	}

	private static void unlinked(SequenceFlow flow) {
		flow.getSource().getOutgoing().remove(flow);
		flow.getTarget().getIncoming().remove(flow);
		remove(flow);
	}

	private void nodes() {
		each(FlowNode.class, "gone", Mutants::gone);
		each(FlowNode.class, "passed by", node -> {
			List<SequenceFlow> out = List.copyOf(node.getOutgoing());
			List<SequenceFlow> in = List.copyOf(node.getIncoming());
			if (!out.isEmpty() && !in.isEmpty()) {
				in.forEach(flow -> to(flow, out.get(0).getTarget()));
				out.forEach(Mutants::unlinked);
				gone(node);
			}
		});
		each(FlowNode.class, "after its sub-process", Mutants::afterSubProcess);
	}

	/** With what is in it and at its border, and with the flows to and from it. */
	private static void gone(FlowNode node) {
		List.copyOf(node.getParentElement().getChildElementsByType(BoundaryEvent.class))
			.stream()
			.filter(event -> node.equals(event.getAttachedTo()))
			.forEach(Mutants::gone);
		List.copyOf(node.getIncoming()).forEach(Mutants::unlinked);
		List.copyOf(node.getOutgoing()).forEach(Mutants::unlinked);
		remove(node);
	}

	/** It is done when the sub-process it stood in has ended. */
	private static void afterSubProcess(FlowNode node) {
		if (node.getParentElement() instanceof SubProcess subProcess && subProcess.getOutgoing().size() == 1
				&& node.getOutgoing().size() == 1 && !node.getIncoming().isEmpty()) {
			SequenceFlow on = node.getOutgoing().iterator().next();
			SequenceFlow away = subProcess.getOutgoing().iterator().next();
			FlowNode next = away.getTarget();
			List.copyOf(node.getIncoming()).forEach(flow -> to(flow, on.getTarget()));
			on.getTarget().getIncoming().remove(on);
			node.getOutgoing().remove(on);
			String shape = node.getId();
			String edge = on.getId();
			BpmnModelInstance model = (BpmnModelInstance) node.getModelInstance();
			List<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class)
				.stream()
				.filter(one -> one.getBpmnElement() != null && shape.equals(one.getBpmnElement().getId()))
				.toList();
			List<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class)
				.stream()
				.filter(one -> one.getBpmnElement() != null && edge.equals(one.getBpmnElement().getId()))
				.toList();
			remove(on);
			remove(node);
			subProcess.getParentElement().addChildElement(node);
			subProcess.getParentElement().addChildElement(on);
			to(away, node);
			on.setSource(node);
			on.setTarget(next);
			node.getOutgoing().add(on);
			next.getIncoming().add(on);
			shapes.forEach(one -> one.setBpmnElement(node));
			edges.forEach(one -> one.setBpmnElement(on));
		}
	}

	private void gateways() {
		becomes(ParallelGateway.class);
		becomes(InclusiveGateway.class);
		becomes(ExclusiveGateway.class);
		each(ExclusiveGateway.class, "without conditions, ParallelGateway instead of", gateway -> {
			List<SequenceFlow> asked = gateway.getOutgoing()
				.stream()
				.filter(flow -> flow.getConditionExpression() != null)
				.toList();
			if (!asked.isEmpty()) {
				asked.forEach(SequenceFlow::removeConditionExpression);
				become(gateway, ParallelGateway.class);
			}
		});
	}

	private <G extends Gateway> void becomes(Class<G> other) {
		each(Gateway.class, other.getSimpleName() + " instead of", gateway -> {
			boolean decides = gateway.getOutgoing().size() > 1 || gateway instanceof ParallelGateway;
			if (!other.isInstance(gateway) && (decides || other == ParallelGateway.class)) {
				SequenceFlow otherwise = (gateway instanceof ExclusiveGateway one) ? one.getDefault() : null;
				G replacing = become(gateway, other);
				if (replacing instanceof InclusiveGateway inclusive && otherwise != null) {
					inclusive.setDefault(otherwise);
				}
			}
		});
	}

	private static <G extends Gateway> G become(Gateway gateway, Class<G> other) {
		String id = gateway.getId();
		List<SequenceFlow> in = List.copyOf(gateway.getIncoming());
		List<SequenceFlow> out = List.copyOf(gateway.getOutgoing());
		G replacing = gateway.getModelInstance().newInstance(other);
		replacing.setName(gateway.getName());
		if (gateway.getExtensionElements() != null) {
			replacing.setExtensionElements(gateway.getExtensionElements());
		}
		gateway.replaceWithElement(replacing);
		replacing.setId(id);
		in.forEach(flow -> flow.setTarget(replacing));
		out.forEach(flow -> flow.setSource(replacing));
		replacing.getIncoming().addAll(in);
		replacing.getOutgoing().addAll(out);
		return replacing;
	}

	private void events() {
		each(EventDefinition.class, "without", Mutants::remove);
		each(EventDefinition.class, "without delegate",
				definition -> definition.removeAttributeNs(CAMUNDA, "delegateExpression"));
		each(EventDefinition.class, "other delegate of", definition -> {
			if (definition.getAttributeValueNs(CAMUNDA, "delegateExpression") != null) {
				definition.setAttributeValueNs(CAMUNDA, "delegateExpression", "${drawByLot}");
			}
		});
		each(Message.class, "other name of", message -> message.setName("other"));
		each(Message.class, "without", Mutants::remove);
		each(MessageEventDefinition.class, "other message of",
				definition -> definition.setMessage(added(definition, Message.class, "name")));
		each(CatchEvent.class, "time instead of what happened at", event -> {
			if (!event.getEventDefinitions().isEmpty()) {
				TimerEventDefinition timer = instead(event, TimerEventDefinition.class);
				TimeDuration day = timer.getModelInstance().newInstance(TimeDuration.class);
				day.setTextContent("P1D");
				timer.setTimeDuration(day);
			}
		});
		thrown(TerminateEventDefinition.class);
		thrown(ErrorEventDefinition.class);
		thrown(EscalationEventDefinition.class);
		thrown(SignalEventDefinition.class);
		each(BoundaryEvent.class, "other interrupting of", event -> event.setCancelActivity(!event.cancelActivity()));
		each(StartEvent.class, "other interrupting of", event -> {
			if (event.getParentElement() instanceof SubProcess around && around.triggeredByEvent()) {
				event.setInterrupting(!event.isInterrupting());
			}
		});
		each(SubProcess.class, "other trigger of",
				subProcess -> subProcess.setTriggeredByEvent(!subProcess.triggeredByEvent()));
	}

	/** Something that nothing catches. */
	private <D extends EventDefinition> void thrown(Class<D> kind) {
		each(ThrowEvent.class, "%s at".formatted(kind.getSimpleName()), event -> {
			EventDefinition definition = instead(event, kind);
			if (definition instanceof ErrorEventDefinition error) {
				error.setError(added(event, Error.class, "errorCode"));
			}
			else if (definition instanceof EscalationEventDefinition escalation) {
				escalation.setEscalation(added(event, Escalation.class, "escalationCode"));
			}
			else if (definition instanceof SignalEventDefinition signal) {
				signal.setSignal(added(event, Signal.class, "name"));
			}
		});
	}

	private static <R extends RootElement> R added(ModelElementInstance event, Class<R> kind, String called) {
		R other = event.getModelInstance().newInstance(kind);
		other.setAttributeValue(called, "other");
		((BpmnModelInstance) event.getModelInstance()).getDefinitions().addChildElement(other);
		return other;
	}

	private static <D extends EventDefinition> D instead(ModelElementInstance event, Class<D> kind) {
		List.copyOf(event.getChildElementsByType(EventDefinition.class)).forEach(Mutants::remove);
		D definition = event.getModelInstance().newInstance(kind);
		event.addChildElement(definition);
		return definition;
	}

	private void loops() {
		each(MultiInstanceLoopCharacteristics.class, "without", Mutants::remove);
		each(MultiInstanceLoopCharacteristics.class, "other collection of", loop -> {
			if (loop.getCamundaCollection() != null) {
				loop.setCamundaCollection("${trajectory.seats(execution)}");
			}
		});
		each(MultiInstanceLoopCharacteristics.class, "other element of",
				loop -> loop.setCamundaElementVariable("other"));
		each(MultiInstanceLoopCharacteristics.class, "one by one", loop -> loop.setSequential(!loop.isSequential()));
		each(MultiInstanceLoopCharacteristics.class, "ends after the first", loop -> {
			CompletionCondition first = loop.getModelInstance().newInstance(CompletionCondition.class);
			first.setTextContent("${nrOfCompletedInstances == 1}");
			loop.setCompletionCondition(first);
		});
		each(MultiInstanceLoopCharacteristics.class, "once, whatever it is about", loop -> {
			LoopCardinality once = loop.getModelInstance().newInstance(LoopCardinality.class);
			once.setTextContent("1");
			loop.removeAttributeNs(CAMUNDA, "collection");
			loop.setLoopCardinality(once);
		});
	}

	private void calls() {
		each(CallActivity.class, "other process called by", call -> call.setCalledElement("draw-by-lot"));
		each(CallActivity.class, "nothing called by", call -> call.removeAttribute("calledElement"));
		each(CallActivity.class, "what came with it called by",
				call -> call.setCamundaCalledElementBinding("deployment"));
		each(CallActivity.class, "the first version called by", call -> {
			call.setCamundaCalledElementBinding("version");
			call.setCamundaCalledElementVersion("1");
		});
		each(ServiceTask.class, "nothing done by", task -> task.removeAttributeNs(CAMUNDA, "delegateExpression"));
		each(ServiceTask.class, "something else done by",
				task -> task.setCamundaDelegateExpression("${sendToTrajectory}"));
		each(ServiceTask.class, "other systems asked by", task -> {
			task.removeAttributeNs(CAMUNDA, "delegateExpression");
			task.setCamundaType("external");
			task.setCamundaTopic("other");
		});
		each(ServiceTask.class, "at once", task -> task.setCamundaAsyncBefore(!task.isCamundaAsyncBefore()));
	}

	private void handedOn() {
		each(CamundaIn.class, "without", Mutants::remove);
		each(CamundaIn.class, "other business key in", in -> {
			if (in.getCamundaBusinessKey() != null) {
				in.setCamundaBusinessKey("other");
			}
		});
		each(CamundaIn.class, "from elsewhere", in -> {
			if (in.getCamundaSource() != null || in.getCamundaSourceExpression() != null) {
				in.removeAttribute("sourceExpression");
				in.setCamundaSource("other");
			}
		});
		each(CamundaIn.class, "to elsewhere", in -> {
			if (in.getCamundaTarget() != null) {
				in.setCamundaTarget("other");
			}
		});
		each(CamundaOut.class, "without", Mutants::remove);
		each(CamundaOut.class, "from elsewhere", out -> out.setCamundaSource("other"));
		each(CamundaOut.class, "to elsewhere", out -> out.setCamundaTarget("other"));
		each(CamundaInputOutput.class, "without", Mutants::remove);
		each(CamundaInputParameter.class, "without", Mutants::remove);
		each(CamundaInputParameter.class, "other value of", parameter -> parameter.setTextContent("other"));
		each(CamundaInputParameter.class, "other name of", parameter -> parameter.setCamundaName("other"));
		each(CamundaOutputParameter.class, "without", Mutants::remove);
		each(CamundaOutputParameter.class, "other value of", parameter -> parameter.setTextContent("other"));
		each(CamundaOutputParameter.class, "other name of", parameter -> parameter.setCamundaName("other"));
	}

	private void tasks() {
		each(UserTask.class, "nobody asked for", task -> task.removeAttributeNs(CAMUNDA, "candidateGroups"));
		each(UserTask.class, "chairs asked for", task -> asked(task, "chairs"));
		each(UserTask.class, "secretaries asked for", task -> asked(task, "commission-secretaries"));
		each(UserTask.class, "readers asked for", task -> asked(task, "council"));
		each(UserTask.class, "secretaries too asked for", task -> {
			if ("chairs".equals(task.getCamundaCandidateGroups())) {
				asked(task, "chairs,commission-secretaries");
			}
		});
		each(UserTask.class, "no form for", task -> task.removeAttributeNs(CAMUNDA, "formRef"));
		each(UserTask.class, "other form for", task -> task.setCamundaFormRef("evaluate"));
		each(UserTask.class, "form that came with it for", task -> task.setCamundaFormRefBinding("deployment"));
		each(StartEvent.class, "no form for", start -> start.removeAttributeNs(CAMUNDA, "formRef"));
		each(StartEvent.class, "other form for", start -> {
			if (start.getCamundaFormRef() != null) {
				start.setCamundaFormRef("evaluate");
			}
		});
	}

	private static void asked(UserTask task, String groups) {
		task.setCamundaCandidateGroups(groups);
	}

	private void process() {
		each(Process.class, "not executable", process -> process.setExecutable(false));
		each(Process.class, "no version tag of", process -> process.removeAttributeNs(CAMUNDA, "versionTag"));
		each(Process.class, "no time to live of", process -> process.removeAttributeNs(CAMUNDA, "historyTimeToLive"));
		each(Process.class, "no starters of", process -> process.removeAttributeNs(CAMUNDA, "candidateStarterGroups"));
		each(Process.class, "other start in Tasklist of",
				process -> process.setCamundaIsStartableInTasklist(!process.isCamundaStartableInTasklist()));
	}

}
