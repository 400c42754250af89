package nl.meerstemmig.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/**
 * Judges a model before it may run: it speaks the vocabulary, and a form is a whole
 * catalogue entry.
 */
public final class ModelRules {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private ModelRules() {
	}

	/**
	 * @return everything that is wrong, in the order of the model; nothing where it may
	 * run
	 */
	public static List<Finding> judge(BpmnModelInstance model) {
		List<Finding> findings = new ArrayList<>();
		for (Process process : model.getModelElementsByType(Process.class)) {
			unknownWord(process, ModelVocabulary.KIND, Kind.class, findings);
			findings.addAll(CatalogueEntry.findings(process));
		}
		for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
			unknownWord(element, ModelVocabulary.STEP, StepKind.class, findings);
		}
		return findings;
	}

	private static <C extends Enum<C> & Choice> void unknownWord(BaseElement element, String property, Class<C> words,
			List<Finding> findings) {
		@Nullable String value = ModelProperties.of(element).get(property);
		if (value == null) {
			return;
		}
		try {
			Choice.of(words, property, value);
		}
		catch (Refusal unknown) {
			findings.add(new Finding("vocabulary", element.getId(), unknown.messageIn(DUTCH)));
		}
	}

}
