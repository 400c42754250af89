package nl.meerstemmig.conformance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** What every process has: one in a file, that can run, with names that say something. */
final class ProcessRules {

	private static final Pattern PROCESS_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private static final String WORDS = "[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)*";

	private static final Pattern FOLDERS = Pattern.compile(".*/");

	/** What the engine reads: a number of days, or that number between P and D. */
	private static final Pattern DAYS = Pattern.compile("\\d{1,9}|P\\d{1,9}D");

	private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.of(UserTask.class, "UserTask",
			ServiceTask.class, "ServiceTask", CallActivity.class, "CallActivity", SubProcess.class, "SubProcess",
			Gateway.class, "Gateway", StartEvent.class, "StartEvent", EndEvent.class, "EndEvent");

	private ProcessRules() {
	}

	/** The process that the file is; null where it is none, or several. */
	static @Nullable Process only(BpmnModelInstance model, Findings findings) {
		Collection<Process> processes = model.getModelElementsByType(Process.class);
		if (processes.size() != 1 || !model.getModelElementsByType(Collaboration.class).isEmpty()) {
			findings.add(Rule.EXECUTABLE, model.getDefinitions(), "several", processes.size());
		}
		Process process = processes.stream().findFirst().orElse(null);
		if (process != null && !process.isExecutable()) {
			findings.add(Rule.EXECUTABLE, process, "not");
		}
		return process;
	}

	static void judge(ProcessModel model, String file, Findings findings) {
		Process process = model.process();
		timeToLive(process, findings);
		if (process.getCamundaVersionTag() == null || process.getCamundaVersionTag().isBlank()) {
			findings.add(Rule.VERSION_TAG, process, "none");
		}
		String id = String.valueOf(process.getId());
		if (!PROCESS_ID.matcher(id).matches()) {
			findings.add(Rule.NAMES, process, "process-id", Quoted.of(id));
		}
		if (!FOLDERS.matcher(file).replaceFirst("").equals(id + ".bpmn")) {
			findings.add(Rule.FILE_NAME, process, "other", Quoted.of(id));
		}
		model.nodes().forEach(node -> names(node, process, findings));
		model.nodes()
			.stream()
			.filter(CallActivity.class::isInstance)
			.forEach(call -> called((CallActivity) call, model, findings));
	}

	private static void timeToLive(Process process, Findings findings) {
		String days = process.getCamundaHistoryTimeToLiveString();
		if (days == null || !DAYS.matcher(days).matches()) {
			findings.add(Rule.TIME_TO_LIVE, process, "none");
		}
	}

	private static void names(FlowNode node, Process process, Findings findings) {
		String name = node.getName();
		boolean ofProcess = process.equals(node.getParentElement());
		boolean named = node instanceof Task || node instanceof CallActivity || node instanceof SubProcess
				|| (ofProcess && (node instanceof StartEvent || node instanceof EndEvent));
		if (named && (name == null || name.isBlank())) {
			findings.add(Rule.NAMES, node, "none");
		}
		String prefix = PREFIXES.entrySet()
			.stream()
			.filter(entry -> entry.getKey().isInstance(node))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse((node instanceof Event) ? "Event" : "Task");
		if (!node.getId().matches(prefix + "_" + WORDS)) {
			findings.add(Rule.NAMES, node, "id", Quoted.of(node.getId()), prefix + "_");
		}
	}

	private static void called(CallActivity call, ProcessModel model, Findings findings) {
		String called = call.getCalledElement();
		if (called == null) {
			findings.add(Rule.CALLED_EXISTS, call, "nothing");
			return;
		}
		boolean ofForm = "form".equals(ProcessModel.bare(called)) && ExpressionRules.isExpression(called);
		if (ofForm != ProcessModel.is(call, StepKind.FORM)) {
			findings.add(Rule.CALLED_EXISTS, call, "form", "${form}");
		}
		else if (called.equals(model.process().getId())) {
			findings.add(Rule.CALLED_EXISTS, call, "itself");
		}
		else if (!ofForm) {
			Optional<Process> found = ExpressionRules.isExpression(called) ? Optional.empty()
					: model.around().process(called);
			found.ifPresentOrElse(process -> kindOf(process, call, findings),
					() -> findings.add(Rule.CALLED_EXISTS, call, "unknown", Quoted.of(called)));
		}
		if ("deployment".equals(call.getCamundaCalledElementBinding())) {
			findings.add(Rule.CALLED_EXISTS, call, "binding");
		}
		if (!ProcessModel.passesBusinessKey(call)) {
			findings.add(Rule.CALLED_EXISTS, call, "business-key", "#{execution.processBusinessKey}");
		}
	}

	/**
	 * What is called for a round is one, and rounds are called for nothing else: the
	 * dossier would wait for a round that nobody carries out. What people start is not
	 * called.
	 */
	private static void kindOf(Process called, CallActivity call, Findings findings) {
		String kind = String.valueOf(ModelProperties.of(called).get(ModelVocabulary.KIND));
		if (ProcessModel.is(call, StepKind.ROUND) != Kind.ROUND.key().equals(kind)) {
			findings.add(Rule.CALLED_EXISTS, call, "round", Quoted.of(called.getId()));
		}
		if (Kind.TRAJECTORY.key().equals(kind) || Kind.WITHDRAWAL.key().equals(kind)) {
			findings.add(Rule.CALLED_EXISTS, call, "started", Quoted.of(called.getId()));
		}
	}

}
