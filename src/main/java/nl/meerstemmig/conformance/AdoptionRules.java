package nl.meerstemmig.conformance;

import java.util.List;
import java.util.function.Predicate;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.conformance.Paths.Way;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The advice is adopted after all that may still change it, and whoever took part hears
 * back, whichever way the trajectory ends.
 */
final class AdoptionRules {

	static final String DEVIATIONS = "trajectory.deviations(execution)";

	private static final String DISSENT = "round.dissent(execution)";

	static final String SEATS = "trajectory.seats(execution)";

	static final String ROUNDS_OWED = "trajectory.roundsOwedFeedback(execution)";

	static final String OWES_FEEDBACK = "trajectory.owesFeedback(execution)";

	private static final String IS_ADOPTED = "trajectory.isAdopted(execution)";

	private static final String IS_ON_AGENDA = "trajectory.isOnAgenda(execution)";

	private final ProcessModel model;

	private final Findings findings;

	private AdoptionRules(ProcessModel model, Findings findings) {
		this.model = model;
		this.findings = findings;
	}

	static void judge(ProcessModel trajectory, Findings findings) {
		AdoptionRules rules = new AdoptionRules(trajectory, findings);
		List<FlowNode> adoptions = trajectory.with(StepKind.ADOPT);
		if (adoptions.isEmpty()) {
			findings.add(Rule.ADOPTION_WAITS, trajectory.process(), "no-adoption");
		}
		adoptions.forEach(rules::waits);
		adoptions.forEach(rules::wasPutOnTheAgenda);
		adoptions.forEach(rules::isNotAdoptedAgain);
		adoptions.forEach(rules::endsAdoptedOrWithdrawn);
		adoptions.forEach(rules::answersDeviations);
		adoptions.forEach(rules::letsSeatsVote);
		trajectory.nodes().stream().filter(trajectory::answers).forEach(rules::answerLoops);
		rules.givesFeedback();
	}

	private List<FlowNode> rounds() {
		return this.model.nodes().stream().filter(node -> this.model.mayBegin(node, StepKind.ROUND)).toList();
	}

	private void waits(FlowNode adopt) {
		for (String phase : PhaseRules.PHASES) {
			List<SubProcess> found = PhaseRules.phases(this.model, phase).toList();
			if (!found.isEmpty()) {
				this.model
					.pathAround(Paths.START, Paths.entered(adopt),
							way -> way.completed() != null && found.contains(way.completed()))
					.ifPresent(path -> this.findings.add(Rule.ADOPTION_WAITS, adopt, "phase-avoided",
							PhaseRules.name(found.get(0)), Shown.path(path)));
			}
		}
		AtTheSameTime meanwhile = new AtTheSameTime(this.model.process(), this.model.flows());
		for (FlowNode round : rounds()) {
			this.model.pathAround(Paths.entered(round), Paths.entered(adopt), way -> round.equals(way.completed()))
				.ifPresent(path -> this.findings.add(Rule.ADOPTION_WAITS, round, "round-cut-off", Shown.path(path)));
			if (meanwhile.mayRun(round, adopt)) {
				this.findings.add(Rule.ADOPTION_WAITS, round, "at-the-same-time", adopt.getId());
			}
		}
	}

	/** The dossier takes nothing more of an advice that was adopted. */
	private void isNotAdoptedAgain(FlowNode adopt) {
		for (FlowNode before : this.model.with(StepKind.ADOPT)) {
			this.model
				.pathAround(Paths.left(before), Paths.entered(adopt), way -> this.model.saysNo(way.flow(), IS_ADOPTED))
				.ifPresent(path -> this.findings.add(Rule.ADOPTION_WAITS, adopt, "adopted-again",
						"${" + IS_ADOPTED + "}", Shown.path(path)));
		}
	}

	/** What simply ends owes nobody feedback. */
	private void endsAdoptedOrWithdrawn(FlowNode adopt) {
		this.model
			.pathAround(Paths.left(adopt), Paths.END,
					way -> this.model.saysYes(way.flow(), IS_ADOPTED)
							|| (way.completed() != null && ProcessModel.is(way.completed(), StepKind.WITHDRAW)))
			.ifPresent(path -> this.findings.add(Rule.ADOPTION_WAITS, adopt, "ends-unadopted", "${" + IS_ADOPTED + "}",
					Shown.path(path)));
	}

	/** Nor does it take anything of a trajectory that was kept off the agenda. */
	private void wasPutOnTheAgenda(FlowNode adopt) {
		for (FlowNode decision : this.model.with(StepKind.DECIDE_AGENDA)) {
			this.model
				.pathAround(Paths.left(decision), Paths.entered(adopt),
						way -> this.model.saysYes(way.flow(), IS_ON_AGENDA))
				.ifPresent(path -> this.findings.add(Rule.ADOPTION_WAITS, adopt, "not-on-agenda",
						"${" + IS_ON_AGENDA + "}", Shown.path(path)));
		}
	}

	private void answersDeviations(FlowNode adopt) {
		Predicate<Way> answered = way -> way.completed() != null && this.model.answers(way.completed())
				&& ProcessModel.loopsOver(way.completed(), DEVIATIONS, "outcomeId");
		List<FlowNode> drafts = this.model.with(StepKind.DRAFT_ADVICE);
		if (drafts.isEmpty()) {
			this.model.pathAround(Paths.START, Paths.entered(adopt), answered)
				.ifPresent(path -> this.findings.add(Rule.DEVIATIONS_ANSWERED, adopt, "avoided", Shown.path(path)));
		}
		for (FlowNode draft : drafts) {
			this.model
				.pathAround(Paths.left(draft), Paths.entered(adopt),
						answered.or(way -> way.completed() != null && drafts.contains(way.completed())))
				.ifPresent(path -> this.findings.add(Rule.DEVIATIONS_ANSWERED, draft, "avoided", Shown.path(path)));
		}
	}

	private void letsSeatsVote(FlowNode adopt) {
		this.model
			.pathAround(Paths.START, Paths.entered(adopt),
					way -> way.completed() != null && letsEverySeatVote(this.model, way.completed()))
			.ifPresent(path -> this.findings.add(Rule.SEATS_VOTE, adopt, "avoided", Shown.path(path)));
	}

	/** The vote itself, or a sub-process in which no path avoids it, for every seat. */
	static boolean letsEverySeatVote(ProcessModel model, FlowNode node) {
		if (!ProcessModel.loopsOver(node, SEATS, "roundId")) {
			return false;
		}
		return (node instanceof SubProcess each) ? model
			.pathAround(Paths.beginningOf(each), Paths.endOf(each), model.completing(StepKind.RECORD_SEAT_VOTE))
			.isEmpty() : model.passes(node, StepKind.RECORD_SEAT_VOTE);
	}

	private void answerLoops(FlowNode answer) {
		boolean loops = ProcessModel.loopsOver(answer, DEVIATIONS, "outcomeId");
		boolean onDissent = answer instanceof CallActivity call && ProcessModel.passes(call, DISSENT, "outcomeId")
				&& !ProcessModel.isLoop(answer);
		if (!loops && !onDissent) {
			this.findings.add(Rule.ANSWER_LOOPS, answer, "of-what", "${" + DEVIATIONS + "}", "${" + DISSENT + "}");
		}
		if (loops && answer instanceof CallActivity call && !ProcessModel.passes(call, "outcomeId")) {
			this.findings.add(Rule.ANSWER_LOOPS, answer, "not-passed");
		}
	}

	private void givesFeedback() {
		Predicate<Way> given = way -> (way.completed() != null
				&& this.model.passes(way.completed(), StepKind.SEND_FEEDBACK)
				&& ProcessModel.loopsOver(way.completed(), ROUNDS_OWED, "roundId"))
				|| this.model.saysNo(way.flow(), OWES_FEEDBACK);
		for (FlowNode round : rounds()) {
			this.model.pathAround(Paths.entered(round), Paths.END, given)
				.ifPresent(path -> this.findings.add(Rule.FEEDBACK_GIVEN, round, "avoided", Shown.path(path)));
		}
		this.model.nodes()
			.stream()
			.filter(node -> ProcessModel.is(node, StepKind.SEND_FEEDBACK) && ProcessModel.isOneByOne(node))
			.forEach(task -> this.findings.add(Rule.FEEDBACK_GIVEN, task, "one-by-one"));
		this.model.nodes()
			.stream()
			.filter(node -> node instanceof EndEvent end
					&& end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance))
			.forEach(end -> this.findings.add(Rule.FEEDBACK_GIVEN, (ModelElementInstance) end, "terminates"));
	}

}
