package nl.meerstemmig.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import nl.meerstemmig.conformance.FormFields;
import nl.meerstemmig.conformance.Surroundings;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/**
 * The latest processes and forms that are deployed. It reads them through the command
 * that asks, because the engine may still be starting.
 */
final class DeployedModels implements Surroundings {

	private final CommandContext command;

	DeployedModels(CommandContext command) {
		this.command = command;
	}

	@Override
	public Optional<Process> process(String id) {
		ProcessDefinitionEntity latest = this.command.getProcessDefinitionManager()
			.findLatestProcessDefinitionByKey(id);
		return (latest != null) ? Optional.ofNullable(read(latest)) : Optional.empty();
	}

	@Override
	public Collection<Process> processes() {
		ProcessDefinitionQueryImpl latest = new ProcessDefinitionQueryImpl();
		latest.latestVersion();
		List<ProcessDefinition> found = this.command
			.runWithoutAuthorization(() -> this.command.getProcessDefinitionManager()
				.findProcessDefinitionsByQueryCriteria(latest, new Page(0, Integer.MAX_VALUE)));
		return found.stream()
			.flatMap(one -> Optional.ofNullable(read((ProcessDefinitionEntity) one)).stream())
			.toList();
	}

	/** A version that is deployed, the latest or not. */
	Process version(ProcessDefinitionEntity version) {
		return Objects.requireNonNull(read(version), () -> "No model of " + version.getId());
	}

	/** As the engine read it: what is deployed does not change. */
	private @Nullable Process read(ProcessDefinitionEntity version) {
		return (this.command.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findBpmnModelInstanceForProcessDefinition(version)
			.getModelElementById(version.getKey()) instanceof Process process) ? process : null;
	}

	@Override
	public Optional<Set<String>> fieldsOf(String form) {
		CamundaFormDefinitionEntity latest = this.command.getCamundaFormDefinitionManager()
			.findLatestDefinitionByKey(form);
		byte[] content = (latest != null) ? content(latest.getDeploymentId(), latest.getResourceName()) : null;
		return (content != null) ? FormFields.of(content).map(FormFields::fields) : Optional.empty();
	}

	private byte @Nullable [] content(String deployment, String resource) {
		return Optional
			.ofNullable(
					this.command.getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, resource))
			.map(found -> found.getBytes())
			.orElse(null);
	}

}
