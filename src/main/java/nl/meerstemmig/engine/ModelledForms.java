package nl.meerstemmig.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.conformance.CatalogueEntry;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The catalogue, read from the models that are deployed: the latest version of each form.
 * What it remembers is what a deployed version says, which never changes; a version that
 * another node deploys is met at the next question.
 */
@Component
class ModelledForms implements Catalogue {

	private static final Comparator<FormOfParticipation> LEAST_INVOLVED_FIRST = Comparator
		.comparing(FormOfParticipation::level)
		.thenComparing(FormOfParticipation::name);

	/** Asked for late: the engine is built from what asks this. */
	private final ObjectProvider<ProcessEngine> engine;

	private final Map<String, Optional<FormOfParticipation>> read = new ConcurrentHashMap<>();

	ModelledForms(ObjectProvider<ProcessEngine> engine) {
		this.engine = engine;
	}

	@Override
	public List<FormOfParticipation> forms() {
		ProcessEngine running = this.engine.getObject();
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) running
			.getProcessEngineConfiguration();
		return configuration.getCommandExecutorTxRequired()
			.execute(context -> context.runWithoutAuthorization(() -> deployed(running.getRepositoryService())));
	}

	private List<FormOfParticipation> deployed(RepositoryService repository) {
		return repository.createProcessDefinitionQuery()
			.latestVersion()
			.active()
			.list()
			.stream()
			.flatMap(definition -> this.read.computeIfAbsent(definition.getId(), id -> entry(repository, definition))
				.stream())
			.sorted(LEAST_INVOLVED_FIRST)
			.toList();
	}

	private static Optional<FormOfParticipation> entry(RepositoryService repository, ProcessDefinition definition) {
		BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
		return (model.getModelElementById(definition.getKey()) instanceof Process process) ? CatalogueEntry.of(process)
				: Optional.empty();
	}

}
