package nl.meerstemmig.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.Loss;
import nl.meerstemmig.conformance.ObligationsLost;
import nl.meerstemmig.refusal.BusyWriting;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moving what runs one version of a model to another, each process in a transaction of
 * its own. A dry run does the same and takes it back, so that it says what would happen
 * and not what somebody thinks would happen.
 */
@Service
class Migrating {

	private final Models models;

	private final RuntimeService runtime;

	private final TransactionTemplate transaction;

	Migrating(Models models, RuntimeService runtime, PlatformTransactionManager transactions) {
		this.models = models;
		this.runtime = runtime;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * @param dryRun whether to take everything back
	 * @return what came, or would come, of each process that runs the first version
	 * @throws Models.UnknownModel where there is no such version
	 * @throws SameVersion where both are one
	 */
	MigrationReport migrate(String key, int from, int to, boolean dryRun, Locale language) {
		ProcessDefinition source = this.models.definition(key, from);
		ProcessDefinition target = this.models.definition(key, to);
		if (from == to) {
			throw new SameVersion(key, from);
		}
		Map<String, String> names = Comparison.names(this.models.model(key, from));
		List<MigrationReport.Line> lines = new ArrayList<>();
		for (ProcessInstance process : running(source)) {
			List<String> places = places(process).stream().map(id -> named(id, names)).toList();
			List<String> reasons = new ArrayList<>();
			List<Loss> lost = move(process, source, target, dryRun, language, reasons);
			lines.add(new MigrationReport.Line(
					(process.getBusinessKey() != null) ? process.getBusinessKey() : process.getId(), process.getId(),
					places, reasons.isEmpty(), reasons, lost));
		}
		return new MigrationReport(key, from, to, dryRun, lines);
	}

	private List<ProcessInstance> running(ProcessDefinition version) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionId(version.getId())
			.list()
			.stream()
			.sorted(Comparator.comparing((ProcessInstance process) -> String.valueOf(process.getBusinessKey()))
				.thenComparing(ProcessInstance::getId))
			.toList();
	}

	/**
	 * @param reasons where to say why it could not
	 */
	private List<Loss> move(ProcessInstance process, ProcessDefinition source, ProcessDefinition target, boolean dryRun,
			Locale language, List<String> reasons) {
		try {
			this.transaction.executeWithoutResult(status -> {
				MigrationPlan plan = this.runtime.createMigrationPlan(source.getId(), target.getId())
					.mapEqualActivities()
					.updateEventTriggers()
					.build();
				this.runtime.newMigration(plan).processInstanceIds(process.getId()).execute();
				if (dryRun) {
					status.setRollbackOnly();
				}
			});
		}
		catch (ObligationsLost refused) {
			refused.lost().forEach(loss -> reasons.add(loss.messageIn(language)));
			return refused.lost();
		}
		catch (Refusal refused) {
			reasons.add(refused.messageIn(language));
		}
		catch (MigratingProcessInstanceValidationException refused) {
			Stream
				.concat(refused.getValidationReport().getFailures().stream(),
						refused.getValidationReport()
							.getActivityInstanceReports()
							.stream()
							.flatMap(report -> report.getFailures().stream()))
				.map(words -> EngineWords.of(words, language))
				.distinct()
				.forEach(reasons::add);
		}
		catch (MigrationPlanValidationException refused) {
			refused.getValidationReport()
				.getInstructionReports()
				.stream()
				.flatMap(report -> report.getFailures()
					.stream()
					.map(words -> "%s: %s".formatted(report.getMigrationInstruction().getSourceActivityId(),
							EngineWords.of(words, language))))
				.forEach(reasons::add);
		}
		catch (ProcessEngineException refused) {
			reasons.add(EngineWords.of(String.valueOf(refused.getMessage()), language));
		}
		catch (PessimisticLockingFailureException busy) {
			reasons.add(new BusyWriting().messageIn(language));
		}
		return List.of();
	}

	/** Where its tokens are. */
	private Set<String> places(ProcessInstance process) {
		Set<String> places = new LinkedHashSet<>();
		ActivityInstance whole = this.runtime.getActivityInstance(process.getId());
		if (whole != null) {
			collect(whole, places);
		}
		return places;
	}

	private static void collect(ActivityInstance around, Set<String> places) {
		for (ActivityInstance child : around.getChildActivityInstances()) {
			if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
				places.add(child.getActivityId());
			}
			collect(child, places);
		}
		Stream.of(around.getChildTransitionInstances()).forEach(waiting -> places.add(waiting.getActivityId()));
	}

	private static String named(String id, Map<String, String> names) {
		String name = names.getOrDefault(id, "");
		return name.isEmpty() ? id : "%s (%s)".formatted(name, id);
	}

	/** There is nowhere to move to. */
	static class SameVersion extends Refusal {

		SameVersion(String key, int version) {
			super(Kind.INVALID, "model.same-version", key, version);
		}

	}

}
