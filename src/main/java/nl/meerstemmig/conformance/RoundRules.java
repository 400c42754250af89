package nl.meerstemmig.conformance;

import java.util.List;
import java.util.function.Predicate;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.conformance.Paths.Way;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * A round carries its form out, records what that yields, and lets no binding outcome
 * pass without an answer.
 */
final class RoundRules {

	static final String BINDING_OUTCOMES = "round.bindingOutcomes(execution)";

	static final String HAS_BINDING_OUTCOMES = "round.hasBindingOutcomes(execution)";

	static final String IS_UNSOLICITED = "round.isUnsolicited(execution)";

	private RoundRules() {
	}

	static void judge(ProcessModel round, Findings findings) {
		round.pathAround(Paths.START, Paths.END, round.completing(StepKind.RECORD_OUTCOMES))
			.ifPresent(path -> findings.add(Rule.OUTCOMES_RECORDED, round.process(), "avoided", Shown.path(path)));
		Predicate<Way> carriedOut = way -> (way.completed() instanceof CallActivity call
				&& ProcessModel.is(call, StepKind.FORM)) || round.saysYes(way.flow(), IS_UNSOLICITED);
		for (FlowNode recording : recordings(round)) {
			round.pathAround(Paths.START, Paths.entered(recording), carriedOut)
				.ifPresent(path -> findings.add(Rule.FORM_CARRIED_OUT, recording, "avoided", Shown.path(path)));
			Predicate<Way> answered = way -> (way.completed() != null && round.answers(way.completed()))
					|| round.saysNo(way.flow(), HAS_BINDING_OUTCOMES);
			round.pathAround(Paths.left(recording), Paths.END, answered)
				.ifPresent(path -> findings.add(Rule.OUTCOMES_ANSWERED, recording, "avoided", Shown.path(path)));
		}
		round.nodes().stream().filter(round::answers).forEach(answer -> loop(answer, findings));
	}

	private static List<FlowNode> recordings(ProcessModel round) {
		return round.nodes().stream().filter(node -> round.passes(node, StepKind.RECORD_OUTCOMES)).toList();
	}

	private static void loop(FlowNode answer, Findings findings) {
		if (!ProcessModel.loopsOver(answer, BINDING_OUTCOMES, "outcomeId")) {
			findings.add(Rule.ANSWER_LOOPS, answer, "no-loop", "${" + BINDING_OUTCOMES + "}");
		}
		if (answer instanceof CallActivity call && !ProcessModel.passes(call, "outcomeId")) {
			findings.add(Rule.ANSWER_LOOPS, answer, "not-passed");
		}
	}

}
