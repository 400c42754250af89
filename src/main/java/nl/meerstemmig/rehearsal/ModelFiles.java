package nl.meerstemmig.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nl.meerstemmig.conformance.FileKind;
import nl.meerstemmig.conformance.FormFields;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.stereotype.Component;

/** The models and forms that are deployed, to be played together with those on trial. */
@Component
class ModelFiles {

	private final RepositoryService repository;

	ModelFiles(RepositoryService repository) {
		this.repository = repository;
	}

	/** The latest of each, by the name of its file. */
	Map<String, byte[]> deployed() {
		Map<String, byte[]> files = new TreeMap<>();
		latestForms().forEach((form, content) -> files.put(form + ".form", content));
		for (DecisionDefinition decision : this.repository.createDecisionDefinitionQuery().latestVersion().list()) {
			files.put(decision.getResourceName(),
					read(this.repository.getResourceAsStream(decision.getDeploymentId(), decision.getResourceName())));
		}
		for (ProcessDefinition process : this.repository.createProcessDefinitionQuery().latestVersion().list()) {
			files.put(process.getKey() + ".bpmn", model(process));
		}
		return files;
	}

	/**
	 * The latest model of a process that is deployed, as a file.
	 * @throws InvalidRehearsal where there is none
	 */
	Map<String, byte[]> of(String process) {
		ProcessDefinition latest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult();
		if (latest == null) {
			throw new InvalidRehearsal("rehearsal.unknown-process", process);
		}
		return Map.of(process + ".bpmn", model(latest));
	}

	/** The processes that are deployed, by id, in the order of their names. */
	Map<String, String> processes() {
		Map<String, String> names = new LinkedHashMap<>();
		this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.orderByProcessDefinitionName()
			.asc()
			.list()
			.forEach(process -> names.put(process.getKey(),
					(process.getName() != null) ? process.getName() : process.getKey()));
		return names;
	}

	private byte[] model(ProcessDefinition process) {
		return read(this.repository.getResourceAsStream(process.getDeploymentId(), process.getResourceName()));
	}

	private Map<String, byte[]> latestForms() {
		Map<String, byte[]> forms = new TreeMap<>();
		for (Deployment deployment : this.repository.createDeploymentQuery().orderByDeploymentTime().asc().list()) {
			for (Resource resource : this.repository.getDeploymentResources(deployment.getId())) {
				if (FileKind.of(resource.getName()).filter(FileKind.FORM::equals).isPresent()) {
					byte[] content = read(
							this.repository.getResourceAsStreamById(deployment.getId(), resource.getId()));
					FormFields.of(content).ifPresent(form -> forms.put(form.form(), content));
				}
			}
		}
		return forms;
	}

	/**
	 * Puts files in the place of those with the same process or form in them.
	 */
	static Map<String, byte[]> replaced(Map<String, byte[]> files, Map<String, byte[]> by) {
		List<String> ids = new ArrayList<>();
		by.forEach((name, content) -> id(name, content).ifPresent(ids::add));
		Map<String, byte[]> replaced = new TreeMap<>(files);
		replaced.entrySet().removeIf(file -> id(file.getKey(), file.getValue()).filter(ids::contains).isPresent());
		replaced.putAll(by);
		return replaced;
	}

	/** What a file defines: the process or the form in it. */
	private static Optional<String> id(String name, byte[] content) {
		return switch (FileKind.of(name).orElse(FileKind.DMN)) {
			case BPMN -> process(content).map(process -> "process " + process.getId());
			case FORM -> FormFields.of(content).map(form -> "form " + form.form());
			case DMN -> Optional.of(name);
		};
	}

	/** The process in a model; nothing where it cannot be read. */
	static Optional<Process> process(byte[] content) {
		try {
			return Bpmn.readModelFromStream(new ByteArrayInputStream(content))
				.getModelElementsByType(Process.class)
				.stream()
				.findFirst();
		}
		catch (ModelParseException unreadable) {
			return Optional.empty();
		}
	}

	private static byte[] read(InputStream content) {
		try (content) {
			return content.readAllBytes();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
