package nl.meerstemmig.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nl.meerstemmig.conformance.AdviceTableRules;
import nl.meerstemmig.conformance.DeploymentRules;
import nl.meerstemmig.conformance.FileKind;
import nl.meerstemmig.conformance.FileRules;
import nl.meerstemmig.conformance.Finding;
import nl.meerstemmig.conformance.ModelRules;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.stereotype.Component;

/**
 * Refuses a new deployment in which a model breaks a rule, naming every finding. What is
 * deployed already is not judged again.
 */
@Component
class ModelJudge implements Deployer {

	private final Scripting scripting;

	ModelJudge(Scripting scripting) {
		this.scripting = scripting;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		List<ParseException> refusals = new ArrayList<>();
		for (ResourceEntity resource : deployment.getResources().values()) {
			List<Problem> problems = problems(resource);
			if (!problems.isEmpty()) {
				refusals.add(refusal(resource.getName(), problems));
			}
		}
		List<Problem> ofTheWhole = problems(
				DeploymentRules.judge(deployment.getResources().size(), deployment.getTenantId()));
		if (!ofTheWhole.isEmpty()) {
			refusals.add(refusal(String.valueOf(deployment.getName()), ofTheWhole));
		}
		if (!refusals.isEmpty()) {
			ParseException first = refusals.get(0);
			refusals.subList(1, refusals.size())
				.forEach(other -> first.getResorceReports().addAll(other.getResorceReports()));
			throw first;
		}
	}

	private static ParseException refusal(String name, List<Problem> problems) {
		String message = problems.stream().map(Problem::getMessage).collect(Collectors.joining("\n"));
		return new ParseException(name + ": " + message, name, problems, List.of());
	}

	private List<Problem> problems(ResourceEntity resource) {
		List<Finding> findings = FileRules.judge(resource.getName(), resource.getBytes())
			.stream()
			.filter(finding -> !(this.scripting.scripting() && FileRules.SCRIPTING.equals(finding.rule())))
			.toList();
		return problems(findings.isEmpty() ? read(resource) : findings);
	}

	private static List<Problem> problems(List<Finding> findings) {
		return findings.stream().map(FoundProblem::new).map(Problem.class::cast).toList();
	}

	private static List<Finding> read(ResourceEntity resource) {
		InputStream content = new ByteArrayInputStream(resource.getBytes());
		try {
			return switch (FileKind.of(resource.getName()).orElseThrow()) {
				case BPMN -> ModelRules.judge(Bpmn.readModelFromStream(content));
				case DMN -> AdviceTableRules.judge(Dmn.readModelFromStream(content));
				case FORM -> List.of();
			};
		}
		catch (ModelParseException | DmnModelException neither) {
			// The engine's own parser says it better, with line and column.
			return List.of();
		}
	}

	/** A finding as the engine reports problems of a model. */
	private record FoundProblem(Finding finding) implements Problem {

		@Override
		public String getMessage() {
			return this.finding.toString();
		}

		@Override
		public int getLine() {
			return 0;
		}

		@Override
		public int getColumn() {
			return 0;
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
