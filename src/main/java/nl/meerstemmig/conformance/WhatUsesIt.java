package nl.meerstemmig.conformance;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.meerstemmig.refusal.Refusal.Worded;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The models that are deployed and go on calling what a deployment replaces, or showing
 * its forms: a round that is no longer a round breaks the trajectory that calls it, and
 * not itself.
 */
final class WhatUsesIt {

	private final Surroundings before;

	private final Surroundings after;

	WhatUsesIt(Surroundings before, Surroundings after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * @param replaced in which findings belongs what is found because of a process or a
	 * form that is replaced, by its id
	 */
	void judge(Map<String, Findings> replaced) {
		for (Process process : this.before.processes()) {
			if (!replaced.containsKey(process.getId())) {
				replaced.entrySet()
					.stream()
					.filter(one -> uses(process, one.getKey(), new HashSet<>()))
					.findFirst()
					.ifPresent(one -> judge(process, one.getKey(), one.getValue()));
			}
		}
	}

	private boolean uses(Process process, String replaced, Set<String> seen) {
		if (!seen.add(process.getId())) {
			return false;
		}
		BpmnModelInstance model = (BpmnModelInstance) process.getModelInstance();
		return shows(model, replaced) || calls(model).stream()
			.anyMatch(called -> called.equals(replaced)
					|| this.after.process(called).filter(found -> uses(found, replaced, seen)).isPresent());
	}

	private static boolean shows(BpmnModelInstance model, String form) {
		return model.getModelElementsByType(UserTask.class)
			.stream()
			.anyMatch(task -> form.equals(task.getCamundaFormRef()))
				|| model.getModelElementsByType(StartEvent.class)
					.stream()
					.anyMatch(start -> form.equals(start.getCamundaFormRef()));
	}

	private static Collection<String> calls(BpmnModelInstance model) {
		return model.getModelElementsByType(CallActivity.class)
			.stream()
			.flatMap(call -> Optional.ofNullable(call.getCalledElement()).stream())
			.toList();
	}

	/** What is found in it only because of what is replaced. */
	private void judge(Process process, String replaced, Findings findings) {
		List<Finding> known = found(process, this.before);
		found(process, this.after).stream()
			.filter(Admission.OF_THE_ENGINE::forbids)
			.filter(finding -> known.stream().noneMatch(one -> isSame(one, finding)))
			.forEach(finding -> findings.add(Rule.DEPLOYED_FITS, replaced, "no-longer", Quoted.of(name(process)),
					(Worded) finding::line));
	}

	private static List<Finding> found(Process process, Surroundings around) {
		Findings found = new Findings(process.getId() + ".bpmn", Map.of());
		ModelRules.judge((BpmnModelInstance) process.getModelInstance(), process.getId() + ".bpmn", around, found);
		return found.all();
	}

	private static boolean isSame(Finding one, Finding other) {
		return one.rule() == other.rule() && one.element().equals(other.element())
				&& one.variant().equals(other.variant());
	}

	private static String name(Process process) {
		return (process.getName() != null) ? process.getName() : process.getId();
	}

}
