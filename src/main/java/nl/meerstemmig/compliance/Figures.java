package nl.meerstemmig.compliance;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import nl.meerstemmig.compliance.TrajectoryReport.OutcomeReport;
import nl.meerstemmig.compliance.TrajectoryReport.ResponseReport;
import nl.meerstemmig.compliance.TrajectoryReport.RoundReport;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.response.ResponseState;

/** Counts what the reports of a trajectory's rounds say. */
final class Figures {

	private Figures() {
	}

	static Compliance of(List<RoundReport> rounds, boolean adopted, Verification verification) {
		List<OutcomeReport> outcomes = rounds.stream().flatMap(round -> round.outcomes().stream()).toList();
		List<ResponseReport> owing = outcomes.stream()
			.map(OutcomeReport::response)
			.filter(Objects::nonNull)
			.filter(ResponseReport::mustBeJustified)
			.toList();
		Compliance.Justifications justifications = new Compliance.Justifications(owing.size(),
				count(owing, response -> response.justification() != null),
				count(owing, response -> response.confirmed() != null && response.confirmed().confirmed()));
		Compliance.Feedback feedback = new Compliance.Feedback(
				count(rounds, round -> adopted || round.participants() != null),
				count(rounds, round -> round.feedback() != null));
		return new Compliance(outcomes(outcomes), justifications, feedback, adopted,
				new Compliance.LedgerState(verification.intact(), verification.entries(), verification.head()));
	}

	private static Compliance.Outcomes outcomes(List<OutcomeReport> outcomes) {
		return new Compliance.Outcomes(outcomes.size(),
				count(outcomes, outcome -> Boolean.TRUE.equals(outcome.adopted())),
				count(outcomes, OutcomeReport::binding), answered(outcomes, ResponseState.FOLLOWED),
				answered(outcomes, ResponseState.PARTLY_FOLLOWED), answered(outcomes, ResponseState.NOT_FOLLOWED),
				answered(outcomes, ResponseState.OUTSIDE_REMIT), answered(outcomes, ResponseState.ALREADY_POLICY),
				answered(outcomes, ResponseState.NOTED),
				count(outcomes, outcome -> outcome.binding() && outcome.response() == null),
				count(outcomes, OutcomeReport::overdue));
	}

	private static int answered(List<OutcomeReport> outcomes, ResponseState state) {
		return count(outcomes, outcome -> outcome.response() != null && outcome.response().state() == state);
	}

	private static <T> int count(List<T> all, Predicate<T> which) {
		return (int) all.stream().filter(which).count();
	}

}
