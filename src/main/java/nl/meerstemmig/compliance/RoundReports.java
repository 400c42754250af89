package nl.meerstemmig.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.meerstemmig.compliance.TrajectoryReport.ConfirmationReport;
import nl.meerstemmig.compliance.TrajectoryReport.FeedbackReport;
import nl.meerstemmig.compliance.TrajectoryReport.OutcomeReport;
import nl.meerstemmig.compliance.TrajectoryReport.ResponseReport;
import nl.meerstemmig.compliance.TrajectoryReport.RoundReport;
import nl.meerstemmig.compliance.TrajectoryReport.VotesReport;
import nl.meerstemmig.response.Confirmation;
import nl.meerstemmig.response.Confirmations;
import nl.meerstemmig.response.Feedback;
import nl.meerstemmig.response.FeedbackSent;
import nl.meerstemmig.response.Response;
import nl.meerstemmig.response.Responses;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.RoundResult;
import nl.meerstemmig.round.RoundResults;
import nl.meerstemmig.round.Rounds;
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

	private final Clock clock;

	RoundReports(Rounds rounds, VotingRules votingRules, RoundResults results, Outcomes outcomes, Responses responses,
			Confirmations confirmations, FeedbackSent feedback, Clock clock) {
		this.rounds = rounds;
		this.votingRules = votingRules;
		this.results = results;
		this.outcomes = outcomes;
		this.responses = responses;
		this.confirmations = confirmations;
		this.feedback = feedback;
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
		return this.rounds.findByTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.map(round -> new Placed(round.phase(),
					report(round, yielded.getOrDefault(round.id(), List.of())
						.stream()
						.map(outcome -> outcome(outcome, answers.getOrDefault(outcome.id(), List.of()), confirmed))
						.toList())))
			.toList();
	}

	private RoundReport report(Round round, List<OutcomeReport> yielded) {
		VotingRule rule = this.votingRules.findFirstByRoundOrderByEntrySequenceDesc(round)
			.or(() -> VotingRule.usual(round))
			.orElse(null);
		RoundResult result = this.results.findByRound(round).orElse(null);
		return new RoundReport(round.form(), round.formName(), round.level(), round.bindingEffect(),
				(rule != null) ? rule.threshold().toString() : null, (rule != null) ? rule.denominator() : null,
				(rule != null) ? rule.quorum() : null, (result != null) ? result.participants() : null,
				(result != null) ? result.summary() : null, yielded,
				this.feedback.findByRound(round).map(RoundReports::feedback).orElse(null));
	}

	private OutcomeReport outcome(Outcome outcome, List<Response> answers, Map<Long, Confirmation> confirmed) {
		List<ResponseReport> reports = answers.stream()
			.map(answer -> response(answer, confirmed.get(answer.id())))
			.toList();
		ResponseReport current = reports.isEmpty() ? null : reports.get(reports.size() - 1);
		boolean overdue = current == null && outcome.answerBy() != null
				&& outcome.answerBy().isBefore(LocalDate.now(this.clock));
		return new OutcomeReport(outcome.number(), outcome.text(), outcome.theme(), votes(outcome.votes()),
				outcome.adopted(), outcome.isBinding(), outcome.answerBy(), overdue, current,
				reports.isEmpty() ? List.of() : reports.subList(0, reports.size() - 1));
	}

	private static @Nullable VotesReport votes(@Nullable Votes votes) {
		return (votes != null) ? new VotesReport(votes.inFavour(), votes.against(), votes.abstentions()) : null;
	}

	private static ResponseReport response(Response response, @Nullable Confirmation confirmation) {
		return new ResponseReport(response.state(), response.mustBeJustified(), response.passage(), response.ground(),
				response.justification(), response.alternative(), response.evidence(), response.influence(),
				response.entry().actor(), response.entry().at(),
				(confirmation != null) ? new ConfirmationReport(confirmation.isConfirmed(), confirmation.remark(),
						confirmation.entry().actor(), confirmation.entry().at()) : null);
	}

	private static FeedbackReport feedback(Feedback feedback) {
		return new FeedbackReport(feedback.channel(), feedback.sentOn(), feedback.message(), feedback.entry().actor());
	}

}
