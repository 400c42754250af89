package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.Adopting;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class AdoptStep implements Step {

	private final Adopting adopting;

	private final InterventionLog interventions;

	AdoptStep(Adopting adopting, InterventionLog interventions) {
		this.adopting = adopting;
		this.interventions = interventions;
	}

	@Override
	public StepKind kind() {
		return StepKind.ADOPT;
	}

	@Override
	public List<String> fields() {
		return List.of("adopted", "minutes");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		boolean adopted = submission.decision("adopted");
		this.adopting.decide(submission.reference(), adopted, submission.text("minutes"));
		if (adopted) {
			this.interventions.explained(submission.reference());
			StartedByHand.end(task.getProcessEngineServices(), submission.reference());
		}
	}

}
