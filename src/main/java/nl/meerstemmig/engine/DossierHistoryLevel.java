package nl.meerstemmig.engine;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * The full history, except of what is a task's own: its briefing, and the fields that a
 * person filled in. The dossier remembers those, at any length; the engine's history
 * would cut them off at 4,000 characters by failing.
 */
final class DossierHistoryLevel extends AbstractHistoryLevel {

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
		boolean taskOwn = entity instanceof VariableInstanceEntity variable && variable.getTaskId() != null;
		return !taskOwn && HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
	}

}
