package nl.meerstemmig.response;

import java.util.Collection;

import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.round.Outcome;

/**
 * The rule of the house: <em>a binding outcome is followed, or it is argued why not.</em>
 * The council's paper asks for it of a citizens' forum: its recommendations are weighed
 * "tenzij er duidelijke en goed onderbouwde redenen zijn waarom hun adviezen niet worden
 * opgevolgd".
 * <p>
 * It is written here and nowhere else. Every door asks it: the task, the engine, the
 * adoption. A constraint on the table of responses backs it.
 */
public final class ComplyOrExplain {

	private ComplyOrExplain() {
	}

	/** Whether this answer to this outcome has to be argued. */
	public static boolean mustJustify(Outcome outcome, ResponseState state) {
		return outcome.isBinding() && state != ResponseState.FOLLOWED;
	}

	/**
	 * @param deviates whether the advice as it is now departs from an outcome that its
	 * participants decided on themselves: then it is not followed, whatever is said
	 * @param elsewhere the justifications that count for other outcomes of the trajectory
	 * @throws JustificationRequired where the answer has to be argued and is not, saying
	 * what is missing
	 */
	static void check(Outcome outcome, Answer answer, boolean deviates, Collection<String> elsewhere) {
		if (outcome.isBinding() && answer.state() == ResponseState.NOTED) {
			throw new JustificationRequired("response.binding-noted", outcome);
		}
		if (deviates && answer.state() == ResponseState.FOLLOWED) {
			throw new JustificationRequired("response.own-decision-altered", outcome);
		}
		if (!mustJustify(outcome, answer.state())) {
			return;
		}
		if (answer.justification() == null) {
			throw new JustificationRequired("response.justification-required", outcome);
		}
		if (!Justification.saysSomething(answer.justification())) {
			throw new JustificationRequired("response.justification-empty", outcome);
		}
		if (answer.ground() == null) {
			throw new JustificationRequired("response.ground-required", outcome);
		}
		if (elsewhere.stream().anyMatch(other -> Justification.sayTheSame(other, answer.justification()))) {
			throw new JustificationRequired("response.justification-repeated", outcome);
		}
	}

	/** A binding outcome is not followed, and it is not argued why. */
	public static class JustificationRequired extends Refusal {

		JustificationRequired(String rule, Outcome outcome) {
			super(Kind.INVALID, rule, outcome.number(), shortened(outcome.text()), outcome.round().formName());
		}

		private static String shortened(String text) {
			return (text.length() <= 120) ? text : text.substring(0, 120) + "…";
		}

	}

}
