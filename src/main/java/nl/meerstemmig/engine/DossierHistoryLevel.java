package nl.meerstemmig.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * The full history, except of what is a task's own: its briefing, and the fields that a
 * person filled in. The dossier remembers those, at any length; the engine's history
 * would cut them off at 4,000 characters by failing.
 */
final class DossierHistoryLevel extends AbstractHistoryLevel {

	/** The property of an activity that names the fields of its step. */
	static final String FIELDS = "ms:fields";

	/** The engine keeps the number in its database and refuses to start with another. */
	private static final int NUMBER = 47;

	@Override
	public int getId() {
		return NUMBER;
	}

	@Override
	public String getName() {
		return "dossier";
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
		boolean tasksOwn = entity instanceof VariableInstanceEntity variable && isTasksOwn(variable);
		return !tasksOwn && HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
	}

	private static boolean isTasksOwn(VariableInstanceEntity variable) {
		if (variable.getTaskId() != null) {
			return true;
		}
		ExecutionEntity execution = variable.getExecution();
		ActivityImpl activity = (execution != null) ? execution.getActivity() : null;
		return activity != null && activity.getProperty(FIELDS) instanceof List<?> fields
				&& fields.contains(variable.getName());
	}

}
