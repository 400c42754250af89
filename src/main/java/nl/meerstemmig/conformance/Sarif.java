package nl.meerstemmig.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Findings as other tools show them: SARIF 2.1.0 (OASIS, Static Analysis Results
 * Interchange Format).
 */
final class Sarif {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Sarif() {
	}

	static String of(List<Finding> findings, Locale language) {
		ObjectNode log = JSON.createObjectNode()
			.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
			.put("version", "2.1.0");
		ObjectNode run = log.putArray("runs").addObject();
		ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Meerstemmig");
		ArrayNode rules = driver.putArray("rules");
		Arrays.stream(Rule.values()).forEach(rule -> {
			ObjectNode described = rules.addObject().put("id", rule.key());
			described.putObject("shortDescription").put("text", rule.why(language));
			described.putObject("defaultConfiguration").put("level", rule.severity().key());
		});
		ArrayNode results = run.putArray("results");
		findings.forEach(finding -> result(results.addObject(), finding, language));
		return log.toPrettyString();
	}

	private static void result(ObjectNode result, Finding finding, Locale language) {
		result.put("ruleId", finding.rule().key()).put("level", finding.severity().key());
		result.putObject("message").put("text", finding.messageIn(language));
		ObjectNode location = result.putArray("locations").addObject();
		ObjectNode physical = location.putObject("physicalLocation");
		physical.putObject("artifactLocation").put("uri", finding.file());
		if (finding.place().line() > 0) {
			physical.putObject("region")
				.put("startLine", finding.place().line())
				.put("startColumn", Math.max(1, finding.place().column()));
		}
		location.putArray("logicalLocations").addObject().put("name", finding.element()).put("kind", "element");
	}

}
