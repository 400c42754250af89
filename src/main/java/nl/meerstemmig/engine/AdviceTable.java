package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import nl.meerstemmig.catalogue.Consideration;
import nl.meerstemmig.catalogue.Considerations;
import nl.meerstemmig.catalogue.Need;
import nl.meerstemmig.catalogue.Wish;
import nl.meerstemmig.conformance.ModelVocabulary;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The considerations in the decision table that is deployed: its latest version counts at
 * once.
 * <p>
 * The engine keeps the table; a decision engine of our own evaluates it. So looking at an
 * advice writes no history, and a table that fails takes no transaction with it.
 */
@Component
class AdviceTable implements Considerations {

	/** Asked for late: the engine is built from what asks this. */
	private final ObjectProvider<ProcessEngine> engine;

	private final DmnEngine tables;

	private final Map<String, DmnDecision> read = new ConcurrentHashMap<>();

	AdviceTable(ObjectProvider<ProcessEngine> engine) {
		this.engine = engine;
		DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.setScriptEngineResolver(new ScriptsOff());
		this.tables = configuration.buildEngine();
	}

	@Override
	public List<Consideration> on(Need need) {
		DecisionDefinition latest = latest();
		if (latest == null) {
			throw new NoAdvice(ModelVocabulary.ADVICE_TABLE);
		}
		try {
			DmnDecision table = this.read.computeIfAbsent(latest.getId(), this::parse);
			return this.tables.evaluateDecisionTable(table, variables(need))
				.stream()
				.map(AdviceTable::consideration)
				.toList();
		}
		catch (RuntimeException unreadable) {
			throw new NoAdvice(ModelVocabulary.ADVICE_TABLE, latest.getVersion(),
					String.valueOf(unreadable.getMessage()));
		}
	}

	private @Nullable DecisionDefinition latest() {
		return asked(repository -> repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(ModelVocabulary.ADVICE_TABLE)
			.withoutTenantId()
			.latestVersion()
			.singleResult());
	}

	private DmnDecision parse(String definition) {
		try (InputStream model = asked(repository -> repository.getDecisionModel(definition))) {
			return this.tables.parseDecision(ModelVocabulary.ADVICE_TABLE, model);
		}
		catch (IOException impossible) {
			throw new IllegalStateException("The engine holds a model in memory", impossible);
		}
	}

	private <T> T asked(Question<T> question) {
		ProcessEngine running = this.engine.getObject();
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) running
			.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute(context -> context.runWithoutAuthorization(() -> question.put(running.getRepositoryService())));
	}

	private static Map<String, @Nullable Object> variables(Need need) {
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("phase", need.phase());
		for (Wish wish : Wish.values()) {
			variables.put(wish.field(), need.value(wish));
		}
		return variables;
	}

	private static Consideration consideration(DmnDecisionRuleResult row) {
		if (row.get("form") instanceof String form && row.get("points") instanceof Number points) {
			return new Consideration(form, points.intValue(), (String) row.get("remark"));
		}
		throw new IllegalArgumentException("form = %s, points = %s".formatted(row.get("form"), row.get("points")));
	}

	/** Something that only the engine's repository knows. */
	@FunctionalInterface
	private interface Question<T> {

		T put(RepositoryService repository);

	}

}
