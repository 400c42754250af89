package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.round.CarryingOutRound;
import nl.meerstemmig.round.Denominator;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class SetVotingRuleStep implements Step {

	private final CarryingOutRound carryingOut;

	SetVotingRuleStep(CarryingOutRound carryingOut) {
		this.carryingOut = carryingOut;
	}

	@Override
	public StepKind kind() {
		return StepKind.SET_VOTING_RULE;
	}

	@Override
	public List<String> fields() {
		return List.of("threshold", "denominator", "quorum");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		Integer quorum = submission.number("quorum");
		this.carryingOut.setVotingRule(submission.reference(), submission.round(),
				Threshold.of(submission.text("threshold")),
				Choice.of(Denominator.class, "denominator", submission.text("denominator")),
				(quorum != null) ? quorum : 0);
	}

}
