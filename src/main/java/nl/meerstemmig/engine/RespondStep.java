package nl.meerstemmig.engine;

import java.time.LocalDate;
import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.response.Answer;
import nl.meerstemmig.response.Responding;
import nl.meerstemmig.round.Outcomes;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
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
	public @Nullable LocalDate dueOn(DelegateTask task, String reference) {
		return this.outcomes.get(reference, new Submission(task, reference).outcome()).answerBy();
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		Answer answer = Answer.entered(submission.text("response"), submission.text("passage"),
				submission.text("ground"), submission.text("justification"), submission.text("alternative"),
				submission.text("evidence"));
		this.responding.respond(submission.reference(), submission.outcome(), answer);
	}

}
