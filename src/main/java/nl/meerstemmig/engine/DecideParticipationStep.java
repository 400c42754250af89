package nl.meerstemmig.engine;

import java.util.List;
import java.util.Set;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.DecidingParticipation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class DecideParticipationStep implements Step {

	private final DecidingParticipation deciding;

	DecideParticipationStep(DecidingParticipation deciding) {
		this.deciding = deciding;
	}

	@Override
	public StepKind kind() {
		return StepKind.DECIDE_PARTICIPATION;
	}

	@Override
	public List<String> fields() {
		return List.of("participate", "forms", "purpose", "targetGroups", "reason");
	}

	@Override
	public Set<String> lists() {
		return Set.of("forms");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.deciding.decide(submission.reference(), submission.phase(), submission.decision("participate"),
				submission.texts("forms"), submission.text("purpose"), submission.text("targetGroups"),
				submission.text("reason"));
	}

}
