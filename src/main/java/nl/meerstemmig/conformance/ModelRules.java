package nl.meerstemmig.conformance;

import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * Judges a model that can be read: that it can run, that people can use it, and that no
 * path through it loses a binding outcome.
 */
final class ModelRules {

	private ModelRules() {
	}

	static void judge(BpmnModelInstance model, String file, Surroundings around, Findings findings) {
		Process process = ProcessRules.only(model, findings);
		if (process == null) {
			return;
		}
		ProcessModel judged = new ProcessModel(process, around);
		ProcessRules.judge(judged, file, findings);
		StepRules.judge(judged, findings);
		CatalogueEntry.judge(process, findings);
		FlowRules.judge(judged, findings);
		if (judged.is(Kind.TRAJECTORY)) {
			PhaseRules.judge(judged, findings);
			AdoptionRules.judge(judged, findings);
		}
		if (judged.is(Kind.ROUND)) {
			RoundRules.judge(judged, findings);
		}
		AnswerRules.judge(judged, findings);
		DiagramRules.judge(judged, findings);
	}

}
