package nl.meerstemmig.engine;

import java.util.Set;

import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Corrections and withdrawals that somebody started beside the process of a trajectory.
 * They go with it when it ends: what they ask for can no longer be done.
 */
final class StartedByHand {

	private static final Set<String> KINDS = Set.of(Kind.ANSWER.key(), Kind.WITHDRAWAL.key());

	private static final String REASON = "trajectory ended";

	private StartedByHand() {
	}

	/** Ends those that wait for somebody; the one that is at work ends by itself. */
	static void end(ProcessEngineServices engine, String reference) {
		for (ProcessInstance process : engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.rootProcessInstances()
			.list()) {
			if (process instanceof ExecutionEntity execution && isByHand(execution) && isWaiting(execution)) {
				engine.getRuntimeService().deleteProcessInstance(process.getId(), REASON);
			}
		}
	}

	private static boolean isByHand(ExecutionEntity process) {
		Object kind = process.getProcessDefinition().getProperty(ModelVocabulary.KIND);
		return kind instanceof String key && KINDS.contains(key);
	}

	private static boolean isWaiting(ExecutionEntity process) {
		return Context.getCommandContext()
			.getTaskManager()
			.findTasksByProcessInstanceId(process.getId())
			.stream()
			.anyMatch(task -> !task.isDeleted());
	}

}
