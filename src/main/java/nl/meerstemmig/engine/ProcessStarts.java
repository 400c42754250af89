package nl.meerstemmig.engine;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.round.CarryingOutRound;
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

	private final Dossiers dossiers;

	ProcessStarts(OpeningTrajectory opening, PassingMilestone passing, CarryingOutRound carryingOut,
			Dossiers dossiers) {
		this.opening = opening;
		this.passing = passing;
		this.carryingOut = carryingOut;
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
		Round round = this.carryingOut.begin(submission.reference(), submission.phase(), (form != null) ? form : "");
		execution.setVariable(Variables.ROUND, round.id());
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
