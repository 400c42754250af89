package nl.meerstemmig.catalogue;

import nl.meerstemmig.refusal.Choice;

/** What the weighing says of a form, from best to worst. */
public enum Verdict implements Choice {

	/** more speaks for it than against it */
	ADVISED,
	/** nothing rules it out, but no more speaks for it than against it */
	POSSIBLE,
	/** something rules it out */
	DOES_NOT_FIT,
	/** the table does not mention it */
	NOT_WEIGHED

}
