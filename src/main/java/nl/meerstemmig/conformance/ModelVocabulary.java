package nl.meerstemmig.conformance;

import java.util.List;
import java.util.Set;

import nl.meerstemmig.refusal.Choice;

/**
 * The words by which models speak to the dossier: extension properties
 * ({@code camunda:property}) on BPMN elements. A model is known by these and never by the
 * ids of its elements, so that whoever draws another one gets everything without a line
 * of code.
 */
public final class ModelVocabulary {

	/** With which all of them begin. */
	static final String PREFIX = "ms:";

	/** On a process: what kind of process it is. */
	public static final String KIND = "ms:kind";

	/** On a sub-process: the {@code Phase} that it is. */
	public static final String PHASE = "ms:phase";

	/** On a task, a gateway, a start event or a call activity: what is done there. */
	public static final String STEP = "ms:step";

	/** On a task that drafts the advice: the version that it asks for. */
	public static final String VERSION = "ms:version";

	/** On a process of kind form: its key in the catalogue. */
	public static final String FORM = "ms:form";

	public static final String LEVEL = "ms:level";

	public static final String BINDING_EFFECT = "ms:bindingEffect";

	public static final String ADOPTION_THRESHOLD = "ms:adoptionThreshold";

	/** Whether rounds of the form are carried out by standing bodies. */
	public static final String STANDING_BODIES = "ms:standingBodies";

	/** {@code true} where the form's bodies may advise without being asked. */
	public static final String UNSOLICITED_ADVICE = "ms:unsolicitedAdvice";

	public static final String LADDER = "ms:ladder";

	public static final String REPRESENTATIVE = "ms:representative";

	public static final String SELECTION = "ms:selection";

	public static final String PERMANENCE = "ms:permanence";

	public static final String EFFORT = "ms:effort";

	public static final String COST = "ms:cost";

	public static final String DURATION = "ms:duration";

	public static final String GROUP_SIZE = "ms:groupSize";

	public static final String PURPOSE = "ms:purpose";

	/** Separated by semicolons. */
	public static final String PROS = "ms:pros";

	/** Separated by semicolons. */
	public static final String CONS = "ms:cons";

	/** Separated by semicolons. */
	public static final String EXAMPLES = "ms:examples";

	/** The key of the decision table that weighs forms of participation. */
	public static final String ADVICE_TABLE = "participation-advice";

	/** All of them. */
	static final Set<String> PROPERTIES = Set.of(KIND, PHASE, STEP, VERSION, FORM, LEVEL, BINDING_EFFECT,
			ADOPTION_THRESHOLD, STANDING_BODIES, UNSOLICITED_ADVICE, LADDER, REPRESENTATIVE, SELECTION, PERMANENCE,
			EFFORT, COST, DURATION, GROUP_SIZE, PURPOSE, PROS, CONS, EXAMPLES);

	/** What gateways and multi-instances may ask the dossier. */
	static final Set<String> QUESTIONS = Set.of("trajectory.usesParticipation(execution)",
			"trajectory.chosenForms(execution)", "trajectory.isUnsolicited(execution)",
			"trajectory.adviceForm(execution)", "trajectory.seats(execution)", "trajectory.deviations(execution)",
			"trajectory.isOnAgenda(execution)", "trajectory.isAdopted(execution)",
			"trajectory.roundsOwedFeedback(execution)", "trajectory.owesFeedback(execution)",
			"round.bindingOutcomes(execution)", "round.hasBindingOutcomes(execution)",
			"round.hasNonBindingOutcomes(execution)", "round.isUnsolicited(execution)", "round.votedAgainst(execution)",
			"round.dissent(execution)", "round.mustJustify(execution)", "round.isConfirmed(execution)");

	/** The delegates that a service task or a throwing event may name. */
	static final Set<String> DELEGATES = Set.of("${drawByLot}", "${sendToTrajectory}");

	private ModelVocabulary() {
	}

	/** The values of {@link #KIND}. */
	public enum Kind implements Choice {

		TRAJECTORY("reference", "title", "question", "commissioner", "commission", "origin"), ROUND, FORM,
		/**
		 * answers one outcome: the answer, and the chair's confirmation of its
		 * justification
		 */
		ANSWER("reference", "entry"),
		/** draws by lot who takes part */
		DRAW,
		/** asks whether a trajectory is to be withdrawn, and tells it so */
		WITHDRAWAL("reference", "reason");

		private final String needs;

		Kind(String... needs) {
			this.needs = String.join(" ", needs);
		}

		/** The fields without which people cannot start it by a form. */
		public List<String> needs() {
			return this.needs.isEmpty() ? List.of() : List.of(this.needs.split(" "));
		}

	}

	/** The values of {@link #STEP}. */
	public enum StepKind implements Choice {

		DECIDE_PARTICIPATION("participate", "forms", "purpose", "targetGroups", "reason"),
		DECIDE_AGENDA("onAgenda", "reason"), SET_VOTING_RULE("threshold", "denominator", "quorum"),
		RECORD_OUTCOMES("outcomes"), RESPOND("response", "ground", "justification"),
		CONFIRM_JUSTIFICATION("confirmed", "remark"), WORK_IN("responses"), DRAFT_ADVICE("text|passages"),
		CONSULT_CONSTITUENCIES("reactions"), ADOPT("adopted"), SEND_FEEDBACK("channel", "sentOn"), EVALUATE("findings"),
		CONFIRM_WITHDRAWAL("withdraw"),
		/** an unsolicited advice comes in */
		RECEIVE_ADVICE("body|newBody", "advice"),
		/** which standing body carries the round out */
		CONVENE_BODY("body|newBody"),
		/** the people who registered and the quotas that a draw by lot is to meet */
		PREPARE_DRAW("drawnBy", "pool", "quotas|quotaList", "seats"),
		/** the draw by lot as it goes, and whether its result is taken */
		FOLLOW_DRAW("accepted", "reason"),
		/** how a co-deciding seat votes on the advice */
		RECORD_SEAT_VOTE("vote", "dissent"),
		/** a gateway that follows a decision on participation */
		PARTICIPATION_GATEWAY,
		/** a call activity that carries out a round */
		ROUND,
		/** a call activity that carries out a form's own process */
		FORM,
		/** a start event at which a trajectory is withdrawn */
		WITHDRAW;

		private final String needs;

		StepKind(String... needs) {
			this.needs = String.join(" ", needs);
		}

		/**
		 * The fields without which the step cannot always be completed; {@code a|b} where
		 * one of them will do.
		 */
		public List<String> needs() {
			return this.needs.isEmpty() ? List.of() : List.of(this.needs.split(" "));
		}

	}

}
