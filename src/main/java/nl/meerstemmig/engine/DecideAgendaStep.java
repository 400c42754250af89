package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.PassingMilestone;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class DecideAgendaStep implements Step {

	private final PassingMilestone passing;

	private final InterventionLog interventions;

	DecideAgendaStep(PassingMilestone passing, InterventionLog interventions) {
		this.passing = passing;
		this.interventions = interventions;
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
		boolean onAgenda = submission.decision("onAgenda");
		this.passing.decideOnAgenda(submission.reference(), onAgenda, submission.text("reason"));
		if (!onAgenda) {
			this.interventions.explained(submission.reference());
			StartedByHand.end(task.getProcessEngineServices(), submission.reference());
		}
	}

}
