package nl.meerstemmig.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.response.Answer;
import nl.meerstemmig.response.Responding;
import nl.meerstemmig.round.Outcomes;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Asks for the answer to one binding outcome; due when the dossier says that it is. */
@Component
class RespondStep implements Step {

	private final Responding responding;

	private final Outcomes outcomes;

	RespondStep(Responding responding, Outcomes outcomes) {
		this.responding = responding;
		this.outcomes = outcomes;
	}

	@Override
	public StepKind kind() {
		return StepKind.RESPOND;
	}

	@Override
	public List<String> fields() {
		return List.of("response", "passage", "ground", "justification", "alternative", "evidence");
	}

	@Override
	public void prepare(DelegateTask task, String reference) {
		long outcome = new Submission(task, reference).outcome();
		LocalDate answerBy = this.outcomes.get(reference, outcome).answerBy();
		if (answerBy != null) {
			task.setDueDate(
					Date.from(answerBy.plusDays(1).atStartOfDay(ZoneId.systemDefault()).minusMinutes(1).toInstant()));
		}
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		Answer answer = Answer.entered(submission.text("response"), submission.text("passage"),
				submission.text("ground"), submission.text("justification"), submission.text("alternative"),
				submission.text("evidence"));
		this.responding.respond(submission.reference(), submission.outcome(), answer);
	}

}
