package nl.meerstemmig.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;

/** Everything is drawn, and nothing lies over anything else. */
final class DiagramRules {

	private DiagramRules() {
	}

	static void judge(ProcessModel model, Findings findings) {
		BpmnModelInstance drawing = (BpmnModelInstance) model.process().getModelInstance();
		Map<String, Bounds> shapes = new HashMap<>();
		for (BpmnShape shape : drawing.getModelElementsByType(BpmnShape.class)) {
			if (shape.getBpmnElement() != null && shape.getBounds() != null) {
				shapes.put(shape.getBpmnElement().getId(), shape.getBounds());
			}
		}
		drawing.getModelElementsByType(DiagramElement.class)
			.stream()
			.filter(DiagramRules::showsNothing)
			.forEach(shape -> findings.add(Rule.DIAGRAM, String.valueOf(shape.getId()), "shows-nothing"));
		Set<String> edges = new HashSet<>();
		for (BpmnEdge edge : drawing.getModelElementsByType(BpmnEdge.class)) {
			if (edge.getBpmnElement() != null && edge.getWaypoints().size() >= 2) {
				edges.add(edge.getBpmnElement().getId());
			}
		}
		model.nodes()
			.stream()
			.filter(node -> !shapes.containsKey(node.getId()))
			.forEach(node -> findings.add(Rule.DIAGRAM, node, "no-shape"));
		drawing.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter(flow -> !edges.contains(flow.getId()))
			.forEach(flow -> findings.add(Rule.DIAGRAM, flow, "no-edge"));
		overlaps(model, shapes, findings);
	}

	/** What another program left behind: the engine takes no such drawing. */
	private static boolean showsNothing(DiagramElement drawn) {
		return (drawn instanceof BpmnShape shape && shape.getBpmnElement() == null)
				|| (drawn instanceof BpmnEdge edge && edge.getBpmnElement() == null);
	}

	/**
	 * Only within one sub-process: what stands in another has a plane or a place of its
	 * own.
	 */
	private static void overlaps(ProcessModel model, Map<String, Bounds> shapes, Findings findings) {
		List<FlowNode> drawn = model.nodes().stream().filter(node -> shapes.containsKey(node.getId())).toList();
		for (int i = 0; i < drawn.size(); i++) {
			for (int j = i + 1; j < drawn.size(); j++) {
				FlowNode one = drawn.get(i);
				FlowNode other = drawn.get(j);
				Bounds first = shapes.get(one.getId());
				Bounds second = shapes.get(other.getId());
				if (first != null && second != null && one.getParentElement().equals(other.getParentElement())
						&& !isAttached(one, other) && !isAttached(other, one) && overlap(first, second)) {
					findings.add(Rule.OVERLAP, other, "over", one.getId());
				}
			}
		}
	}

	private static boolean isAttached(FlowNode event, FlowNode host) {
		return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
	}

	private static boolean overlap(Bounds one, Bounds other) {
		return one.getX() < other.getX() + other.getWidth() && other.getX() < one.getX() + one.getWidth()
				&& one.getY() < other.getY() + other.getHeight() && other.getY() < one.getY() + one.getHeight();
	}

}
