package nl.meerstemmig.engine;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.round.CarryingOutRound;
import nl.meerstemmig.response.CorrectingAnswer;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.OpeningTrajectory;
import nl.meerstemmig.trajectory.PassingMilestone;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Reference;
import nl.meerstemmig.trajectory.Request;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
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

	private final Rounds rounds;

	private final Outcomes outcomes;

	private final CorrectingAnswer correcting;

	private final Dossiers dossiers;

	private final InterventionLog interventions;

	ProcessStarts(OpeningTrajectory opening, PassingMilestone passing, CarryingOutRound carryingOut, Rounds rounds,
			Outcomes outcomes, CorrectingAnswer correcting, Dossiers dossiers, InterventionLog interventions) {
		this.opening = opening;
		this.passing = passing;
		this.carryingOut = carryingOut;
		this.rounds = rounds;
		this.outcomes = outcomes;
		this.correcting = correcting;
		this.dossiers = dossiers;
		this.interventions = interventions;
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
		if (((ExecutionEntity) execution).getRestartedProcessInstanceId() != null) {
			this.interventions.restarted((ExecutionEntity) execution, reference);
			this.passing.resume(reference.value());
			return;
		}
		// The engine gives a process its instance id this early only where the caller
		// names the places to begin at, and tells here of the first of them only.
		if (execution.getActivityInstanceId() != null) {
			throw new NotFromTheStart(reference);
		}
		Request request = Request.entered(submission.text("title"), submission.text("question"),
				submission.text("commissioner"), submission.text("commission"), submission.text("origin"),
				Boolean.TRUE.equals(execution.getVariable("sample")));
		this.opening.open(reference, request);
		execution.setProcessBusinessKey(reference.value());
	}

	/**
	 * The process of a trajectory has ended: by its own end event, or by anything else.
	 */
	void trajectoryEnded(DelegateExecution execution) {
		this.passing.processEnded(reference(execution), ((ExecutionEntity) execution).getDeleteReason());
		StartedByHand.end(execution.getProcessEngineServices(), reference(execution));
	}

	private void round(DelegateExecution execution) {
		Submission submission = submission(execution);
		if (beforeRestart((ExecutionEntity) execution, Variables.ROUND) instanceof Long round) {
			// It goes on with the round that it was about.
			this.rounds.get(submission.reference(), round);
			return;
		}
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
		Outcome outcome;
		if (beforeRestart((ExecutionEntity) execution, Variables.OUTCOME) instanceof Long asked) {
			this.dossiers.followRunning(reference.value());
			outcome = this.outcomes.get(reference.value(), asked);
		}
		else if (execution.getVariable(Variables.OUTCOME) != null) {
			this.dossiers.followRunning(reference.value());
			outcome = this.outcomes.get(reference.value(), submission.outcome());
		}
		else {
			this.dossiers.openRunning(reference.value());
			outcome = this.correcting.outcome(reference.value(), submission.number("entry"));
		}
		execution.setProcessBusinessKey(reference.value());
		execution.setVariable(Variables.OUTCOME, outcome.id());
		execution.setVariable(Variables.ROUND, outcome.round().id());
		execution.setVariable(Variables.PHASE, outcome.round().phase().key());
	}

	/**
	 * What the process that is restarted held last; the engine sets it only after the
	 * start.
	 */
	private static @Nullable Object beforeRestart(ExecutionEntity execution, String variable) {
		String restarted = execution.getRestartedProcessInstanceId();
		if (restarted == null) {
			return null;
		}
		CommandContext context = Context.getCommandContext();
		HistoricVariableInstance last = context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
			.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.executionIdIn(restarted)
			.variableName(variable)
			.singleResult());
		return (last != null) ? last.getValue() : null;
	}

	private void withdrawalAsked(DelegateExecution execution) {
		Reference reference = Reference.of(orField(execution.getProcessBusinessKey(), submission(execution)));
		this.dossiers.openRunning(reference.value());
		execution.setProcessBusinessKey(reference.value());
	}

	void withdrawal(DelegateExecution execution) {
		Submission submission = submission(execution);
		this.passing.withdraw(submission.reference(), submission.text("reason"));
		this.interventions.explained(submission.reference());
		StartedByHand.end(execution.getProcessEngineServices(), submission.reference());
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
