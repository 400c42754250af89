package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.Dossiers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Asks once more; the trajectory itself records its withdrawal when it hears of it. */
@Component
class ConfirmWithdrawalStep implements Step {

	private final Dossiers dossiers;

	ConfirmWithdrawalStep(Dossiers dossiers) {
		this.dossiers = dossiers;
	}

	@Override
	public StepKind kind() {
		return StepKind.CONFIRM_WITHDRAWAL;
	}

	@Override
	public List<String> fields() {
		return List.of("withdraw");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		boolean withdraw = submission.decision("withdraw");
		if (withdraw) {
			// Before the engine looks at what it is about to end: whoever answers at this
			// moment is waited for.
			this.dossiers.openRunning(submission.reference());
		}
		task.getExecution().getProcessInstance().setVariableLocal("withdraw", withdraw);
	}

}
