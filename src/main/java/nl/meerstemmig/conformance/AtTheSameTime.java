package nl.meerstemmig.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which elements of a process may be busy at the same time: because of parallel and
 * inclusive gateways, several flows out of one element, events that do not interrupt, and
 * multi-instances.
 * <p>
 * Two places are taken to be marked together as soon as one step leads there from two
 * that are; a join needs a token on each of its flows (A. Kovalyov, Concurrency relations
 * and the safety problem for Petri nets, 1992). So there may be more pairs than a process
 * ever shows, never fewer, in time that grows with the square of its size.
 */
final class AtTheSameTime {

	/** What may be marked: flows, by which a token comes, and what is busy. */
	private final Map<String, Integer> places = new HashMap<>();

	private final Flows flows;

	private final List<List<Step>> steps = new ArrayList<>();

	/** The places within each sub-process. */
	private final Map<SubProcess, BitSet> within = new HashMap<>();

	/** The flows and nodes from which a token can come to an inclusive gateway. */
	private final Map<FlowNode, BitSet> leading = new HashMap<>();

	private final BitSet marked = new BitSet();

	private final List<BitSet> together = new ArrayList<>();

	private final Deque<Integer> newlyMarked = new ArrayDeque<>();

	private final Deque<int[]> newlyTogether = new ArrayDeque<>();

	/**
	 * A step that a token takes.
	 *
	 * @param to where there are tokens then, together
	 * @param stays whether the token that takes it stays as well
	 * @param waitsFor flows that need a token too
	 * @param never places of which none is marked after it
	 */
	private record Step(List<Integer> to, boolean stays, List<Integer> waitsFor, BitSet never) {
	}

	AtTheSameTime(Process process, Flows flows) {
		this.flows = flows;
		collect(process.getFlowElements(), List.of());
		scope(process.getFlowElements(), List.of());
		starts(process.getFlowElements()).forEach(this::mark);
		spread();
	}

	/** Whether both may be busy, each on a path of its own. */
	boolean mayRun(FlowNode one, FlowNode other) {
		Integer first = this.places.get(one.getId());
		Integer second = this.places.get(other.getId());
		return first != null && second != null && this.together.get(first).get(second);
	}

	private void collect(Collection<FlowElement> elements, List<SubProcess> around) {
		for (FlowElement element : elements) {
			if (element.getId() != null && (element instanceof SequenceFlow || element instanceof FlowNode)) {
				int place = this.places.size();
				this.places.put(element.getId(), place);
				this.steps.add(new ArrayList<>());
				this.together.add(new BitSet());
				around.forEach(scope -> this.within.computeIfAbsent(scope, key -> new BitSet()).set(place));
			}
			if (element instanceof SubProcess subProcess) {
				collect(subProcess.getFlowElements(), innermost(subProcess, around));
			}
		}
	}

	private static List<SubProcess> innermost(SubProcess subProcess, List<SubProcess> around) {
		return Stream.concat(Stream.of(subProcess), around.stream()).toList();
	}

	private int place(FlowElement element) {
		return this.places.getOrDefault(element.getId(), 0);
	}

	private List<Integer> places(Collection<? extends FlowElement> elements) {
		return elements.stream().map(this::place).toList();
	}

	private List<Integer> starts(Collection<FlowElement> elements) {
		return elements.stream().filter(StartEvent.class::isInstance).map(this::place).toList();
	}

	/**
	 * @param around the sub-processes around, the innermost first
	 */
	private void scope(Collection<FlowElement> elements, List<SubProcess> around) {
		for (FlowElement element : elements) {
			if (element instanceof SequenceFlow flow && flow.getTarget() != null) {
				arrive(flow);
			}
			else if (element instanceof SubProcess subProcess) {
				scope(subProcess.getFlowElements(), innermost(subProcess, around));
			}
			else if (element instanceof FlowNode node && !(node instanceof Gateway)) {
				complete(node, elements, around);
				events(node, elements, around);
			}
		}
	}

	/** What a token does that comes to the end of a flow. */
	private void arrive(SequenceFlow flow) {
		FlowNode target = flow.getTarget();
		List<Integer> outgoing = places(this.flows.outOf(target));
		if (target instanceof ExclusiveGateway || target instanceof EventBasedGateway) {
			this.flows.outOf(target).forEach(out -> step(flow, place(out)));
		}
		else if (target instanceof InclusiveGateway) {
			BitSet stillToCome = (this.flows.into(target).size() > 1) ? leadingTo(target) : new BitSet();
			step(flow, new Step(outgoing, false, List.of(), stillToCome));
		}
		else if (target instanceof Gateway) {
			List<SequenceFlow> others = this.flows.into(target).stream().filter(other -> !other.equals(flow)).toList();
			step(flow, new Step(outgoing, false, places(others), new BitSet()));
		}
		else if (target instanceof SubProcess subProcess) {
			starts(subProcess.getFlowElements()).forEach(start -> step(flow, start));
		}
		else {
			step(flow, place(target));
		}
	}

	private BitSet leadingTo(FlowNode gateway) {
		return this.leading.computeIfAbsent(gateway, key -> {
			BitSet found = new BitSet();
			Set<FlowNode> seen = new HashSet<>(Set.of(gateway));
			Deque<FlowNode> next = new ArrayDeque<>(seen);
			while (!next.isEmpty()) {
				FlowNode node = next.poll();
				Stream<FlowNode> hosts = (node instanceof BoundaryEvent event) ? Stream.of(event.getAttachedTo())
						: Stream.empty();
				this.flows.into(node).forEach(flow -> found.set(place(flow)));
				Stream.concat(this.flows.into(node).stream().map(SequenceFlow::getSource), hosts)
					.filter(seen::add)
					.forEach(before -> {
						found.set(place(before));
						found.or(this.within.getOrDefault(before, new BitSet()));
						next.add(before);
					});
			}
			return found;
		});
	}

	/** What a token does when what it is busy with is done. */
	private void complete(FlowNode node, Collection<FlowElement> here, List<SubProcess> around) {
		if (!this.flows.outOf(node).isEmpty()) {
			step(node, new Step(places(this.flows.outOf(node)), false, List.of(), new BitSet()));
		}
		else if (node instanceof IntermediateThrowEvent thrown && isLink(thrown.getEventDefinitions())) {
			here.stream()
				.filter(other -> other instanceof IntermediateCatchEvent caught && isLink(caught.getEventDefinitions()))
				.forEach(target -> step(node, place(target)));
		}
		else {
			// The last token of a sub-process goes on behind it.
			around.stream()
				.filter(scope -> !this.flows.outOf(scope).isEmpty())
				.findFirst()
				.ifPresent(ended -> step(node,
						new Step(places(this.flows.outOf(ended)), false, List.of(), within(ended))));
		}
	}

	private static boolean isLink(Collection<EventDefinition> definitions) {
		return definitions.stream().anyMatch(LinkEventDefinition.class::isInstance);
	}

	/** Where events may take a token: from its element, and from whatever is around. */
	private void events(FlowNode node, Collection<FlowElement> here, List<SubProcess> around) {
		borders(node, node, here, new BitSet());
		handlers(node, here, around.isEmpty() ? everything() : within(around.get(0)));
		for (int i = 0; i < around.size(); i++) {
			Collection<FlowElement> siblings = elements(around.get(i).getParentElement());
			borders(node, around.get(i), siblings, within(around.get(i)));
			handlers(node, siblings, (i + 1 < around.size()) ? within(around.get(i + 1)) : everything());
		}
	}

	private void borders(FlowNode node, FlowNode host, Collection<FlowElement> siblings, BitSet cutOff) {
		for (FlowElement other : siblings) {
			if (other instanceof BoundaryEvent event && host.equals(event.getAttachedTo())) {
				leave(node, event, event.cancelActivity(), cutOff);
			}
		}
	}

	private void handlers(FlowNode node, Collection<FlowElement> siblings, BitSet cutOff) {
		for (FlowElement other : siblings) {
			if (other instanceof SubProcess handler && handler.triggeredByEvent() && !Paths.isWithin(node, handler)) {
				handler.getFlowElements()
					.stream()
					.filter(StartEvent.class::isInstance)
					.map(StartEvent.class::cast)
					.forEach(start -> leave(node, start, start.isInterrupting(), cutOff));
			}
		}
	}

	private void leave(FlowNode node, FlowNode event, boolean interrupts, BitSet cutOff) {
		step(node, new Step(List.of(place(event)), !interrupts, List.of(), interrupts ? cutOff : new BitSet()));
	}

	private static Collection<FlowElement> elements(ModelElementInstance scope) {
		return (scope instanceof SubProcess subProcess) ? subProcess.getFlowElements()
				: ((Process) scope).getFlowElements();
	}

	private BitSet within(SubProcess scope) {
		return this.within.getOrDefault(scope, new BitSet());
	}

	private BitSet everything() {
		BitSet all = new BitSet();
		all.set(0, this.places.size());
		return all;
	}

	private void step(FlowElement from, int to) {
		step(from, new Step(List.of(to), false, List.of(), new BitSet()));
	}

	private void step(FlowElement from, Step step) {
		this.steps.get(place(from)).add(step);
	}

	private void mark(int place) {
		if (!this.marked.get(place)) {
			this.marked.set(place);
			this.newlyMarked.add(place);
		}
	}

	private void together(int one, int other) {
		if (!this.together.get(one).get(other)) {
			this.together.get(one).set(other);
			this.together.get(other).set(one);
			this.newlyTogether.add(new int[] { one, other });
		}
	}

	private void spread() {
		while (!this.newlyMarked.isEmpty() || !this.newlyTogether.isEmpty()) {
			if (!this.newlyMarked.isEmpty()) {
				alone(this.newlyMarked.poll());
			}
			else {
				int[] pair = this.newlyTogether.poll();
				beside(pair[0], pair[1]);
				beside(pair[1], pair[0]);
			}
		}
	}

	private void alone(int place) {
		for (Step step : this.steps.get(place)) {
			if (step.waitsFor().stream().allMatch(this.marked::get)) {
				for (int i = 0; i < step.to().size(); i++) {
					mark(step.to().get(i));
					for (int j = i + 1; j < step.to().size(); j++) {
						together(step.to().get(i), step.to().get(j));
					}
					if (step.stays()) {
						together(place, step.to().get(i));
					}
				}
			}
		}
		this.within.forEach((scope, inside) -> {
			if (inside.get(place) && scope.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
					&& !loop.isSequential()) {
				inside.stream().filter(this.marked::get).forEach(other -> together(place, other));
			}
		});
	}

	/** What follows from a token on one place while there is one on another. */
	private void beside(int place, int other) {
		for (Step step : this.steps.get(place)) {
			boolean joins = step.waitsFor().stream().anyMatch(flow -> flow == other);
			if (joins) {
				this.together.get(place).stream().forEach(third -> take(place, step, third));
			}
			else {
				take(place, step, other);
			}
		}
	}

	private void take(int place, Step step, int other) {
		boolean ready = step.waitsFor()
			.stream()
			.allMatch(
					flow -> flow != other && this.together.get(flow).get(other) && this.together.get(flow).get(place));
		if (ready && !step.never().get(other)) {
			for (int next : step.to()) {
				together(next, other);
			}
		}
	}

}
