package nl.meerstemmig.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nl.meerstemmig.conformance.AdviceTableRules;
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

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		List<ParseException> refusals = new ArrayList<>();
		for (ResourceEntity resource : deployment.getResources().values()) {
			List<Problem> problems = problems(resource);
			if (!problems.isEmpty()) {
				String message = problems.stream().map(Problem::getMessage).collect(Collectors.joining("\n"));
				refusals.add(new ParseException(resource.getName() + ": " + message, resource.getName(), problems,
						List.of()));
			}
		}
		if (!refusals.isEmpty()) {
			ParseException first = refusals.get(0);
			refusals.subList(1, refusals.size())
				.forEach(other -> first.getResorceReports().addAll(other.getResorceReports()));
			throw first;
		}
	}

	private static List<Problem> problems(ResourceEntity resource) {
		try {
			return findings(resource.getName(), new ByteArrayInputStream(resource.getBytes())).stream()
				.map(FoundProblem::new)
				.map(Problem.class::cast)
				.toList();
		}
		catch (ModelParseException | DmnModelException neither) {
			// The engine's own parser says it better, with line and column.
			return List.of();
		}
	}

	private static List<Finding> findings(String name, InputStream content) {
		if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
			return ModelRules.judge(Bpmn.readModelFromStream(content));
		}
		if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
			return AdviceTableRules.judge(Dmn.readModelFromStream(content));
		}
		return List.of();
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
