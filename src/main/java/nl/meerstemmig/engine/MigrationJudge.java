package nl.meerstemmig.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.Loss;
import nl.meerstemmig.conformance.MigrationRules;
import nl.meerstemmig.conformance.ObligationsLost;
import nl.meerstemmig.conformance.Position;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessElementInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingActivityInstanceValidator;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;

/**
 * Lets no running process move to a version in which it would lose what is certain in its
 * own, by whichever door: the engine asks this within the transaction that moves it. What
 * is asked for as a batch is refused when it is asked for, and again when a job does it.
 */
final class MigrationJudge implements MigratingActivityInstanceValidator, HistoryEventHandler {

	@Override
	public void validate(MigratingActivityInstance instance, MigratingProcessInstance process,
			MigratingActivityInstanceValidationReportImpl report) {
		if (instance == process.getRootInstance()) {
			judge(process);
		}
	}

	private static void judge(MigratingProcessInstance process) {
		CommandContext command = Context.getCommandContext();
		DeployedModels deployed = new DeployedModels(command);
		ProcessDefinitionEntity target = process.getTargetDefinition();
		List<Loss> lost = MigrationRules.lost(deployed.version(process.getSourceDefinition()), deployed,
				deployed.version(target), deployed, positions(process));
		if (!lost.isEmpty()) {
			ExecutionEntity running = command.getExecutionManager().findExecutionById(process.getProcessInstanceId());
			String key = (running != null) ? running.getBusinessKey() : null;
			throw new ObligationsLost((key != null) ? key : process.getProcessInstanceId(),
					"%s %d".formatted(target.getKey(), target.getVersion()), lost);
		}
	}

	/** Wherever a token waits: within whatever it stands in, there is nothing more. */
	private static List<Position> positions(MigratingProcessInstance process) {
		List<Position> positions = new ArrayList<>();
		Stream
			.concat(process.getMigratingActivityInstances()
				.stream()
				.filter(one -> one != process.getRootInstance() && one.getChildActivityInstances().isEmpty()
						&& one.getChildTransitionInstances().isEmpty()),
					process.getMigratingTransitionInstances().stream())
			.forEach(one -> positions.add(position(one)));
		return positions;
	}

	private static Position position(MigratingProcessElementInstance token) {
		ScopeImpl target = token.getTargetScope();
		return new Position(token.getSourceScope().getId(), (target != null) ? target.getId() : null);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof UserOperationLogEntryEventEntity operation
				&& UserOperationLogEntry.OPERATION_TYPE_MIGRATE.equals(operation.getOperationType())) {
			Context.getCommandContext()
				.getDbEntityManager()
				.getCachedEntitiesByType(BatchEntity.class)
				.forEach(MigrationJudge::judge);
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	private static void judge(BatchEntity batch) {
		if (batch.getBatchJobHandler()
			.readConfiguration(batch.getConfigurationBytes()) instanceof MigrationBatchConfiguration asked) {
			asked.getIds().forEach(id -> judge(id, asked.getMigrationPlan()));
		}
	}

	/** What runs no longer, or runs another version, the engine refuses by itself. */
	private static void judge(@Nullable String id, MigrationPlan plan) {
		CommandContext command = Context.getCommandContext();
		ExecutionEntity process = command.getExecutionManager().findExecutionById(id);
		if (process != null && plan.getSourceProcessDefinitionId().equals(process.getProcessDefinitionId())) {
			command.runWithoutAuthorization(() -> {
				judge(new MigratingInstanceParser(command.getProcessEngineConfiguration().getProcessEngine()).parse(id,
						plan, new MigratingProcessInstanceValidationReportImpl()));
				return null;
			});
		}
	}

}
