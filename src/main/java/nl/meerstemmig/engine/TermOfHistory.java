package nl.meerstemmig.engine;

import java.time.ZoneId;
import java.util.Date;

import nl.meerstemmig.ledger.Retention;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.history.HistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * When the engine forgets what it remembers of a process: one term for all, from the end
 * of the process, whatever a model says.
 */
@Component
@EnableConfigurationProperties(Retention.class)
class TermOfHistory implements HistoryRemovalTimeProvider {

	private final Retention retention;

	TermOfHistory(Retention retention) {
		this.retention = retention;
	}

	@Override
	public @Nullable Date calculateRemovalTime(HistoricProcessInstanceEventEntity process,
			@Nullable ProcessDefinition model) {
		return after(process.getEndTime());
	}

	@Override
	public @Nullable Date calculateRemovalTime(HistoricDecisionInstanceEntity decision,
			@Nullable DecisionDefinition table) {
		return after(decision.getEvaluationTime());
	}

	@Override
	public @Nullable Date calculateRemovalTime(HistoricBatchEntity batch) {
		return after(batch.getEndTime());
	}

	private @Nullable Date after(@Nullable Date end) {
		return (end == null) ? null
				: Date.from(end.toInstant().atZone(ZoneId.systemDefault()).plus(this.retention.history()).toInstant());
	}

}
