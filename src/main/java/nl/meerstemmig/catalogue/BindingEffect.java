package nl.meerstemmig.catalogue;

import nl.meerstemmig.refusal.Choice;

/**
 * What the council owes an outcome: bindende werking. It says nothing of whether the
 * participants themselves adopted the outcome.
 */
public enum BindingEffect implements Choice {

	/** Vrijblijvend: a response may be recorded; feedback is owed all the same. */
	NON_COMMITTAL,
	/** Pas toe of leg uit: anything less than followed needs a justification. */
	COMPLY_OR_EXPLAIN,
	/** Meebeslissen: adopting against it needs a justification. */
	CO_DECISION,
	/** Beslissen: deviating from it in the advice needs a justification. */
	OWN_DECISION;

	/**
	 * Whether an adopted outcome must be answered, and argued where it is not followed.
	 */
	public boolean owesAnswer() {
		return this != NON_COMMITTAL;
	}

	/**
	 * Whether it is by the participants' own vote that an outcome comes to bind, so that
	 * none ever would without a threshold.
	 */
	public boolean bindsByVote() {
		return this == COMPLY_OR_EXPLAIN || this == OWN_DECISION;
	}

}
