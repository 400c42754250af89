package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.response.Confirming;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class ConfirmJustificationStep implements Step {

	private final Confirming confirming;

	ConfirmJustificationStep(Confirming confirming) {
		this.confirming = confirming;
	}

	@Override
	public StepKind kind() {
		return StepKind.CONFIRM_JUSTIFICATION;
	}

	@Override
	public List<String> fields() {
		return List.of("confirmed", "remark");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.confirming.confirm(submission.reference(), submission.outcome(), submission.decision("confirmed"),
				submission.text("remark"));
	}

}
