package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.Evaluating;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class EvaluateStep implements Step {

	private final Evaluating evaluating;

	EvaluateStep(Evaluating evaluating) {
		this.evaluating = evaluating;
	}

	@Override
	public StepKind kind() {
		return StepKind.EVALUATE;
	}

	@Override
	public List<String> fields() {
		return List.of("findings", "recommendation");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.evaluating.evaluate(submission.reference(), submission.text("findings"),
				submission.text("recommendation"));
	}

}
