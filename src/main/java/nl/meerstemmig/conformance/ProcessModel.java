package nl.meerstemmig.conformance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.conformance.Paths.Point;
import nl.meerstemmig.conformance.Paths.Way;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.jspecify.annotations.Nullable;

/**
 * One process as the rules see it: the vocabulary on its elements, and all paths through
 * it.
 */
final class ProcessModel {

	private final Process process;

	private final Surroundings around;

	private final Flows flows;

	private final Paths paths;

	/** The processes that are being looked into, so that a circle of calls ends. */
	private final Set<String> callers;

	/** What it calls, read once: every way that is looked at may ask. */
	private final Map<String, Optional<ProcessModel>> called = new HashMap<>();

	ProcessModel(Process process, Surroundings around) {
		this(process, around, Set.of());
	}

	private ProcessModel(Process process, Surroundings around, Set<String> callers) {
		this.process = process;
		this.around = around;
		this.flows = new Flows(process);
		this.paths = new Paths(process, this.flows);
		this.callers = Stream.concat(callers.stream(), Stream.of(String.valueOf(process.getId())))
			.collect(java.util.stream.Collectors.toUnmodifiableSet());
	}

	Process process() {
		return this.process;
	}

	Flows flows() {
		return this.flows;
	}

	Paths paths() {
		return this.paths;
	}

	Surroundings around() {
		return this.around;
	}

	boolean is(Kind kind) {
		return kind.key().equals(ModelProperties.of(this.process).get(ModelVocabulary.KIND));
	}

	static boolean is(BaseElement element, StepKind step) {
		return step.key().equals(ModelProperties.of(element).get(ModelVocabulary.STEP));
	}

	/** The nodes with a step, in the order of the model. */
	List<FlowNode> with(StepKind step) {
		return this.paths.nodes().stream().filter(node -> is(node, step)).toList();
	}

	Collection<FlowNode> nodes() {
		return this.paths.nodes();
	}

	/** Whether a way completes a step, or a called process in which no path avoids it. */
	Predicate<Way> completing(StepKind step) {
		return way -> way.completed() != null && passes(way.completed(), step);
	}

	/** Whether completing a node means that the step was completed. */
	boolean passes(FlowNode node, StepKind step) {
		if (node instanceof UserTask) {
			return is(node, step);
		}
		return node instanceof CallActivity call && called(call).filter(model -> model.neverAvoids(step)).isPresent();
	}

	/** Whether every path through the process completes the step. */
	private boolean neverAvoids(StepKind step) {
		return this.paths.path(Paths.START, Paths.END, completing(step)).isEmpty();
	}

	/** Whether a step can be begun in it, or in what it calls. */
	boolean mayBegin(FlowNode node, StepKind step) {
		return is(node, step) || (node instanceof CallActivity call
				&& called(call).filter(model -> model.nodes().stream().anyMatch(one -> model.mayBegin(one, step)))
					.isPresent());
	}

	/** The process that a call names; nothing where it names none that exists. */
	Optional<ProcessModel> called(CallActivity call) {
		String name = call.getCalledElement();
		if (name == null || ExpressionRules.isExpression(name) || this.callers.contains(name)) {
			return Optional.empty();
		}
		return this.called.computeIfAbsent(name,
				key -> this.around.process(key).map(found -> new ProcessModel(found, this.around, this.callers)));
	}

	/** Whether a node asks for the answer to an outcome, itself or in what it calls. */
	boolean answers(FlowNode node) {
		return passes(node, StepKind.RESPOND);
	}

	/** A path that avoids what must be passed; nothing where there is none. */
	Optional<List<String>> pathAround(Point start, Point goal, Predicate<Way> passed) {
		return this.paths.path(start, goal, passed);
	}

	/** Whether a flow is taken only where the question is answered with yes. */
	boolean saysYes(@Nullable SequenceFlow flow, String question) {
		return flow != null && (question.equals(condition(flow))
				|| isOtherwiseOf(flow, other -> no(question).test(condition(other))));
	}

	/** Whether a flow is taken only where the question is answered with no. */
	boolean saysNo(@Nullable SequenceFlow flow, String question) {
		return flow != null && (no(question).test(condition(flow))
				|| isOtherwiseOf(flow, other -> question.equals(condition(other))));
	}

	private static Predicate<String> no(String question) {
		return condition -> condition.equals("!" + question) || condition.equals("not " + question)
				|| condition.equals(question + "==false");
	}

	/** Whether a flow is the default of a gateway all of whose others say one thing. */
	private boolean isOtherwiseOf(SequenceFlow flow, Predicate<SequenceFlow> others) {
		if (!(flow.getSource() instanceof ExclusiveGateway gateway) || !flow.equals(gateway.getDefault())) {
			return false;
		}
		List<SequenceFlow> rest = this.flows.outOf(gateway).stream().filter(other -> !other.equals(flow)).toList();
		return !rest.isEmpty() && rest.stream().allMatch(others);
	}

	/** The condition without the marks around it; empty where there is none. */
	static String condition(SequenceFlow flow) {
		ConditionExpression condition = flow.getConditionExpression();
		boolean isDefault = (flow.getSource() instanceof ExclusiveGateway one && flow.equals(one.getDefault()))
				|| (flow.getSource() instanceof InclusiveGateway other && flow.equals(other.getDefault()));
		return (condition == null || isDefault) ? "" : bare(condition.getTextContent());
	}

	/**
	 * An expression without the marks around it and the spaces in it. Without marks it is
	 * a text to the engine, and none of the questions.
	 */
	static String bare(@Nullable String expression) {
		String text = (expression != null) ? expression.strip() : "";
		if (!ExpressionRules.isMarked(text)) {
			return text.isEmpty() ? "" : "'" + text + "'";
		}
		String inside = text.substring(2, text.length() - 1).strip();
		return inside.startsWith("not ") ? "not " + inside.substring(4).replaceAll("\\s+", "")
				: inside.replaceAll("\\s+", "");
	}

	/**
	 * Whether an activity is done once for each of what a question lists, all of them.
	 * @param variable the name under which one of them is known in it
	 */
	static boolean loopsOver(FlowNode node, String question, String variable) {
		return node instanceof Activity activity
				&& activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
				&& question.equals(bare(loop.getCamundaCollection()))
				&& variable.equals(loop.getCamundaElementVariable()) && loop.getCompletionCondition() == null
				&& loop.getLoopCardinality() == null;
	}

	static boolean isLoop(FlowNode node) {
		return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
	}

	static boolean isOneByOne(FlowNode node) {
		return node instanceof Activity activity
				&& activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
				&& loop.isSequential();
	}

	static List<CamundaIn> inputs(CallActivity call) {
		return (call.getExtensionElements() == null) ? List.of()
				: List.copyOf(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list());
	}

	static boolean passesBusinessKey(CallActivity call) {
		return inputs(call).stream()
			.anyMatch(in -> "execution.processBusinessKey".equals(bare(in.getCamundaBusinessKey())));
	}

	/** Whether a call hands a variable on under the same name. */
	static boolean passes(CallActivity call, String variable) {
		return inputs(call).stream()
			.anyMatch(in -> variable.equals(in.getCamundaTarget()) && (variable.equals(in.getCamundaSource())
					|| variable.equals(bare(in.getCamundaSourceExpression()))));
	}

	/** Whether a call hands the answer to a question on under a name. */
	static boolean passes(CallActivity call, String question, String variable) {
		return inputs(call).stream()
			.anyMatch(in -> variable.equals(in.getCamundaTarget())
					&& question.equals(bare(in.getCamundaSourceExpression())));
	}

}
