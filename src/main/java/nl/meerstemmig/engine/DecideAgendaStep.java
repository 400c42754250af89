package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.PassingMilestone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class DecideAgendaStep implements Step {

	private final PassingMilestone passing;

	DecideAgendaStep(PassingMilestone passing) {
		this.passing = passing;
	}

	@Override
	public StepKind kind() {
		return StepKind.DECIDE_AGENDA;
	}

	@Override
	public List<String> fields() {
		return List.of("onAgenda", "reason");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.passing.decideOnAgenda(submission.reference(), submission.decision("onAgenda"), submission.text("reason"));
	}

}
