package nl.meerstemmig.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.meerstemmig.conformance.Admission;
import nl.meerstemmig.conformance.DeploymentRules;
import nl.meerstemmig.conformance.Finding;
import nl.meerstemmig.conformance.Severity;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Refuses a new deployment in which a model breaks a rule, naming every finding, as the
 * Modeler shows problems. What is deployed already is not judged again.
 */
@Component
class ModelJudge implements Deployer {

	private final Scripting scripting;

	private final Admission admission;

	ModelJudge(Scripting scripting, Optional<Admission> admission) {
		this.scripting = scripting;
		this.admission = admission.orElse(Admission.OF_THE_ENGINE);
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		Map<String, byte[]> files = new TreeMap<>();
		deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
		List<Finding> findings = DeploymentRules.judge(String.valueOf(deployment.getName()), files,
				deployment.getTenantId(), new DeployedModels(Context.getCommandContext()), this.scripting.scripting());
		if (findings.stream().anyMatch(this.admission::forbids)) {
			throw refusal(findings);
		}
	}

	/**
	 * One report for each file, the first of which the others hang on: only its message
	 * is shown as such, so it names the errors of all.
	 */
	private static ParseException refusal(List<Finding> findings) {
		Map<String, List<Finding>> byFile = findings.stream()
			.collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()));
		Locale language = Refusal.callersLanguage();
		String message = message(findings, language);
		List<ParseException> reports = new ArrayList<>();
		byFile.forEach((file, found) -> reports.add(new ParseException(message, file,
				problems(found, Severity.ERROR, language), problems(found, Severity.WARNING, language))));
		ParseException first = reports.get(0);
		reports.subList(1, reports.size())
			.forEach(other -> first.getResorceReports().addAll(other.getResorceReports()));
		return first;
	}

	private static String message(List<Finding> findings, Locale language) {
		return findings.stream()
			.filter(finding -> finding.severity() == Severity.ERROR)
			.map(finding -> "%s: %s".formatted(finding.file(), finding.line(language)))
			.collect(Collectors.joining("\n"));
	}

	private static List<Problem> problems(List<Finding> findings, Severity severity, Locale language) {
		return findings.stream()
			.filter(finding -> finding.severity() == severity)
			.map(finding -> new FoundProblem(finding, finding.line(language)))
			.map(Problem.class::cast)
			.toList();
	}

	/** A finding as the engine reports problems of a model. */
	private record FoundProblem(Finding finding, String message) implements Problem {

		@Override
		public String getMessage() {
			return this.message;
		}

		@Override
		public int getLine() {
			return this.finding.place().line();
		}

		@Override
		public int getColumn() {
			return this.finding.place().column();
		}

		@Override
		public String getMainElementId() {
			return this.finding.element();
		}

		@Override
		public List<String> getElementIds() {
			return List.of(this.finding.element());
		}

	}

}
