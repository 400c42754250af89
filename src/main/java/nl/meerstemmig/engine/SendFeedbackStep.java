package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.response.GivingFeedback;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class SendFeedbackStep implements Step {

	private final GivingFeedback giving;

	SendFeedbackStep(GivingFeedback giving) {
		this.giving = giving;
	}

	@Override
	public StepKind kind() {
		return StepKind.SEND_FEEDBACK;
	}

	@Override
	public List<String> fields() {
		return List.of("channel", "sentOn", "message");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.giving.send(submission.reference(), submission.round(), submission.text("channel"),
				submission.text("sentOn"), submission.text("message"));
	}

}
