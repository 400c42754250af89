package nl.meerstemmig.conformance;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import nl.meerstemmig.conformance.Paths.Point;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Everything can be reached and leads somewhere, and times can be read. */
final class FlowRules {

	private FlowRules() {
	}

	static void judge(ProcessModel model, Findings findings) {
		deadEnds(model, findings);
		for (FlowNode node : model.nodes()) {
			if (node instanceof Gateway gateway) {
				gateway(model, gateway, findings);
			}
			if (node instanceof UserTask task) {
				time(task, task.getCamundaDueDate(), Times::isDurationOrDate, findings);
				time(task, task.getCamundaFollowUpDate(), Times::isDurationOrDate, findings);
			}
		}
		model.process()
			.getModelInstance()
			.getModelElementsByType(TimerEventDefinition.class)
			.forEach(timer -> timer(timer, findings));
	}

	private static void deadEnds(ProcessModel model, Findings findings) {
		Set<Point> reached = model.paths().reachable(Paths.START);
		Set<Point> leading = model.paths().leadingTo(Paths.END);
		for (FlowNode node : model.nodes()) {
			if (!reached.contains(Paths.entered(node))) {
				findings.add(Rule.DEAD_END, node, "unreachable");
			}
			else if (!leading.contains(Paths.entered(node))) {
				findings.add(Rule.DEAD_END, node, "no-end");
			}
			else if (isLoose(model, node)) {
				findings.add(Rule.DEAD_END, node, "loose");
			}
		}
	}

	/** The engine takes it for an end that nobody has drawn. */
	private static boolean isLoose(ProcessModel model, FlowNode node) {
		boolean jumps = node instanceof ThrowEvent event
				&& event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
		return !(node instanceof EndEvent) && !jumps && !Paths.isEventSubProcess(node)
				&& model.flows().outOf(node).isEmpty();
	}

	private static void gateway(ProcessModel model, Gateway gateway, Findings findings) {
		List<SequenceFlow> outgoing = model.flows().outOf(gateway);
		outgoing.stream()
			.filter(flow -> flow.getConditionExpression() != null
					&& !ExpressionRules.isMarked(flow.getConditionExpression().getTextContent()))
			.forEach(flow -> findings.add(Rule.GATEWAY_CONDITIONS, flow, "unmarked",
					Quoted.of(flow.getConditionExpression().getTextContent())));
		boolean decides = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
		if (!decides) {
			outgoing.stream()
				.filter(flow -> flow.getConditionExpression() != null)
				.forEach(flow -> findings.add(Rule.GATEWAY_CONDITIONS, flow, "unasked"));
			return;
		}
		if (outgoing.size() < 2) {
			outgoing.stream()
				.filter(flow -> flow.getConditionExpression() != null)
				.forEach(flow -> findings.add(Rule.GATEWAY_CONDITIONS, flow, "only-one"));
			return;
		}
		SequenceFlow otherwise = (gateway instanceof ExclusiveGateway exclusive) ? exclusive.getDefault()
				: ((InclusiveGateway) gateway).getDefault();
		if (otherwise == null) {
			findings.add(Rule.GATEWAY_CONDITIONS, gateway, "no-default");
		}
		outgoing.stream()
			.filter(flow -> !flow.equals(otherwise) && ProcessModel.condition(flow).isEmpty())
			.forEach(flow -> findings.add(Rule.GATEWAY_CONDITIONS, flow, "no-condition"));
		if (gateway.getName() == null || !gateway.getName().strip().endsWith("?")) {
			findings.add(Rule.GATEWAY_QUESTION, gateway, "no-question");
		}
		outgoing.stream()
			.filter(flow -> flow.getName() == null || flow.getName().isBlank())
			.forEach(flow -> findings.add(Rule.GATEWAY_QUESTION, flow, "no-answer"));
	}

	private static void timer(TimerEventDefinition timer, Findings findings) {
		TimeDuration duration = timer.getTimeDuration();
		TimeDate date = timer.getTimeDate();
		TimeCycle cycle = timer.getTimeCycle();
		if (duration == null && date == null && cycle == null) {
			findings.add(Rule.TIMER, timer.getParentElement(), "none");
		}
		time(timer.getParentElement(), text(duration), Times::isDuration, findings);
		time(timer.getParentElement(), text(date), Times::isDate, findings);
		time(timer.getParentElement(), text(cycle), Times::isCycle, findings);
	}

	private static @Nullable String text(@Nullable ModelElementInstance time) {
		return (time != null) ? time.getTextContent().strip() : null;
	}

	private static void time(ModelElementInstance element, @Nullable String time, Predicate<String> readable,
			Findings findings) {
		if (time != null && !ExpressionRules.isExpression(time) && !readable.test(time)) {
			findings.add(Rule.TIMER, element, Times.isInWeeks(time) ? "in-weeks" : "unreadable", Quoted.of(time));
		}
	}

}
