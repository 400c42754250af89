package nl.meerstemmig.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.conformance.Paths.Point;
import nl.meerstemmig.conformance.Paths.Way;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Something that a process owes: a step that every way has to complete, itself or in a
 * process that it calls, unless the dossier says that there is nothing to be done.
 *
 * @param phase in which it is owed; null where it is owed outside of all phases
 * @param met whether completing a node does it
 * @param excused whether a way, in that phase, is one on which there is nothing to be
 * done
 * @param always whether it is owed also where the trajectory ends early: not put on the
 * agenda, or withdrawn
 * @param after what it follows from; null where it is owed from wherever a token stands
 */
record Obligation(String key, @Nullable String phase, BiPredicate<ProcessModel, FlowNode> met,
		BiPredicate<ProcessModel, Way> excused, boolean always, @Nullable Cause after) {

	/**
	 * What an obligation follows from.
	 *
	 * @param begun whether that it was begun is enough; otherwise it has to be completed
	 */
	record Cause(BiPredicate<ProcessModel, FlowNode> of, boolean begun) {

		Point start(FlowNode node) {
			return this.begun ? Paths.entered(node) : Paths.left(node);
		}

	}

	/** Everything that is owed somewhere in a trajectory or in what it calls. */
	static List<Obligation> all() {
		List<Obligation> all = new ArrayList<>();
		inPhase(null, all);
		PhaseRules.PHASES.forEach(phase -> inPhase(phase, all));
		Obligation deviations = loop("deviations-answered", null, AdoptionRules.DEVIATIONS, Obligation::never);
		all.add(deviations);
		all.add(deviations.after(is(StepKind.DRAFT_ADVICE)));
		all.add(new Obligation("seats-vote", null, AdoptionRules::letsEverySeatVote, Obligation::never, false, null));
		all.add(of(StepKind.RECORD_SEAT_VOTE, null, Obligation::never));
		all.add(of(StepKind.ADOPT, null, Obligation::never));
		all.add(of(StepKind.EVALUATE, null, Obligation::never));
		Obligation feedback = new Obligation(StepKind.SEND_FEEDBACK.key(), null,
				(model, node) -> model.passes(node, StepKind.SEND_FEEDBACK)
						&& ProcessModel.loopsOver(node, AdoptionRules.ROUNDS_OWED, "roundId"),
				no(AdoptionRules.OWES_FEEDBACK), true, null);
		all.add(feedback);
		all.add(feedback.following(new Cause((model, node) -> model.mayBegin(node, StepKind.ROUND), true)));
		return all;
	}

	private static void inPhase(@Nullable String phase, List<Obligation> all) {
		BiPredicate<ProcessModel, Way> none = no(PhaseRules.USES_PARTICIPATION);
		BiPredicate<ProcessModel, Way> unanswered = none.or(no(RoundRules.HAS_BINDING_OUTCOMES));
		BiPredicate<ProcessModel, Way> followed = unanswered.or(no(AnswerRules.MUST_JUSTIFY));
		all.add(of(StepKind.DECIDE_PARTICIPATION, phase, Obligation::never));
		all.add(of(StepKind.DECIDE_AGENDA, phase, Obligation::never));
		all.add(of(StepKind.PARTICIPATION_GATEWAY, phase, Obligation::never));
		all.add(new Obligation(StepKind.ROUND.key(), phase,
				(model, node) -> ProcessModel.is(node, StepKind.ROUND) && PhaseRules.isForWhatWasChosen(node), none,
				false, null));
		all.add(of(StepKind.FORM, phase, none.or(yes(RoundRules.IS_UNSOLICITED))));
		all.add(of(StepKind.SET_VOTING_RULE, phase, none));
		all.add(of(StepKind.RECORD_OUTCOMES, phase, none));
		Obligation answers = loop("outcomes-answered", phase, RoundRules.BINDING_OUTCOMES, unanswered);
		all.add(answers);
		all.add(answers.after((model, node) -> model.passes(node, StepKind.RECORD_OUTCOMES)));
		all.add(of(StepKind.RESPOND, phase, unanswered));
		Obligation confirmed = of(StepKind.CONFIRM_JUSTIFICATION, phase, followed);
		all.add(confirmed);
		all.add(confirmed.after(is(StepKind.RESPOND)));
		all.add(new Obligation("justification-asked-again", phase, (model, node) -> false,
				followed.or(yes(AnswerRules.IS_CONFIRMED)), false, null));
		all.add(of(StepKind.WORK_IN, phase, none.or(no("round.hasNonBindingOutcomes(execution)"))));
	}

	private static Obligation of(StepKind step, @Nullable String phase, BiPredicate<ProcessModel, Way> excused) {
		return new Obligation(step.key(), phase, is(step), excused, false, null);
	}

	private static Obligation loop(String key, @Nullable String phase, String question,
			BiPredicate<ProcessModel, Way> excused) {
		return new Obligation(key, phase,
				(model, node) -> model.answers(node) && ProcessModel.loopsOver(node, question, "outcomeId"), excused,
				false, null);
	}

	private Obligation in(@Nullable String other) {
		return new Obligation(this.key, other, this.met, this.excused, this.always, this.after);
	}

	private Obligation after(BiPredicate<ProcessModel, FlowNode> completed) {
		return following(new Cause(completed, false));
	}

	private Obligation following(Cause cause) {
		return new Obligation(this.key, this.phase, this.met, this.excused, this.always, cause);
	}

	private static BiPredicate<ProcessModel, FlowNode> is(StepKind step) {
		return (model, node) -> ProcessModel.is(node, step);
	}

	private static BiPredicate<ProcessModel, Way> no(String question) {
		return (model, way) -> model.saysNo(way.flow(), question);
	}

	private static BiPredicate<ProcessModel, Way> yes(String question) {
		return (model, way) -> model.saysYes(way.flow(), question);
	}

	private static boolean never(ProcessModel model, Way way) {
		return false;
	}

	/** It is not put on the agenda, or it is withdrawn: the dossier records either. */
	private static boolean endsEarly(ProcessModel model, Way way) {
		return model.saysNo(way.flow(), "trajectory.isOnAgenda(execution)") || (way.to().entered()
				&& model.paths().node(way.to().node()) instanceof SubProcess handler && Paths.isEventSubProcess(handler)
				&& handler.getFlowElements()
					.stream()
					.anyMatch(start -> start instanceof StartEvent && ProcessModel.is(start, StepKind.WITHDRAW)));
	}

	/** The ways on which it is done, or need not be. */
	Predicate<Way> settledIn(ProcessModel model) {
		Map<FlowNode, Boolean> met = new HashMap<>();
		return way -> {
			FlowNode completed = way.completed();
			return (completed != null && met.computeIfAbsent(completed, node -> isMetBy(model, node)))
					|| isExcused(model, way) || (!this.always && endsEarly(model, way));
		};
	}

	private boolean isExcused(ProcessModel model, Way way) {
		SequenceFlow flow = way.flow();
		return flow != null && Objects.equals(this.phase, phaseOf(flow)) && this.excused.test(model, way);
	}

	/** What sees to it in a model: the nodes that do it, or else those that ask. */
	List<String> elements(ProcessModel model) {
		List<String> doing = model.nodes().stream().filter(node -> isMetBy(model, node)).map(FlowNode::getId).toList();
		return !doing.isEmpty() ? doing : model.nodes()
			.stream()
			.filter(node -> model.paths().from(Paths.left(node)).stream().anyMatch(way -> isExcused(model, way)))
			.map(FlowNode::getId)
			.toList();
	}

	/** Whether a node does it, itself or in what it calls. */
	boolean isMetBy(ProcessModel model, FlowNode node) {
		if (!Objects.equals(this.phase, phaseOf(node))) {
			return false;
		}
		return this.met.test(model, node) || (node instanceof CallActivity call
				&& model.called(call).filter(in(null)::isNeverAvoidedIn).isPresent());
	}

	private boolean isNeverAvoidedIn(ProcessModel called) {
		Optional<List<String>> around = called.pathAround(Paths.START, Paths.END, settledIn(called));
		return around.isEmpty();
	}

	/** The phase of the trajectory in which an element stands; null outside of them. */
	static @Nullable String phaseOf(FlowElement element) {
		for (ModelElementInstance around = element.getParentElement(); around != null; around = around
			.getParentElement()) {
			if (around instanceof SubProcess subProcess) {
				String phase = ModelProperties.of(subProcess).get(ModelVocabulary.PHASE);
				if (phase != null) {
					return phase;
				}
			}
		}
		return null;
	}

}
