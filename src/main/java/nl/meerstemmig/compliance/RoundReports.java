package nl.meerstemmig.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.meerstemmig.compliance.TrajectoryReport.AdoptionReport;
import nl.meerstemmig.compliance.TrajectoryReport.CarriedOutBy;
import nl.meerstemmig.compliance.TrajectoryReport.ConfirmationReport;
import nl.meerstemmig.compliance.TrajectoryReport.FeedbackReport;
import nl.meerstemmig.compliance.TrajectoryReport.OutcomeReport;
import nl.meerstemmig.compliance.TrajectoryReport.ResponseReport;
import nl.meerstemmig.compliance.TrajectoryReport.RoundReport;
import nl.meerstemmig.compliance.TrajectoryReport.SeatVoteReport;
import nl.meerstemmig.compliance.TrajectoryReport.VotesReport;
import nl.meerstemmig.response.Confirmation;
import nl.meerstemmig.response.Confirmations;
import nl.meerstemmig.response.Feedback;
import nl.meerstemmig.response.FeedbackSent;
import nl.meerstemmig.response.Response;
import nl.meerstemmig.response.Responses;
import nl.meerstemmig.round.Adoption;
import nl.meerstemmig.round.Convening;
import nl.meerstemmig.round.Convenings;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.OwnAdvice;
import nl.meerstemmig.round.OwnAdvices;
import nl.meerstemmig.round.Representations;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.RoundResult;
import nl.meerstemmig.round.RoundResults;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.round.SeatVote;
import nl.meerstemmig.round.SeatVotes;
import nl.meerstemmig.round.Votes;
import nl.meerstemmig.round.VotingRule;
import nl.meerstemmig.round.VotingRules;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rounds of a trajectory with their outcomes, and with what was done with each. */
@Component
class RoundReports {

	private final Rounds rounds;

	private final VotingRules votingRules;

	private final RoundResults results;

	private final Outcomes outcomes;

	private final Responses responses;

	private final Confirmations confirmations;

	private final FeedbackSent feedback;

	private final Representations representations;

	private final Convenings convenings;

	private final OwnAdvices ownAdvices;

	private final SeatVotes seatVotes;

	private final Clock clock;

	RoundReports(Rounds rounds, VotingRules votingRules, RoundResults results, Outcomes outcomes, Responses responses,
			Confirmations confirmations, FeedbackSent feedback, Representations representations, Convenings convenings,
			OwnAdvices ownAdvices, SeatVotes seatVotes, Clock clock) {
		this.rounds = rounds;
		this.votingRules = votingRules;
		this.results = results;
		this.outcomes = outcomes;
		this.responses = responses;
		this.confirmations = confirmations;
		this.feedback = feedback;
		this.representations = representations;
		this.convenings = convenings;
		this.ownAdvices = ownAdvices;
		this.seatVotes = seatVotes;
		this.clock = clock;
	}

	/** A round in its phase. */
	record Placed(Phase phase, RoundReport report) {
	}

	List<Placed> of(Trajectory trajectory) {
		Map<Long, List<Response>> answers = this.responses.findByOutcomeRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.collect(Collectors.groupingBy(response -> response.outcome().id()));
		Map<Long, Confirmation> confirmed = this.confirmations
			.findByResponseOutcomeRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.collect(Collectors.toMap(confirmation -> confirmation.response().id(), Function.identity()));
		Map<Long, List<Outcome>> yielded = this.outcomes.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.collect(Collectors.groupingBy(outcome -> outcome.round().id()));
		Map<Long, RepresentationReport> measured = this.representations
			.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.collect(Collectors.toMap(representation -> representation.round().id(), RepresentationReport::of));
		return this.rounds.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(round -> new Placed(round.phase(),
					report(round,
							yielded.getOrDefault(round.id(), List.of())
								.stream()
								.map(outcome -> outcome(outcome, answers.getOrDefault(outcome.id(), List.of()),
										confirmed, measured.get(round.id())))
								.toList(),
							measured.get(round.id()))))
			.toList();
	}

	private RoundReport report(Round round, List<OutcomeReport> yielded, @Nullable RepresentationReport measured) {
		VotingRule rule = this.votingRules.findFirstByRoundOrderByEntrySequenceDesc(round)
			.or(() -> VotingRule.usual(round))
			.orElse(null);
		RoundResult result = this.results.findByRound(round).orElse(null);
		return new RoundReport(round.form(), round.formName(), round.level(), round.bindingEffect(),
				(rule != null) ? rule.threshold().toString() : null, (rule != null) ? rule.denominator() : null,
				(rule != null) ? rule.quorum() : null, (result != null) ? result.participants() : null,
				(result != null) ? result.summary() : null, yielded,
				this.feedback.findByRound(round).map(RoundReports::feedback).orElse(null),
				(rule != null) ? rule.isInclusive() : null, measured,
				this.convenings.findByRound(round).map(RoundReports::body).orElse(null), round.isUnsolicited(),
				this.ownAdvices.findFirstByRoundOrderByEntrySequenceDesc(round).map(OwnAdvice::placement).orElse(null),
				this.seatVotes.findByRoundOrderByEntrySequence(round).stream().map(RoundReports::vote).toList());
	}

	private static CarriedOutBy body(Convening convening) {
		return new CarriedOutBy(convening.body().reference(), convening.body().name());
	}

	private static SeatVoteReport vote(SeatVote vote) {
		return new SeatVoteReport(vote.ballot(), vote.dissent(), vote.draft().version(), vote.entry().actor(),
				vote.entry().at());
	}

	private OutcomeReport outcome(Outcome outcome, List<Response> answers, Map<Long, Confirmation> confirmed,
			@Nullable RepresentationReport measured) {
		List<ResponseReport> reports = answers.stream()
			.map(answer -> response(answer, confirmed.get(answer.id())))
			.toList();
		ResponseReport current = reports.isEmpty() ? null : reports.get(reports.size() - 1);
		boolean overdue = current == null && outcome.answerBy() != null
				&& outcome.answerBy().isBefore(LocalDate.now(this.clock));
		return new OutcomeReport(outcome.number(), outcome.text(), outcome.theme(), votes(outcome.votes()),
				outcome.adopted(), outcome.isBinding(), outcome.answerBy(), overdue, current,
				reports.isEmpty() ? List.of() : reports.subList(0, reports.size() - 1),
				adoption(outcome.votes(), outcome.adoption()), (measured != null) ? measured.summary() : null,
				outcome.entry().sequence(), outcome.isDissent());
	}

	private static @Nullable AdoptionReport adoption(@Nullable Votes votes, @Nullable Adoption adoption) {
		if (votes == null || adoption == null) {
			return null;
		}
		return new AdoptionReport(adoption.threshold(), adoption.inclusive(), adoption.denominator(),
				adoption.counted(), adoption.percentOf(votes), adoption.quorum(), adoption.quorumMet());
	}

	private static @Nullable VotesReport votes(@Nullable Votes votes) {
		return (votes != null) ? new VotesReport(votes.inFavour(), votes.against(), votes.abstentions()) : null;
	}

	private static ResponseReport response(Response response, @Nullable Confirmation confirmation) {
		return new ResponseReport(response.state(), response.mustBeJustified(), response.passage(), response.ground(),
				response.justification(), response.alternative(), response.evidence(), response.influence(),
				response.entry().actor(), response.entry().at(),
				(confirmation != null) ? new ConfirmationReport(confirmation.isConfirmed(),
						confirmation.entry().actor(), confirmation.entry().at()) : null);
	}

	private static FeedbackReport feedback(Feedback feedback) {
		return new FeedbackReport(feedback.channel(), feedback.sentOn(), feedback.message(), feedback.entry().actor());
	}

}
