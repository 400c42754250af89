package nl.meerstemmig.response;

import nl.meerstemmig.refusal.Choice;

/**
 * What the council does with an outcome. Unanswered and overdue are counted, never
 * chosen.
 */
public enum ResponseState implements Choice {

	FOLLOWED, PARTLY_FOLLOWED, NOT_FOLLOWED, OUTSIDE_REMIT, ALREADY_POLICY,
	/** ter kennisname: no answer to an outcome that binds */
	NOTED

}
