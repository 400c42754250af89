package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.round.SeatVote;
import nl.meerstemmig.round.VotingOnAdvice;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records how a co-deciding seat votes on the advice, and its dissent. */
@Component
class RecordSeatVoteStep implements Step {

	private final VotingOnAdvice voting;

	RecordSeatVoteStep(VotingOnAdvice voting) {
		this.voting = voting;
	}

	@Override
	public StepKind kind() {
		return StepKind.RECORD_SEAT_VOTE;
	}

	@Override
	public List<String> fields() {
		return List.of("vote", "dissent");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.voting.vote(submission.reference(), submission.round(),
				Choice.of(SeatVote.Ballot.class, "vote", submission.text("vote")), submission.text("dissent"));
	}

}
