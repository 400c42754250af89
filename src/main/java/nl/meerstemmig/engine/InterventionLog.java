package nl.meerstemmig.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.engine.Moves.Asked;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Intervening;
import nl.meerstemmig.trajectory.Intervention.Way;
import nl.meerstemmig.trajectory.Reference;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.batch.BatchConfiguration;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the dossier what was done to the process of a trajectory other than by completing
 * its tasks. It listens to the engine's own account of what it does: the log of
 * operations names every way in, and the history names what came of it. Nothing that is
 * done through the engine goes round that, skipped listeners or not.
 */
@Component
class InterventionLog implements HistoryEventHandler {

	private final Trajectories trajectories;

	private final Dossiers dossiers;

	private final Intervening intervening;

	InterventionLog(Trajectories trajectories, Dossiers dossiers, Intervening intervening) {
		this.trajectories = trajectories;
		this.dossiers = dossiers;
		this.intervening = intervening;
	}

	/** The dossier itself says why, in this transaction, tasks of the process went. */
	void explained(String reference) {
		moves().explain(reference);
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof UserOperationLogEntryEventEntity operation) {
			operation(operation);
		}
		else if (event instanceof HistoricTaskInstanceEventEntity task) {
			task(task);
		}
		else if (event instanceof HistoricProcessInstanceEventEntity process) {
			process(process);
		}
		else if (event instanceof HistoricVariableUpdateEventEntity variable) {
			moves().variable(variable.getVariableName());
			batchAtWork(processOf(variable.getProcessInstanceId()));
		}
	}

	private void operation(UserOperationLogEntryEventEntity operation) {
		Way way = way(operation);
		if (way == null) {
			return;
		}
		ExecutionEntity process = processOf(operation.getProcessInstanceId());
		if (way == Way.START && !isRoundOrForm(process)) {
			return;
		}
		Set<String> asked = batch();
		if (!asked.isEmpty()) {
			moves().operation(new Asked(operation.getOperationId(), Way.BATCH), operation.getUserId(), way.key(),
					locked(asked));
			return;
		}
		moves().operation(new Asked(operation.getOperationId(), way), operation.getUserId(),
				(way == Way.MIGRATION) ? versions(operation) : operation.getAnnotation(),
				(process != null) ? locked(Set.of(key(process))) : Set.of());
	}

	/** From which version to which; the engine logs that first of what it logs of it. */
	private static String versions(UserOperationLogEntryEventEntity migration) {
		return "%s → %s".formatted(version(migration.getOrgValue()), version(migration.getNewValue()));
	}

	private static String version(String id) {
		ProcessDefinitionEntity version = Context.getCommandContext()
			.getProcessDefinitionManager()
			.findLatestProcessDefinitionById(id);
		return (version != null) ? "%s %d".formatted(version.getKey(), version.getVersion()) : id;
	}

	/** Null where it moves no process, or moves it as its model says. */
	private static @Nullable Way way(UserOperationLogEntryEventEntity operation) {
		return switch (operation.getEntityType()) {
			case EntityTypes.PROCESS_INSTANCE -> switch (operation.getOperationType()) {
				case UserOperationLogEntry.OPERATION_TYPE_MODIFY_PROCESS_INSTANCE -> Way.MODIFICATION;
				case UserOperationLogEntry.OPERATION_TYPE_DELETE -> Way.DELETION;
				case UserOperationLogEntry.OPERATION_TYPE_RESTART_PROCESS_INSTANCE -> Way.RESTART;
				case UserOperationLogEntry.OPERATION_TYPE_MIGRATE -> Way.MIGRATION;
				case UserOperationLogEntry.OPERATION_TYPE_SUSPEND, UserOperationLogEntry.OPERATION_TYPE_SUSPEND_JOB ->
					Way.SUSPENSION;
				case UserOperationLogEntry.OPERATION_TYPE_ACTIVATE, UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_JOB ->
					Way.ACTIVATION;
				case UserOperationLogEntry.OPERATION_TYPE_CORRELATE_MESSAGE -> Way.MESSAGE;
				case UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLES -> Way.VARIABLES;
				case UserOperationLogEntry.OPERATION_TYPE_CREATE -> Way.START;
				default -> null;
			};
			case EntityTypes.PROCESS_DEFINITION -> switch (operation.getOperationType()) {
				case UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION -> Way.SUSPENSION;
				case UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_PROCESS_DEFINITION -> Way.ACTIVATION;
				case UserOperationLogEntry.OPERATION_TYPE_DELETE -> Way.DEPLOYMENT_DELETION;
				default -> null;
			};
			case EntityTypes.DEPLOYMENT ->
				UserOperationLogEntry.OPERATION_TYPE_DELETE.equals(operation.getOperationType())
						? Way.DEPLOYMENT_DELETION : null;
			case EntityTypes.VARIABLE -> switch (operation.getOperationType()) {
				case UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLE,
						UserOperationLogEntry.OPERATION_TYPE_MODIFY_VARIABLE,
						UserOperationLogEntry.OPERATION_TYPE_REMOVE_VARIABLE ->
					Way.VARIABLES;
				default -> null;
			};
			case EntityTypes.JOB -> switch (operation.getOperationType()) {
				case UserOperationLogEntry.OPERATION_TYPE_EXECUTE, UserOperationLogEntry.OPERATION_TYPE_DELETE,
						UserOperationLogEntry.OPERATION_TYPE_SET_DUEDATE,
						UserOperationLogEntry.OPERATION_TYPE_RECALC_DUEDATE,
						UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES ->
					Way.JOB;
				default -> null;
			};
			case EntityTypes.EXTERNAL_TASK ->
				UserOperationLogEntry.OPERATION_TYPE_SET_EXTERNAL_TASK_RETRIES.equals(operation.getOperationType())
						? Way.JOB : null;
			default -> null;
		};
	}

	/** A trajectory's process starts rounds and forms itself. */
	private static boolean isRoundOrForm(@Nullable ExecutionEntity process) {
		if (process == null) {
			return false;
		}
		Object kind = kind(process);
		return Kind.ROUND.key().equals(kind) || Kind.FORM.key().equals(kind);
	}

	private static @Nullable Object kind(ExecutionEntity process) {
		return process.getProcessDefinition().getProperty(ModelVocabulary.KIND);
	}

	/** The processes that the batch which is being asked for names. */
	private static Set<String> batch() {
		return Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntitiesByType(BatchEntity.class)
			.stream()
			.flatMap(batch -> ids(batch).stream())
			.map(InterventionLog::keyOf)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	/** Of a process, whether it runs or has ended, or of a job's process. */
	private static @Nullable String keyOf(String id) {
		CommandContext context = Context.getCommandContext();
		JobEntity job = context.getJobManager().findJobById(id);
		ExternalTaskEntity elsewhere = context.getExternalTaskManager().findExternalTaskById(id);
		String process = (job != null) ? job.getProcessInstanceId()
				: (elsewhere != null) ? elsewhere.getProcessInstanceId() : id;
		HistoricProcessInstanceEntity known = (process != null)
				? context.getHistoricProcessInstanceManager().findHistoricProcessInstance(process) : null;
		return (known != null) ? known.getBusinessKey() : null;
	}

	private static List<String> ids(BatchEntity batch) {
		Object asked = batch.getBatchJobHandler().readConfiguration(batch.getConfigurationBytes());
		return (asked instanceof BatchConfiguration about) ? about.getIds() : List.of();
	}

	private void task(HistoricTaskInstanceEventEntity task) {
		ExecutionEntity process = processOf(task.getProcessInstanceId());
		if (process == null) {
			return;
		}
		String name = (task.getName() != null) ? task.getName() : task.getTaskDefinitionKey();
		if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
			moves().begun(key(process), name);
		}
		else if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
				&& !TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason())) {
			locked(Set.of(key(process))).forEach(reference -> moves().ended(reference, name));
			batchAtWork(process);
		}
	}

	/** What was asked for as a batch, somebody did, though a job carries it out. */
	private void batchAtWork(@Nullable ExecutionEntity process) {
		JobExecutorContext executor = Context.getJobExecutorContext();
		JobEntity job = (executor != null) ? executor.getCurrentJob() : null;
		if (process == null || job == null || job.getBatchId() == null) {
			return;
		}
		BatchEntity batch = Context.getCommandContext().getBatchManager().findBatchById(job.getBatchId());
		Way way = way(batch);
		if (way != null) {
			moves().operation(new Asked(batch.getId(), way), batch.getCreateUserId(), null,
					locked(Set.of(key(process))));
		}
	}

	/** Null where it moves no process. */
	private static @Nullable Way way(BatchEntity batch) {
		return switch (batch.getType()) {
			case Batch.TYPE_PROCESS_INSTANCE_MODIFICATION -> Way.MODIFICATION;
			case Batch.TYPE_PROCESS_INSTANCE_DELETION -> Way.DELETION;
			case Batch.TYPE_PROCESS_INSTANCE_MIGRATION -> Way.MIGRATION;
			case Batch.TYPE_PROCESS_INSTANCE_RESTART -> Way.RESTART;
			case Batch.TYPE_CORRELATE_MESSAGE -> Way.MESSAGE;
			case Batch.TYPE_SET_VARIABLES -> Way.VARIABLES;
			default -> null;
		};
	}

	/**
	 * Whatever it was asked for with, a trajectory goes on in one place.
	 * @param process that begins
	 */
	void restarted(ExecutionEntity process, Reference reference) {
		batchAtWork(process);
		moves().check(() -> {
			int places = process.getNonEventScopeExecutions().size();
			if (places > 1) {
				throw new RestartInSeveralPlaces(reference, places);
			}
		});
	}

	private void process(HistoricProcessInstanceEventEntity event) {
		String key = event.getBusinessKey();
		if (key == null) {
			return;
		}
		if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
			locked(Set.of(key));
			moves().touched(key);
		}
		else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE)
				|| event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
			moves().touched(key);
		}
	}

	private static @Nullable ExecutionEntity processOf(@Nullable String id) {
		ExecutionEntity execution = (id != null)
				? Context.getCommandContext().getExecutionManager().findExecutionById(id) : null;
		return (execution != null) ? execution.getProcessInstance() : null;
	}

	private static String key(ExecutionEntity process) {
		return Objects.requireNonNullElse(process.getBusinessKey(), "");
	}

	/**
	 * Those that are trajectories. Their dossiers are locked before the engine writes its
	 * own rows, as everywhere, so that no two wait for each other.
	 */
	private Set<String> locked(Collection<String> keys) {
		Set<String> references = keys.stream()
			.filter(key -> this.trajectories.findByReference(key).isPresent())
			.collect(Collectors.toSet());
		references.stream().sorted().forEach(this.dossiers::follow);
		return references;
	}

	private Moves moves() {
		return Moves.ofThisTransaction(this::record);
	}

	private void record(Moves.Move move) {
		if (this.trajectories.findByReference(move.reference()).isPresent()) {
			this.intervening.record(move.reference(), move.way(), move.by(), move.ended(), move.begun(), move.detail());
		}
	}

}
