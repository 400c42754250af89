package nl.meerstemmig.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * The sequence flows of a process as the engine takes them: by their own source and
 * target. What elements say themselves of their flows it does not read.
 */
final class Flows {

	private final Map<String, List<SequenceFlow>> outOf = new HashMap<>();

	private final Map<String, List<SequenceFlow>> into = new HashMap<>();

	Flows(Process process) {
		collect(process.getFlowElements());
	}

	private void collect(Collection<FlowElement> elements) {
		for (FlowElement element : elements) {
			if (element instanceof SequenceFlow flow && flow.getSource() != null && flow.getTarget() != null) {
				this.outOf.computeIfAbsent(flow.getSource().getId(), node -> new ArrayList<>()).add(flow);
				this.into.computeIfAbsent(flow.getTarget().getId(), node -> new ArrayList<>()).add(flow);
			}
			else if (element instanceof SubProcess subProcess) {
				collect(subProcess.getFlowElements());
			}
		}
	}

	List<SequenceFlow> outOf(FlowNode node) {
		return this.outOf.getOrDefault(node.getId(), List.of());
	}

	List<SequenceFlow> into(FlowNode node) {
		return this.into.getOrDefault(node.getId(), List.of());
	}

}
