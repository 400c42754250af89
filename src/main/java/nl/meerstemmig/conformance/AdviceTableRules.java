package nl.meerstemmig.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import nl.meerstemmig.catalogue.Wish;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Judges the table that weighs forms of participation before it may be used: that all its
 * rows count, that it asks for what a commission can say, and that every row says of
 * which form it speaks. Whether a form of that name is there is not judged: a table may
 * come before the form's model.
 */
final class AdviceTableRules {

	private static final List<String> OUTPUTS = List.of("form", "points", "remark");

	private static final List<String> ASKED = Stream
		.concat(Stream.of("phase"), Arrays.stream(Wish.values()).map(Wish::field))
		.toList();

	private final Findings findings;

	private AdviceTableRules(Findings findings) {
		this.findings = findings;
	}

	/** Looks at the table where the model has it; a model may be about something else. */
	static void judge(DmnModelInstance model, Findings findings) {
		AdviceTableRules rules = new AdviceTableRules(findings);
		model.getModelElementsByType(Decision.class)
			.stream()
			.filter(decision -> ModelVocabulary.ADVICE_TABLE.equals(decision.getId()))
			.forEach(rules::judge);
	}

	private void judge(Decision decision) {
		if (!(decision.getExpression() instanceof DecisionTable table)) {
			find(decision, "no-table");
			return;
		}
		if (table.getHitPolicy() != HitPolicy.COLLECT || table.getAggregation() != null) {
			find(decision, "hit-policy");
		}
		table.getInputs().forEach(this::judge);
		List<String> names = table.getOutputs().stream().map(Output::getName).toList();
		OUTPUTS.stream()
			.filter(output -> !names.contains(output))
			.forEach(output -> find(decision, "no-output", output, String.join(", ", OUTPUTS)));
		if (this.findings.count() == 0) {
			table.getRules().forEach(rule -> judge(rule, names));
		}
	}

	private void judge(Input input) {
		String asked = (input.getInputExpression() != null && input.getInputExpression().getText() != null)
				? input.getInputExpression().getText().getTextContent().strip() : "";
		if (asked.matches("[A-Za-z_]*") && !ASKED.contains(asked)) {
			find(input, "unknown-input", Quoted.of(String.valueOf(input.getLabel())), asked, String.join(", ", ASKED));
		}
	}

	private void judge(Rule rule, List<String> names) {
		List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
		for (String output : List.of("form", "points")) {
			OutputEntry entry = entries.get(names.indexOf(output));
			if (entry.getText() == null || entry.getTextContent().isBlank()) {
				find(rule, "empty", output);
			}
		}
	}

	private void find(DmnElement element, String variant, Object... arguments) {
		this.findings.add(nl.meerstemmig.conformance.Rule.ADVICE_TABLE, element, variant, arguments);
	}

}
