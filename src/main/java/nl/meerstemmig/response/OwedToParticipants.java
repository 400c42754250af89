package nl.meerstemmig.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.RoundResult;
import nl.meerstemmig.round.RoundResults;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.round.SeatVotes;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Draft;
import nl.meerstemmig.trajectory.Drafts;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Obligation.Kind;
import nl.meerstemmig.trajectory.Obligation.Subject;
import nl.meerstemmig.trajectory.Obligations;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is still owed: the outcomes of each round that began, an answer to each
 * binding outcome, a justification that the chair confirmed for each that is not
 * followed, the participants' own decisions word for word, the vote of each co-deciding
 * seat, feedback for each round.
 */
@Component
class OwedToParticipants implements Obligations {

	private final Rounds rounds;

	private final Outcomes outcomes;

	private final RoundResults results;

	private final Responses responses;

	private final Confirmations confirmations;

	private final FeedbackSent feedback;

	private final OwnDecisions ownDecisions;

	private final Dossiers dossiers;

	private final Drafts drafts;

	private final SeatVotes seatVotes;

	OwedToParticipants(Rounds rounds, Outcomes outcomes, RoundResults results, Responses responses,
			Confirmations confirmations, FeedbackSent feedback, OwnDecisions ownDecisions, Dossiers dossiers,
			Drafts drafts, SeatVotes seatVotes) {
		this.rounds = rounds;
		this.outcomes = outcomes;
		this.results = results;
		this.responses = responses;
		this.confirmations = confirmations;
		this.feedback = feedback;
		this.ownDecisions = ownDecisions;
		this.dossiers = dossiers;
		this.drafts = drafts;
		this.seatVotes = seatVotes;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Obligation> of(Trajectory trajectory) {
		Standing standing = this.dossiers.standingOf(trajectory);
		Set<Long> recorded = this.results.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(result -> result.round().id())
			.collect(Collectors.toSet());
		List<Obligation> owed = new ArrayList<>();
		owed.addAll(unrecorded(trajectory, standing, recorded));
		owed.addAll(owedToOutcomes(trajectory));
		owed.addAll(owedToSeats(trajectory, standing));
		owed.addAll(owedToRounds(trajectory, standing, recorded));
		return owed;
	}

	/**
	 * Rounds that began and have no outcomes yet: they run, or were moved past the task
	 * that records them. Where there is to be no advice, none is waited for.
	 */
	private List<Obligation> unrecorded(Trajectory trajectory, Standing standing, Set<Long> recorded) {
		if (standing.endsWithoutAdvice()) {
			return List.of();
		}
		return this.rounds.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.filter(round -> !recorded.contains(round.id()))
			.map(round -> ofRound(round.bindingEffect().owesAnswer() ? Kind.OUTCOMES : Kind.NON_COMMITTAL_OUTCOMES,
					round))
			.toList();
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
			if (kind == null && isFollowedYetAltered(outcome, current.get(outcome.id()))) {
				kind = Kind.UNALTERED;
			}
			if (kind != null) {
				Subject subject = new Subject(outcome.id(), outcome.round().phase(), outcome.round().formName(),
						outcome.number(), outcome.text());
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

	private boolean isFollowedYetAltered(Outcome outcome, @Nullable Response response) {
		return response != null && response.state() == ResponseState.FOLLOWED && this.ownDecisions.isAltered(outcome);
	}

	/** A seat that takes part in the decision votes on what is decided on. */
	private List<Obligation> owedToSeats(Trajectory trajectory, Standing standing) {
		if (standing != Standing.RUNNING) {
			return List.of();
		}
		Draft latest = this.drafts.findFirstByTrajectoryOrderByEntrySequenceDesc(trajectory).orElse(null);
		return this.results.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(RoundResult::round)
			.filter(round -> round.bindingEffect() == BindingEffect.CO_DECISION)
			.filter(round -> latest == null || this.seatVotes.findByRoundAndDraft(round, latest).isEmpty())
			.map(round -> ofRound(Kind.SEAT_VOTE, round))
			.toList();
	}

	/**
	 * Feedback is given on outcomes, or, after the adoption, on what became of a round
	 * that never had any.
	 */
	private List<Obligation> owedToRounds(Trajectory trajectory, Standing standing, Set<Long> recorded) {
		Set<Long> told = new HashSet<>();
		this.feedback.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.forEach(feedback -> told.add(feedback.round().id()));
		return this.rounds.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.filter(round -> !told.contains(round.id()))
			.filter(round -> standing.isAdopted() || recorded.contains(round.id()))
			.map(round -> ofRound(Kind.FEEDBACK, round))
			.toList();
	}

	private static Obligation ofRound(Kind kind, Round round) {
		return new Obligation(kind, new Subject(round.id(), round.phase(), round.formName(), null, null), null);
	}

}
