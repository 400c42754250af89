package nl.meerstemmig.versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import nl.meerstemmig.conformance.Admission;
import nl.meerstemmig.conformance.DeploymentRules;
import nl.meerstemmig.conformance.Finding;
import nl.meerstemmig.conformance.Surroundings;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.versions.ModelVersion.Judged;
import nl.meerstemmig.versions.ModelVersion.Said;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The models that are deployed, and what runs them. */
@Service
class Models {

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final Surroundings deployed;

	private final boolean scripting;

	Models(RepositoryService repository, RuntimeService runtime, Surroundings deployed,
			@Value("${meerstemmig.scripting:false}") boolean scripting) {
		this.repository = repository;
		this.runtime = runtime;
		this.deployed = deployed;
		this.scripting = scripting;
	}

	/**
	 * The latest version of every model, and the older ones that still run, as today's
	 * rules judge them beside what is deployed now.
	 */
	List<Judged> inUse(Locale language) {
		return this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.sorted(Comparator.comparing((ProcessDefinition latest) -> name(latest).toLowerCase(Locale.ROOT))
				.thenComparing(ProcessDefinition::getKey))
			.flatMap(latest -> versions(latest.getKey()).stream())
			.filter(version -> version.latest() || version.running() > 0)
			.map(version -> judged(version, language))
			.toList();
	}

	/**
	 * All versions of one model, the latest first.
	 * @throws UnknownModel where there is no such model
	 */
	List<ModelVersion> versions(String key) {
		List<ProcessDefinition> definitions = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.orderByProcessDefinitionVersion()
			.desc()
			.list();
		if (definitions.isEmpty()) {
			throw new UnknownModel(key);
		}
		Map<String, Deployment> deployments = new HashMap<>();
		List<ModelVersion> versions = new ArrayList<>();
		for (ProcessDefinition definition : definitions) {
			Deployment deployment = deployments.computeIfAbsent(definition.getDeploymentId(),
					id -> this.repository.createDeploymentQuery().deploymentId(id).singleResult());
			versions.add(new ModelVersion(key, name(definition), definition.getVersion(), definition.getVersionTag(),
					deployment.getDeploymentTime().toInstant(), versions.isEmpty(),
					this.runtime.createProcessInstanceQuery().processDefinitionId(definition.getId()).count()));
		}
		return versions;
	}

	/**
	 * @throws UnknownModel where there is no such version
	 */
	ProcessDefinition definition(String key, int version) {
		ProcessDefinition definition = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.processDefinitionVersion(version)
			.singleResult();
		if (definition == null) {
			throw new UnknownModel(key + " " + version);
		}
		return definition;
	}

	BpmnModelInstance model(String key, int version) {
		return Objects.requireNonNull(this.repository.getBpmnModelInstance(definition(key, version).getId()));
	}

	Comparison comparison(String key, int from, int to) {
		return Comparison.of(model(key, from), model(key, to));
	}

	private Judged judged(ModelVersion version, Locale language) {
		ProcessDefinition definition = definition(version.key(), version.version());
		List<Finding> findings = DeploymentRules.judge(definition.getResourceName(),
				Map.of(definition.getResourceName(), content(definition)), definition.getTenantId(), this.deployed,
				this.scripting);
		return new Judged(version, findings.stream().anyMatch(Admission.OF_THE_ENGINE::forbids),
				findings.stream()
					.map(finding -> new Said(finding.rule().key(), finding.severity().key(), finding.element(),
							finding.messageIn(language), finding.rule().why(language)))
					.toList());
	}

	private byte[] content(ProcessDefinition definition) {
		try (InputStream model = this.repository.getProcessModel(definition.getId())) {
			return model.readAllBytes();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String name(ProcessDefinition definition) {
		return (definition.getName() != null) ? definition.getName() : definition.getKey();
	}

	/** Nothing is deployed under this name, or not in this version. */
	static class UnknownModel extends Refusal {

		UnknownModel(String name) {
			super(Kind.NOT_FOUND, "model.unknown", (name.length() <= 60) ? name : name.substring(0, 60) + "…");
		}

	}

}
