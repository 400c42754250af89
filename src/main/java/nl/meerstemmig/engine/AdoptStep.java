package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.Adopting;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class AdoptStep implements Step {

	private final Adopting adopting;

	AdoptStep(Adopting adopting) {
		this.adopting = adopting;
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
		this.adopting.decide(submission.reference(), submission.decision("adopted"), submission.text("minutes"));
	}

}
