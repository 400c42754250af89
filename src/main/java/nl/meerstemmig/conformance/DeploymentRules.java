package nl.meerstemmig.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import nl.meerstemmig.conformance.Finding.Place;
import nl.meerstemmig.refusal.Limits;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelParseException;
import org.jspecify.annotations.Nullable;

/**
 * Judges the files of a deployment, each with the others and with what is deployed
 * already around it.
 */
public final class DeploymentRules implements Surroundings {

	private final Surroundings deployed;

	private final boolean scripting;

	private final Map<String, Findings> findings = new TreeMap<>();

	private final Map<String, BpmnModelInstance> models = new LinkedHashMap<>();

	private final Map<String, Process> processes = new HashMap<>();

	private final Map<String, Set<String>> forms = new HashMap<>();

	/** Where is found what concerns a process or a form, by its id. */
	private final Map<String, Findings> defined = new TreeMap<>();

	private DeploymentRules(Surroundings deployed, boolean scripting) {
		this.deployed = deployed;
		this.scripting = scripting;
	}

	/**
	 * @param name of the deployment, under which is found what concerns all of it
	 * @param files by name
	 * @param tenant for whom it would be; the product has one council, and no tenants
	 * @param deployed what is there already
	 * @param scripting whether models may run scripts
	 * @return everything that is found, by file and line; what is an error refuses the
	 * deployment
	 */
	public static List<Finding> judge(String name, Map<String, byte[]> files, @Nullable String tenant,
			Surroundings deployed, boolean scripting) {
		DeploymentRules rules = new DeploymentRules(deployed, scripting);
		List<Finding> all = new ArrayList<>();
		Findings whole = new Findings(name, Map.of());
		if (files.size() > Limits.FILES) {
			whole.add(Rule.SIZE, name, "files", files.size(), Limits.FILES);
		}
		if (tenant != null) {
			whole.add(Rule.TENANT, name, "deployment");
		}
		all.addAll(whole.all());
		if (files.size() <= Limits.FILES) {
			files.forEach(rules::read);
			rules.models.forEach(
					(file, model) -> ModelRules.judge(model, file, rules, rules.findings.getOrDefault(file, whole)));
			new WhatUsesIt(deployed, rules).judge(rules.defined);
			rules.findings.values()
				.forEach(found -> found.all()
					.stream()
					.filter(rules::counts)
					.sorted(Comparator.comparingInt(finding -> finding.place().line()))
					.forEach(all::add));
		}
		return all;
	}

	/** Files that were judged before, as what is there already. */
	public static Surroundings around(Map<String, byte[]> files) {
		DeploymentRules there = new DeploymentRules(Surroundings.NONE, false);
		files.forEach(there::read);
		return there;
	}

	private boolean counts(Finding finding) {
		return !(this.scripting && finding.rule() == Rule.SCRIPTING);
	}

	private void read(String file, byte[] content) {
		Map<String, Place> places = new HashMap<>();
		Findings found = new Findings(file, places);
		this.findings.put(file, found);
		FileRules.judge(file, content, places, found);
		if (found.all().stream().anyMatch(this::counts)) {
			return;
		}
		try {
			switch (FileKind.of(file).orElseThrow()) {
				case BPMN -> {
					BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
					this.models.put(file, model);
					model.getModelElementsByType(Process.class).forEach(process -> {
						this.processes.put(process.getId(), process);
						this.defined.put(process.getId(), found);
					});
				}
				case DMN -> {
					DmnModelInstance table = Dmn.readModelFromStream(new ByteArrayInputStream(content));
					AdviceTableRules.judge(table, found);
				}
				case FORM -> FormFields.of(content).ifPresent(form -> {
					this.forms.put(form.form(), form.fields());
					this.defined.put(form.form(), found);
				});
			}
		}
		catch (ModelParseException | DmnModelException otherThanTheStandard) {
			found.add(Rule.XML, file, "other-than-the-standard", Quoted.of(innermost(otherThanTheStandard)));
		}
	}

	private static String innermost(Throwable thrown) {
		Throwable cause = thrown;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return String.valueOf(cause.getMessage());
	}

	@Override
	public Optional<Process> process(String id) {
		return Optional.ofNullable(this.processes.get(id)).or(() -> this.deployed.process(id));
	}

	@Override
	public Collection<Process> processes() {
		return this.processes.values();
	}

	@Override
	public Optional<Set<String>> fieldsOf(String form) {
		return Optional.ofNullable(this.forms.get(form)).or(() -> this.deployed.fieldsOf(form));
	}

}
