package nl.meerstemmig.engine;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.round.CarryingOutRound;
import nl.meerstemmig.response.CorrectingAnswer;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.OpeningTrajectory;
import nl.meerstemmig.trajectory.PassingMilestone;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Reference;
import nl.meerstemmig.trajectory.Request;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the dossier that a trajectory, a phase or a round begins, or that a trajectory is
 * withdrawn.
 */
@Component
class ProcessStarts {

	private final OpeningTrajectory opening;

	private final PassingMilestone passing;

	private final CarryingOutRound carryingOut;

	private final Outcomes outcomes;

	private final CorrectingAnswer correcting;

	private final Dossiers dossiers;

	ProcessStarts(OpeningTrajectory opening, PassingMilestone passing, CarryingOutRound carryingOut, Outcomes outcomes,
			CorrectingAnswer correcting, Dossiers dossiers) {
		this.opening = opening;
		this.passing = passing;
		this.carryingOut = carryingOut;
		this.outcomes = outcomes;
		this.correcting = correcting;
		this.dossiers = dossiers;
	}

	/**
	 * What to do when a process of this kind starts; null where there is nothing to do.
	 */
	@Nullable ExecutionListener of(String kind) {
		if (Kind.TRAJECTORY.key().equals(kind)) {
			return this::trajectory;
		}
		if (Kind.ROUND.key().equals(kind)) {
			return this::round;
		}
		if (Kind.ANSWER.key().equals(kind)) {
			return this::answer;
		}
		return Kind.WITHDRAWAL.key().equals(kind) ? this::withdrawalAsked : null;
	}

	/**
	 * The reference is the business key; a start form, which cannot set that, asks for it
	 * as a field.
	 */
	private void trajectory(DelegateExecution execution) {
		Submission submission = submission(execution);
		Reference reference = Reference.of(orField(execution.getProcessBusinessKey(), submission));
		Request request = Request.entered(submission.text("title"), submission.text("question"),
				submission.text("commissioner"), submission.text("commission"), submission.text("origin"),
				Boolean.TRUE.equals(execution.getVariable("sample")));
		this.opening.open(reference, request);
		execution.setProcessBusinessKey(reference.value());
	}

	private void round(DelegateExecution execution) {
		Submission submission = submission(execution);
		String form = submission.text(Variables.FORM);
		Round round = Boolean.TRUE.equals(execution.getVariable(Variables.UNSOLICITED))
				? this.carryingOut.beginUnsolicited(submission.reference(), submission.phase())
				: this.carryingOut.begin(submission.reference(), submission.phase(), (form != null) ? form : "");
		execution.setVariable(Variables.ROUND, round.id());
	}

	/**
	 * The outcome that is answered: given by the process that asks for the answer, or, by
	 * a person who corrects one, as its number in the dossier.
	 */
	private void answer(DelegateExecution execution) {
		Submission submission = submission(execution);
		Reference reference = Reference.of(orField(execution.getProcessBusinessKey(), submission));
		this.dossiers.openRunning(reference.value());
		Outcome outcome = (submission.outcome() >= 0) ? this.outcomes.get(reference.value(), submission.outcome())
				: this.correcting.outcome(reference.value(), submission.number("entry"));
		execution.setProcessBusinessKey(reference.value());
		execution.setVariable(Variables.OUTCOME, outcome.id());
		execution.setVariable(Variables.ROUND, outcome.round().id());
		execution.setVariable(Variables.PHASE, outcome.round().phase().key());
	}

	private void withdrawalAsked(DelegateExecution execution) {
		Reference reference = Reference.of(orField(execution.getProcessBusinessKey(), submission(execution)));
		this.dossiers.openRunning(reference.value());
		execution.setProcessBusinessKey(reference.value());
	}

	void withdrawal(DelegateExecution execution) {
		Submission submission = submission(execution);
		this.passing.withdraw(submission.reference(), submission.text("reason"));
	}

	void phase(DelegateExecution execution, String key) {
		Phase phase = Choice.of(Phase.class, "phase", key);
		execution.setVariableLocal(Variables.PHASE, phase.key());
		this.passing.startPhase(reference(execution), phase);
	}

	static String reference(DelegateExecution execution) {
		String businessKey = execution.getProcessBusinessKey();
		return (businessKey != null) ? businessKey : "";
	}

	private static Submission submission(DelegateExecution execution) {
		return new Submission(execution, reference(execution));
	}

	private static @Nullable String orField(@Nullable String businessKey, Submission submission) {
		return (businessKey != null && !businessKey.isBlank()) ? businessKey : submission.text("reference");
	}

}
