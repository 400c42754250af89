package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.body.Establishing;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.trajectory.ReceivingAdvice;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Records which standing body gave its advice unasked, and the advice itself. */
@Component
class ReceiveAdviceStep implements Step {

	private final ReceivingAdvice receiving;

	private final Establishing establishing;

	ReceiveAdviceStep(ReceivingAdvice receiving, Establishing establishing) {
		this.receiving = receiving;
		this.establishing = establishing;
	}

	@Override
	public StepKind kind() {
		return StepKind.RECEIVE_ADVICE;
	}

	@Override
	public List<String> fields() {
		return List.of("body", "bodyForm", "newBody", "mandate", "advice");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		SubmittedBody body = SubmittedBody.of(submission);
		String form = (body.newName() != null) ? Text.required("bodyForm", submission.text("bodyForm"), Text.LINE) : "";
		this.receiving.receive(submission.reference(), body.reference(form, this.establishing),
				submission.text("advice"));
	}

}
