package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.PassingMilestone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class ConsultConstituenciesStep implements Step {

	private final PassingMilestone passing;

	ConsultConstituenciesStep(PassingMilestone passing) {
		this.passing = passing;
	}

	@Override
	public StepKind kind() {
		return StepKind.CONSULT_CONSTITUENCIES;
	}

	@Override
	public List<String> fields() {
		return List.of("reactions");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.passing.consultConstituencies(submission.reference(), submission.text("reactions"));
	}

}
