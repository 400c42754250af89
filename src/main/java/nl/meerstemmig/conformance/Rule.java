package nl.meerstemmig.conformance;

import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import nl.meerstemmig.refusal.Choice;

/**
 * What a model, and whatever is deployed with it, has to keep to. What each rule is for,
 * and the words of its findings, are in {@code conformance.properties} under its key.
 */
public enum Rule implements Choice {

	/** each phase of the trajectory is there, once */
	FOUR_PHASES,
	/** each phase decides on participation, and asks what was decided */
	PARTICIPATION_DECIDED,
	/** what was decided is carried out: a round for each form that was chosen */
	ROUND_FOLLOWS,
	/** a round carries its form out */
	FORM_CARRIED_OUT,
	/** a round records what it yields */
	OUTCOMES_RECORDED,
	/** every path of a round on which there is a binding outcome answers it */
	OUTCOMES_ANSWERED,
	/** answers loop over the outcomes that need one */
	ANSWER_LOOPS,
	/** no answer stands without its justification, and the chair's word on it */
	JUSTIFICATION_CONFIRMED,
	/** nothing is adopted while a phase or a round is still to end */
	ADOPTION_WAITS,
	/** deviating from an own decision is answered before the advice is adopted */
	DEVIATIONS_ANSWERED,
	/** seats vote before the advice is adopted */
	SEATS_VOTE,
	/** whoever took part hears back, on every path */
	FEEDBACK_GIVEN,
	/** the model speaks the vocabulary */
	VOCABULARY,
	/** what is said stands where it means something */
	STEP_PLACE,
	/** a step asks for what it needs */
	STEP_FORM,
	/** what is referred to as a form is one */
	FORM_EXISTS,
	/** somebody is asked, and somebody who may do it */
	CANDIDATE_GROUPS,
	/** the model of a form is a whole catalogue entry */
	CATALOGUE_ENTRY,
	/** what is called exists */
	CALLED_EXISTS,
	/** what is deployed already and uses it keeps its rules */
	DEPLOYED_FITS,
	/** the engine demands how long it remembers the process */
	TIME_TO_LIVE,
	/** people can tell versions apart */
	VERSION_TAG(Severity.WARNING),
	/** there is one process in a file, and it can run */
	EXECUTABLE,
	/** times are written so that the engine understands them */
	TIMER,
	/** everything can be reached, and everything leads to an end */
	DEAD_END,
	/** a gateway knows where to go, whatever the answer */
	GATEWAY_CONDITIONS,
	/** a gateway asks something, and its flows answer */
	GATEWAY_QUESTION(Severity.WARNING),
	/** names and ids say what things are */
	NAMES(Severity.WARNING),
	/** a file is called after its process */
	FILE_NAME(Severity.WARNING),
	/** everything is drawn */
	DIAGRAM,
	/** everything drawn can be seen */
	OVERLAP(Severity.WARNING),
	/** the table that weighs forms can be used */
	ADVICE_TABLE,
	/** there is a use for the file */
	FILE,
	/** it can be read in a reasonable time */
	SIZE,
	/** it is XML */
	XML,
	/** it says nothing of where to get more of it */
	DOCUMENT_TYPE,
	/** it holds what the product knows */
	ELEMENT,
	/** it runs no script, unless the product is told to */
	SCRIPTING,
	/** it names no code */
	CLASS,
	/** it listens to nothing */
	LISTENER,
	/** it calls no other system */
	CONNECTOR,
	/** it asks what may be asked */
	EXPRESSION,
	/** a form has what Tasklist can show */
	FORM,
	/** a form shows text, and runs nothing */
	MARKUP,
	/** there is one council */
	TENANT;

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final Set<Rule> PROMISE = EnumSet.of(FOUR_PHASES, PARTICIPATION_DECIDED, ROUND_FOLLOWS,
			FORM_CARRIED_OUT, OUTCOMES_RECORDED, OUTCOMES_ANSWERED, ANSWER_LOOPS, JUSTIFICATION_CONFIRMED,
			ADOPTION_WAITS, DEVIATIONS_ANSWERED, SEATS_VOTE, FEEDBACK_GIVEN);

	private final Severity severity;

	Rule() {
		this(Severity.ERROR);
	}

	Rule(Severity severity) {
		this.severity = severity;
	}

	public Severity severity() {
		return this.severity;
	}

	/**
	 * Whether a model that breaks it can lose what is owed to participants, and does no
	 * other harm.
	 */
	public boolean isPromise() {
		return PROMISE.contains(this);
	}

	/** What the rule is for. */
	public String why(Locale language) {
		return words(language).getString(key() + ".why");
	}

	/**
	 * @throws nl.meerstemmig.refusal.Choice.UnknownChoice where there is no such rule
	 */
	public static Rule of(String key) {
		return Choice.of(Rule.class, "rule", key);
	}

	static ResourceBundle words(Locale language) {
		return ResourceBundle.getBundle("conformance", language.getLanguage().equals("en") ? Locale.ENGLISH : DUTCH,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

}
