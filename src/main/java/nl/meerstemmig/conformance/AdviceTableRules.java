package nl.meerstemmig.conformance;

import java.util.ArrayList;
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
public final class AdviceTableRules {

	private static final String RULE = "advice-table";

	private static final List<String> OUTPUTS = List.of("form", "points", "remark");

	private static final List<String> ASKED = Stream
		.concat(Stream.of("phase"), Arrays.stream(Wish.values()).map(Wish::field))
		.toList();

	private final List<Finding> findings = new ArrayList<>();

	private AdviceTableRules() {
	}

	/**
	 * @return everything that is wrong; nothing where the table may be used, or where the
	 * model is about something else
	 */
	public static List<Finding> judge(DmnModelInstance model) {
		AdviceTableRules rules = new AdviceTableRules();
		model.getModelElementsByType(Decision.class)
			.stream()
			.filter(decision -> ModelVocabulary.ADVICE_TABLE.equals(decision.getId()))
			.forEach(rules::judge);
		return rules.findings;
	}

	private void judge(Decision decision) {
		if (!(decision.getExpression() instanceof DecisionTable table)) {
			find(decision, "De participatiewijzer is een beslistabel, en dit is er geen.");
			return;
		}
		if (table.getHitPolicy() != HitPolicy.COLLECT || table.getAggregation() != null) {
			find(decision, "Alle regels die gelden tellen mee: kies het trefbeleid COLLECT, zonder samenvoeging.");
		}
		table.getInputs().forEach(this::judge);
		List<String> names = table.getOutputs().stream().map(Output::getName).toList();
		OUTPUTS.stream()
			.filter(output -> !names.contains(output))
			.forEach(output -> find(decision, "De uitkomstkolom “%s” ontbreekt; er zijn er drie: %s.".formatted(output,
					String.join(", ", OUTPUTS))));
		if (this.findings.isEmpty()) {
			table.getRules().forEach(rule -> judge(rule, names));
		}
	}

	private void judge(Input input) {
		String asked = (input.getInputExpression() != null && input.getInputExpression().getText() != null)
				? input.getInputExpression().getText().getTextContent().strip() : "";
		if (asked.matches("[A-Za-z_]*") && !ASKED.contains(asked)) {
			find(input, "De kolom “%s” vraagt naar “%s”, en dat kent de participatiewijzer niet. Kies uit: %s."
				.formatted(input.getLabel(), asked, String.join(", ", ASKED)));
		}
	}

	private void judge(Rule rule, List<String> names) {
		List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
		for (String output : List.of("form", "points")) {
			OutputEntry entry = entries.get(names.indexOf(output));
			if (entry.getText() == null || entry.getTextContent().isBlank()) {
				find(rule, "Deze regel zegt niet over welke vorm hij gaat, of hoeveel punten hij geeft: “%s” is leeg."
					.formatted(output));
			}
		}
	}

	private void find(DmnElement element, String message) {
		this.findings.add(new Finding(RULE, element.getId(), message));
	}

}
