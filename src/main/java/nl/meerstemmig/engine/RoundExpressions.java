package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.response.Confirmation;
import nl.meerstemmig.response.Confirmations;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.response.Response;
import nl.meerstemmig.response.Responses;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.round.SeatVote;
import nl.meerstemmig.round.SeatVotes;
import nl.meerstemmig.trajectory.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What gateways and multi-instances of a round may ask the dossier, as
 * {@code ${round.…(execution)}}. Part of the published vocabulary.
 */
@Component("round")
public class RoundExpressions {

	private final Rounds rounds;

	private final Outcomes outcomes;

	private final Responses responses;

	private final Confirmations confirmations;

	private final Drafts drafts;

	private final SeatVotes seatVotes;

	RoundExpressions(Rounds rounds, Outcomes outcomes, Responses responses, Confirmations confirmations, Drafts drafts,
			SeatVotes seatVotes) {
		this.rounds = rounds;
		this.outcomes = outcomes;
		this.responses = responses;
		this.confirmations = confirmations;
		this.drafts = drafts;
		this.seatVotes = seatVotes;
	}

	/** Whether the round answers an advice that a standing body gave unasked. */
	public boolean isUnsolicited(DelegateExecution execution) {
		return round(execution).isUnsolicited();
	}

	/**
	 * Whether the seat of this instance voted against the latest version of the advice.
	 */
	public boolean votedAgainst(DelegateExecution execution) {
		Round seat = round(execution);
		return this.drafts.findFirstByTrajectoryOrderByEntrySequenceDesc(seat.trajectory())
			.flatMap(draft -> this.seatVotes.findByRoundAndDraft(seat, draft))
			.filter(vote -> vote.ballot() == SeatVote.Ballot.AGAINST)
			.isPresent();
	}

	/** The outcome that is the seat's latest vote against the advice. */
	public Long dissent(DelegateExecution execution) {
		List<Outcome> outcomes = outcomes(execution);
		return outcomes.get(outcomes.size() - 1).id();
	}

	/** The outcomes that must be answered. */
	public List<Long> bindingOutcomes(DelegateExecution execution) {
		return outcomes(execution).stream().filter(Outcome::isBinding).map(Outcome::id).toList();
	}

	public boolean hasBindingOutcomes(DelegateExecution execution) {
		return outcomes(execution).stream().anyMatch(Outcome::isBinding);
	}

	public boolean hasNonBindingOutcomes(DelegateExecution execution) {
		return outcomes(execution).stream().anyMatch(outcome -> !outcome.isBinding());
	}

	/** Whether the answer to the outcome of this instance has to be argued. */
	public boolean mustJustify(DelegateExecution execution) {
		return answer(execution).mustBeJustified();
	}

	/** Whether the chair confirmed the justification of the answer of this instance. */
	public boolean isConfirmed(DelegateExecution execution) {
		return this.confirmations.findByResponse(answer(execution)).map(Confirmation::isConfirmed).orElse(false);
	}

	private List<Outcome> outcomes(DelegateExecution execution) {
		return this.outcomes.findByRoundOrderByNumber(round(execution));
	}

	private Round round(DelegateExecution execution) {
		Submission asked = new Submission(execution, ProcessStarts.reference(execution));
		return this.rounds.get(asked.reference(), asked.round());
	}

	private Response answer(DelegateExecution execution) {
		Submission asked = new Submission(execution, ProcessStarts.reference(execution));
		Outcome outcome = this.outcomes.get(asked.reference(), asked.outcome());
		return this.responses.findFirstByOutcomeOrderByRevisionDesc(outcome)
			.orElseThrow(() -> new NotAnswered(outcome));
	}

	/**
	 * The process was moved to where the dossier is asked for an answer that it lacks.
	 */
	static class NotAnswered extends Refusal {

		NotAnswered(Outcome outcome) {
			super(Kind.CONFLICT, "response.not-given-yet", outcome.number(), outcome.round().formName());
		}

	}

}
