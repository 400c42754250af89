package nl.meerstemmig.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.RoundResult;
import nl.meerstemmig.round.RoundResults;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Obligation.Kind;
import nl.meerstemmig.trajectory.Obligation.Subject;
import nl.meerstemmig.trajectory.Obligations;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is still owed: an answer to each binding outcome, a justification that the
 * chair confirmed for each that is not followed, feedback for each round.
 */
@Component
class OwedToParticipants implements Obligations {

	private final Outcomes outcomes;

	private final RoundResults results;

	private final Responses responses;

	private final Confirmations confirmations;

	private final FeedbackSent feedback;

	OwedToParticipants(Outcomes outcomes, RoundResults results, Responses responses, Confirmations confirmations,
			FeedbackSent feedback) {
		this.outcomes = outcomes;
		this.results = results;
		this.responses = responses;
		this.confirmations = confirmations;
		this.feedback = feedback;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Obligation> of(Trajectory trajectory) {
		List<Obligation> owed = new ArrayList<>();
		owed.addAll(owedToOutcomes(trajectory));
		owed.addAll(owedToRounds(trajectory));
		return owed;
	}

	private List<Obligation> owedToOutcomes(Trajectory trajectory) {
		Map<Long, Response> current = new HashMap<>();
		this.responses.findByOutcomeRoundTrajectoryOrderByEntrySequence(trajectory)
			.forEach(response -> current.put(response.outcome().id(), response));
		Set<Long> confirmed = new HashSet<>();
		this.confirmations.findByResponseOutcomeRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.filter(Confirmation::isConfirmed)
			.forEach(confirmation -> confirmed.add(confirmation.response().id()));
		List<Obligation> owed = new ArrayList<>();
		for (Outcome outcome : this.outcomes.findByRoundTrajectoryOrderByEntrySequence(trajectory)) {
			Kind kind = owedTo(outcome, current.get(outcome.id()), confirmed);
			if (kind != null) {
				Subject subject = new Subject(outcome.round().phase(), outcome.round().formName(), outcome.number(),
						outcome.text());
				owed.add(new Obligation(kind, subject, outcome.answerBy()));
			}
		}
		return owed;
	}

	private static @Nullable Kind owedTo(Outcome outcome, @Nullable Response response, Set<Long> confirmed) {
		if (!outcome.isBinding()) {
			return null;
		}
		if (response == null) {
			return Kind.ANSWER;
		}
		if (!response.mustBeJustified()) {
			return null;
		}
		if (response.justification() == null || !Justification.saysSomething(response.justification())) {
			return Kind.JUSTIFICATION;
		}
		return confirmed.contains(response.id()) ? null : Kind.CONFIRMATION;
	}

	private List<Obligation> owedToRounds(Trajectory trajectory) {
		Set<Long> told = new HashSet<>();
		this.feedback.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.forEach(feedback -> told.add(feedback.round().id()));
		return this.results.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(RoundResult::round)
			.filter(round -> !told.contains(round.id()))
			.map(OwedToParticipants::feedback)
			.toList();
	}

	private static Obligation feedback(Round round) {
		return new Obligation(Kind.FEEDBACK, new Subject(round.phase(), round.formName(), null, null), null);
	}

}
