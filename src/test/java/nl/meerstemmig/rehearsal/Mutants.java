package nl.meerstemmig.rehearsal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Every model that differs from one in one thing: a property of the vocabulary, a
 * condition, a loop, a call, who is asked or what for is gone or turned round; a flow
 * leads past what it led to, or to an end; a node is passed by.
 */
final class Mutants {

	private final byte[] model;

	private final Map<String, byte[]> found = new TreeMap<>();

	private Mutants(byte[] model) {
		this.model = model;
	}

	/** What was changed, and the model with that change. */
	static Map<String, byte[]> of(byte[] model) {
		Mutants mutants = new Mutants(model);
		mutants.properties();
		mutants.flows();
		mutants.nodes();
		mutants.loops();
		mutants.calls();
		mutants.tasks();
		return mutants.found;
	}

	/** Repeats a change on a fresh copy for each element of a kind. */
	private <T extends ModelElementInstance> void each(Class<T> kind, String what, Consumer<T> change) {
		int elements = read().getModelElementsByType(kind).size();
		for (int i = 0; i < elements; i++) {
			BpmnModelInstance copy = read();
			T element = List.copyOf(copy.getModelElementsByType(kind)).get(i);
			String name = "%s %s %s %d".formatted(what, kind.getSimpleName(), named(element), i);
			change.accept(element);
			drawn(copy);
			byte[] changed = Bpmn.convertToString(copy).getBytes(StandardCharsets.UTF_8);
			if (!new String(changed, StandardCharsets.UTF_8).equals(Bpmn.convertToString(read()))) {
				this.found.put(name, changed);
			}
		}
	}

	/** Takes what is gone off the drawing, as an editor does. */
	private static void drawn(BpmnModelInstance model) {
		List.copyOf(model.getModelElementsByType(BpmnShape.class))
			.stream()
			.filter(shape -> shape.getBpmnElement() == null)
			.forEach(shape -> shape.getParentElement().removeChildElement(shape));
		List.copyOf(model.getModelElementsByType(BpmnEdge.class))
			.stream()
			.filter(edge -> edge.getBpmnElement() == null)
			.forEach(edge -> edge.getParentElement().removeChildElement(edge));
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
		each(CamundaProperty.class, "without", property -> property.getParentElement().removeChildElement(property));
		each(CamundaProperty.class, "other value of", property -> property.setCamundaValue("evaluate"));
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
		each(SequenceFlow.class, "past its target",
				flow -> flow.getTarget()
					.getOutgoing()
					.stream()
					.findFirst()
					.ifPresent(next -> to(flow, next.getTarget())));
		each(SequenceFlow.class, "to the end",
				flow -> flow.getParentElement()
					.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.EndEvent.class)
					.stream()
					.findFirst()
					.ifPresent(end -> to(flow, end)));
		each(SequenceFlow.class, "without", flow -> {
			flow.getSource().getOutgoing().remove(flow);
			flow.getTarget().getIncoming().remove(flow);
			flow.getParentElement().removeChildElement(flow);
		});
		each(ExclusiveGateway.class, "other default of",
				gateway -> gateway.getOutgoing()
					.stream()
					.filter(flow -> !flow.equals(gateway.getDefault()))
					.findFirst()
					.ifPresent(gateway::setDefault));
	}

	private static void to(SequenceFlow flow, FlowNode target) {
		if (!flow.getTarget().equals(target) && !flow.getSource().equals(target)) {
			flow.getTarget().getIncoming().remove(flow);
			flow.setTarget(target);
			target.getIncoming().add(flow);
		}
	}

	/** Whatever led to a node leads to what came after it. */
	private void nodes() {
		each(FlowNode.class, "passed by", node -> {
			List<SequenceFlow> out = List.copyOf(node.getOutgoing());
			List<SequenceFlow> in = List.copyOf(node.getIncoming());
			if (out.isEmpty() || in.isEmpty()) {
				return;
			}
			FlowNode next = out.get(0).getTarget();
			in.forEach(flow -> to(flow, next));
			List<SequenceFlow> surplus = new ArrayList<>(out);
			surplus.forEach(flow -> {
				node.getOutgoing().remove(flow);
				flow.getTarget().getIncoming().remove(flow);
				flow.getParentElement().removeChildElement(flow);
			});
			node.getParentElement().removeChildElement(node);
		});
	}

	private void loops() {
		each(MultiInstanceLoopCharacteristics.class, "without",
				loop -> loop.getParentElement().removeChildElement(loop));
		each(MultiInstanceLoopCharacteristics.class, "other collection of",
				loop -> loop.setCamundaCollection("${trajectory.seats(execution)}"));
		each(MultiInstanceLoopCharacteristics.class, "other element of",
				loop -> loop.setCamundaElementVariable("other"));
	}

	private void calls() {
		each(CallActivity.class, "other process called by", call -> call.setCalledElement("draw-by-lot"));
		each(CallActivity.class, "nothing called by", call -> call.removeAttribute("calledElement"));
		each(CamundaIn.class, "without", in -> in.getParentElement().removeChildElement(in));
		each(SubProcess.class, "no longer on an event", subProcess -> subProcess.setTriggeredByEvent(false));
	}

	private void tasks() {
		each(UserTask.class, "nobody asked for",
				task -> task.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "candidateGroups"));
		each(UserTask.class, "no form for",
				task -> task.removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "formRef"));
		each(UserTask.class, "other form for",
				task -> task.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef", "evaluate"));
	}

}
