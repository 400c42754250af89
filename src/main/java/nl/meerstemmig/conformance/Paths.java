package nl.meerstemmig.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CancelEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * All ways in which one token can go through a process, as a graph. Every node has a
 * point at which it is entered and one at which it is left, so that what was begun can be
 * told from what was completed: a boundary event leads away from the former.
 * <p>
 * Sub-processes are entered at their start events and left from their ends; whatever
 * stands in one may be left by an event at its border or by an event sub-process. Links
 * join. The graph has more ways than the engine takes, never fewer: what no way avoids,
 * no trajectory avoids.
 */
final class Paths {

	/** The point at which a process begins. */
	static final Point START = new Point(null, true);

	/** The point at which a process has ended. */
	static final Point END = new Point(null, false);

	private final Flows flows;

	private final Map<Point, List<Way>> from = new LinkedHashMap<>();

	private final Map<String, FlowNode> nodes = new LinkedHashMap<>();

	/**
	 * A place in the graph.
	 *
	 * @param node the id of a node; null where it is the process itself
	 * @param entered whether it has been entered, and is not left yet
	 */
	record Point(@Nullable String node, boolean entered) {
	}

	/**
	 * A step from one point to the next.
	 *
	 * @param completed the node that is completed by it; null where none is
	 * @param flow the flow that it takes; null where it takes none
	 */
	record Way(Point from, Point to, @Nullable FlowNode completed, @Nullable SequenceFlow flow) {
	}

	Paths(Process process, Flows flows) {
		this.flows = flows;
		scope(process.getFlowElements(), START, END, List.of());
	}

	static Point entered(FlowNode node) {
		return new Point(node.getId(), true);
	}

	static Point left(FlowNode node) {
		return new Point(node.getId(), false);
	}

	/** The point at which what stands within a sub-process begins. */
	static Point beginningOf(SubProcess subProcess) {
		return new Point(subProcess.getId() + " begins", true);
	}

	/** The point at which what stands within a sub-process has ended, for once. */
	static Point endOf(SubProcess subProcess) {
		return new Point(subProcess.getId() + " ends", false);
	}

	/** Every node, also within sub-processes, by id. */
	Collection<FlowNode> nodes() {
		return this.nodes.values();
	}

	@Nullable FlowNode node(@Nullable String id) {
		return this.nodes.get(id);
	}

	List<Way> from(Point point) {
		return this.from.getOrDefault(point, List.of());
	}

	/**
	 * @param closed ways that are not taken
	 * @return the nodes along a shortest path from one point to another; nothing where
	 * there is no path
	 */
	Optional<List<String>> path(Point start, Point goal, Predicate<Way> closed) {
		Map<Point, Way> reachedBy = new HashMap<>();
		Deque<Point> next = new ArrayDeque<>(List.of(start));
		Set<Point> seen = new HashSet<>(next);
		while (!next.isEmpty()) {
			Point point = next.poll();
			if (point.equals(goal)) {
				return Optional.of(nodesAlong(goal, reachedBy));
			}
			for (Way way : from(point)) {
				if (!closed.test(way) && seen.add(way.to())) {
					reachedBy.put(way.to(), way);
					next.add(way.to());
				}
			}
		}
		return Optional.empty();
	}

	private List<String> nodesAlong(Point goal, Map<Point, Way> reachedBy) {
		Deque<String> path = new ArrayDeque<>();
		for (Way way = reachedBy.get(goal); way != null; way = reachedBy.get(way.from())) {
			FlowNode node = (way.to().node() != null) ? this.nodes.get(way.to().node()) : null;
			if (node != null && !node.getId().equals(path.peekFirst())) {
				path.addFirst(node.getId());
			}
		}
		return List.copyOf(path);
	}

	/** Every point that can be reached from one, that one included. */
	Set<Point> reachable(Point start) {
		Set<Point> reached = new HashSet<>(Set.of(start));
		Deque<Point> next = new ArrayDeque<>(reached);
		while (!next.isEmpty()) {
			from(next.poll()).stream().map(Way::to).filter(reached::add).forEach(next::add);
		}
		return reached;
	}

	/** Every point from which one can be reached, that one included. */
	Set<Point> leadingTo(Point goal) {
		Map<Point, List<Point>> back = new HashMap<>();
		this.from.values()
			.forEach(ways -> ways
				.forEach(way -> back.computeIfAbsent(way.to(), to -> new ArrayList<>()).add(way.from())));
		Set<Point> leading = new HashSet<>(Set.of(goal));
		Deque<Point> next = new ArrayDeque<>(leading);
		while (!next.isEmpty()) {
			back.getOrDefault(next.poll(), List.of()).stream().filter(leading::add).forEach(next::add);
		}
		return leading;
	}

	/**
	 * @param escapes the points to which whatever stands here may be taken by an event
	 */
	private void scope(Collection<FlowElement> elements, Point begin, Point end, List<Point> escapes) {
		List<FlowNode> here = elements.stream()
			.filter(FlowNode.class::isInstance)
			.map(FlowNode.class::cast)
			.filter(node -> node.getId() != null)
			.toList();
		here.forEach(node -> this.nodes.put(node.getId(), node));
		List<Point> away = new ArrayList<>(escapes);
		here.stream().filter(Paths::isEventSubProcess).forEach(handler -> away.add(entered(handler)));
		away.forEach(point -> add(begin, point, null, null));
		for (FlowNode node : here) {
			List<Point> fromHere = new ArrayList<>(away);
			fromHere.remove(entered(node));
			here.stream()
				.filter(other -> other instanceof BoundaryEvent event && node.equals(event.getAttachedTo()))
				.forEach(event -> fromHere.add(entered(event)));
			node(node, fromHere);
			ends(node, here, end);
			if (node instanceof StartEvent) {
				add(begin, entered(node), null, null);
			}
		}
	}

	private void node(FlowNode node, List<Point> escapes) {
		Point entered = entered(node);
		escapes.forEach(point -> add(entered, point, null, null));
		if (node instanceof SubProcess subProcess) {
			Point begin = beginningOf(subProcess);
			Point end = endOf(subProcess);
			add(entered, begin, null, null);
			scope(subProcess.getFlowElements(), begin, end, escapes);
			add(end, left(node), node, null);
			if (isLoop(subProcess)) {
				add(entered, left(node), node, null);
			}
		}
		else {
			add(entered, left(node), node, null);
		}
		for (SequenceFlow flow : this.flows.outOf(node)) {
			add(left(node), entered(flow.getTarget()), null, flow);
		}
	}

	private void ends(FlowNode node, List<FlowNode> here, Point end) {
		Optional<LinkEventDefinition> link = thrown(node, LinkEventDefinition.class);
		if (link.isPresent()) {
			here.stream()
				.filter(other -> other instanceof IntermediateCatchEvent target && target.getEventDefinitions()
					.stream()
					.anyMatch(definition -> definition instanceof LinkEventDefinition caught
							&& String.valueOf(caught.getName()).equals(link.get().getName())))
				.forEach(target -> add(left(node), entered(target), null, null));
		}
		else if (isEventSubProcess(node) || (this.flows.outOf(node).isEmpty() && !isThrownAway(node))) {
			add(left(node), end, null, null);
		}
	}

	/** An error goes to whoever catches it, and the scope does not end by it. */
	private static boolean isThrownAway(FlowNode node) {
		return node instanceof EndEvent && (thrown(node, ErrorEventDefinition.class).isPresent()
				|| thrown(node, CancelEventDefinition.class).isPresent());
	}

	private static <D extends EventDefinition> Optional<D> thrown(FlowNode node, Class<D> kind) {
		return (node instanceof IntermediateThrowEvent || node instanceof EndEvent)
				? ((ThrowEvent) node).getEventDefinitions()
					.stream()
					.filter(kind::isInstance)
					.map(kind::cast)
					.findFirst()
				: Optional.empty();
	}

	static boolean isEventSubProcess(FlowNode node) {
		return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
	}

	static boolean isLoop(SubProcess subProcess) {
		LoopCharacteristics loop = subProcess.getLoopCharacteristics();
		return loop != null;
	}

	/** Whether an element stands within another, at any depth. */
	static boolean isWithin(ModelElementInstance element, ModelElementInstance other) {
		for (ModelElementInstance around = element.getParentElement(); around != null; around = around
			.getParentElement()) {
			if (around.equals(other)) {
				return true;
			}
		}
		return false;
	}

	private void add(Point from, Point to, @Nullable FlowNode completed, @Nullable SequenceFlow flow) {
		this.from.computeIfAbsent(from, point -> new ArrayList<>()).add(new Way(from, to, completed, flow));
	}

}
