package nl.meerstemmig.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.round.CarryingOutRound;
import nl.meerstemmig.round.Denominator;
import nl.meerstemmig.round.Placement;
import nl.meerstemmig.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets when outcomes count as adopted, where the usual rule of the form is filled in, and
 * where participants' own advice is to stand.
 */
@Component
class SetVotingRuleStep implements Step {

	private final CarryingOutRound carryingOut;

	private final Rounds rounds;

	SetVotingRuleStep(CarryingOutRound carryingOut, Rounds rounds) {
		this.carryingOut = carryingOut;
		this.rounds = rounds;
	}

	@Override
	public StepKind kind() {
		return StepKind.SET_VOTING_RULE;
	}

	@Override
	public List<String> fields() {
		return List.of("threshold", "inclusive", "denominator", "quorum", "placement");
	}

	@Override
	public Map<String, Object> filledIn(DelegateTask task, String reference) {
		String usual = this.rounds.get(reference, new Submission(task, reference).round()).usualThreshold();
		return Map.of("threshold", new BigDecimal((usual != null) ? usual : "75").doubleValue(), "inclusive", true,
				"denominator", Denominator.VOTES_CAST.key(), "quorum", 0);
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		Integer quorum = submission.number("quorum");
		this.carryingOut.setVotingRule(submission.reference(), submission.round(),
				Threshold.of(submission.text("threshold")), isInclusive(submission),
				Choice.of(Denominator.class, "denominator", submission.text("denominator")),
				(quorum != null) ? quorum : 0);
		@Nullable String placement = submission.text("placement");
		if (placement != null && !placement.isBlank()) {
			this.carryingOut.placeOwnAdvice(submission.reference(), submission.round(),
					Choice.of(Placement.class, "placement", placement));
		}
	}

	/** Exactly the threshold is enough, unless the mandate says that it is not. */
	private static boolean isInclusive(Submission submission) {
		return submission.text("inclusive") == null || submission.decision("inclusive");
	}

}
