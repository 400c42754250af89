package nl.meerstemmig.conformance;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.conformance.Paths.Way;
import nl.meerstemmig.refusal.Refusal.Worded;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Each of the four phases of a trajectory decides on participation, and carries out what
 * was decided.
 */
final class PhaseRules {

	/** The phases of the council's way of working, by the keys of the vocabulary. */
	static final List<String> PHASES = List.of("agenda-setting", "preliminary", "diagnosis", "recommendation");

	static final String USES_PARTICIPATION = "trajectory.usesParticipation(execution)";

	private static final String CHOSEN_FORMS = "trajectory.chosenForms(execution)";

	private static final String ADVICE_FORM = "trajectory.adviceForm(execution)";

	private final ProcessModel model;

	private final Findings findings;

	private PhaseRules(ProcessModel model, Findings findings) {
		this.model = model;
		this.findings = findings;
	}

	static void judge(ProcessModel trajectory, Findings findings) {
		PhaseRules rules = new PhaseRules(trajectory, findings);
		for (String phase : PHASES) {
			List<SubProcess> found = phases(trajectory, phase).toList();
			if (found.isEmpty()) {
				findings.add(Rule.FOUR_PHASES, trajectory.process(), "missing", named(phase), phase);
			}
			found.stream().skip(1).forEach(twice -> findings.add(Rule.FOUR_PHASES, twice, "twice", named(phase)));
			found.stream()
				.filter(one -> ProcessModel.isLoop(one) || Paths.isEventSubProcess(one))
				.forEach(odd -> findings.add(Rule.FOUR_PHASES, odd, "odd", named(phase)));
			found.forEach(rules::phase);
		}
		trajectory.with(StepKind.ROUND).forEach(rules::round);
	}

	static Stream<SubProcess> phases(ProcessModel model, String phase) {
		return model.nodes()
			.stream()
			.filter(SubProcess.class::isInstance)
			.map(SubProcess.class::cast)
			.filter(node -> phase.equals(ModelProperties.of(node).get(ModelVocabulary.PHASE)));
	}

	private void phase(SubProcess phase) {
		List<FlowNode> gateways = this.model.with(StepKind.PARTICIPATION_GATEWAY)
			.stream()
			.filter(gateway -> Paths.isWithin(gateway, phase))
			.toList();
		if (gateways.isEmpty()) {
			this.findings.add(Rule.PARTICIPATION_DECIDED, phase, "no-gateway", name(phase));
			return;
		}
		Predicate<Way> asked = way -> way.completed() != null && gateways.contains(way.completed());
		this.model.pathAround(Paths.entered(phase), Paths.left(phase), asked)
			.ifPresent(path -> this.findings.add(Rule.PARTICIPATION_DECIDED, phase, "gateway-avoided", name(phase),
					Shown.path(path)));
		for (FlowNode gateway : gateways) {
			this.model
				.pathAround(Paths.entered(phase), Paths.entered(gateway),
						this.model.completing(StepKind.DECIDE_PARTICIPATION))
				.ifPresent(path -> this.findings.add(Rule.PARTICIPATION_DECIDED, gateway, "undecided", name(phase),
						Shown.path(path)));
			follows(gateway, phase);
		}
	}

	private void follows(FlowNode gateway, SubProcess phase) {
		List<SequenceFlow> yes = this.model.flows()
			.outOf(gateway)
			.stream()
			.filter(flow -> this.model.saysYes(flow, USES_PARTICIPATION))
			.toList();
		if (yes.isEmpty()) {
			this.findings.add(Rule.ROUND_FOLLOWS, gateway, "not-asked", "${" + USES_PARTICIPATION + "}");
		}
		this.model.flows()
			.outOf(gateway)
			.stream()
			.filter(flow -> !yes.contains(flow) && !this.model.saysNo(flow, USES_PARTICIPATION))
			.forEach(flow -> this.findings.add(Rule.ROUND_FOLLOWS, flow, "says-something-else",
					"${" + USES_PARTICIPATION + "}"));
		for (SequenceFlow flow : yes) {
			if (flow.getTarget() != null) {
				this.model
					.pathAround(Paths.entered(flow.getTarget()), Paths.left(phase),
							way -> way.completed() instanceof CallActivity call && ProcessModel.is(call, StepKind.ROUND)
									&& ProcessModel.loopsOver(call, CHOSEN_FORMS, "form"))
					.ifPresent(path -> this.findings.add(Rule.ROUND_FOLLOWS, gateway, "no-round", Shown.path(path)));
			}
		}
	}

	private void round(FlowNode node) {
		if (!(node instanceof CallActivity call)) {
			return;
		}
		boolean ofAdvice = isOfAdvice(call);
		if (!isForWhatWasChosen(call)) {
			this.findings.add(Rule.ROUND_FOLLOWS, call, "no-loop", "${" + CHOSEN_FORMS + "}");
		}
		if (!ofAdvice && !ProcessModel.passes(call, "form")) {
			this.findings.add(Rule.ROUND_FOLLOWS, call, "not-passed", "form");
		}
		if (!ProcessModel.passes(call, "phase")) {
			this.findings.add(Rule.ROUND_FOLLOWS, call, "not-passed", "phase");
		}
	}

	/** Whether it is done for each chosen form, or for the one by which advice came. */
	static boolean isForWhatWasChosen(FlowNode node) {
		return ProcessModel.loopsOver(node, CHOSEN_FORMS, "form")
				|| (node instanceof CallActivity call && isOfAdvice(call));
	}

	private static boolean isOfAdvice(CallActivity call) {
		return ProcessModel.passes(call, ADVICE_FORM, "form") && !ProcessModel.isLoop(call);
	}

	private static Worded named(String phase) {
		return language -> Rule.words(language).getString("migration.phase." + phase);
	}

	static String name(SubProcess phase) {
		return (phase.getName() != null) ? phase.getName() : phase.getId();
	}

}
