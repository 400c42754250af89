package nl.meerstemmig.conformance;

import java.util.function.Predicate;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.conformance.Paths.Way;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * An answer that needs a justification is not there before a chair has confirmed it: the
 * process ends by no other way.
 */
final class AnswerRules {

	static final String MUST_JUSTIFY = "round.mustJustify(execution)";

	static final String IS_CONFIRMED = "round.isConfirmed(execution)";

	private AnswerRules() {
	}

	static void judge(ProcessModel model, Findings findings) {
		if (model.is(Kind.ANSWER)) {
			model.pathAround(Paths.START, Paths.END, model.completing(StepKind.RESPOND))
				.ifPresent(path -> findings.add(Rule.JUSTIFICATION_CONFIRMED, model.process(), "unanswered",
						Shown.path(path)));
		}
		Predicate<Way> confirming = model.completing(StepKind.CONFIRM_JUSTIFICATION);
		for (FlowNode respond : model.with(StepKind.RESPOND)) {
			model
				.pathAround(Paths.left(respond), Paths.END,
						confirming.or(way -> model.saysNo(way.flow(), MUST_JUSTIFY)))
				.ifPresent(
						path -> findings.add(Rule.JUSTIFICATION_CONFIRMED, respond, "not-confirmed", Shown.path(path)));
		}
		for (FlowNode confirm : model.with(StepKind.CONFIRM_JUSTIFICATION)) {
			model
				.pathAround(Paths.left(confirm), Paths.END,
						model.completing(StepKind.RESPOND).or(way -> model.saysYes(way.flow(), IS_CONFIRMED)))
				.ifPresent(path -> findings.add(Rule.JUSTIFICATION_CONFIRMED, confirm, "not-asked", Shown.path(path)));
		}
	}

}
