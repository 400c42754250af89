package nl.meerstemmig.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.Trajectory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives every task what the person who gets it needs in order to decide, and the fields
 * of its step as the task's own.
 */
@Component
class TaskBriefing {

	private final Trajectories trajectories;

	private final Rounds rounds;

	private final Outcomes outcomes;

	private final Briefings briefings;

	TaskBriefing(Trajectories trajectories, Rounds rounds, Outcomes outcomes, Briefings briefings) {
		this.trajectories = trajectories;
		this.rounds = rounds;
		this.outcomes = outcomes;
		this.briefings = briefings;
	}

	void brief(DelegateTask task, @Nullable Step step) {
		String reference = ProcessStarts.reference(task.getExecution());
		Trajectory trajectory = this.trajectories.get(reference);
		Round round = (task.getVariable(Variables.ROUND) instanceof Number id)
				? this.rounds.get(reference, id.longValue()) : null;
		Outcome outcome = (task.getVariable(Variables.OUTCOME) instanceof Number id)
				? this.outcomes.get(reference, id.longValue()) : null;
		Object given = task.getVariable(Variables.PHASE);
		String phase = (given != null) ? Choice.of(Phase.class, "phase", (given instanceof String key) ? key : "").key()
				: null;
		Briefings.Briefing briefing = this.briefings.of(trajectory, phase, round, outcome);
		task.setVariableLocal(Variables.SUBJECT, briefing.subject());
		task.setVariableLocal(Variables.BRIEFING, Json.value(briefing.content()));
		if (step != null) {
			askFor(step, task, reference);
		}
	}

	private static void askFor(Step step, DelegateTask task, String reference) {
		Map<String, Object> filledIn = step.filledIn(task, reference);
		for (String field : step.variables()) {
			Object empty = step.lists().contains(field) ? Json.value(List.of()) : null;
			task.getExecution().setVariableLocal(field, filledIn.getOrDefault(field, empty));
		}
		LocalDate dueOn = step.dueOn(task, reference);
		if (dueOn != null) {
			task.setDueDate(Date.from(dueOn.atTime(LocalTime.MAX).atZone(ZoneId.systemDefault()).toInstant()));
		}
	}

}
