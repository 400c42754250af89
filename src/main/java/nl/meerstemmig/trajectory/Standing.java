package nl.meerstemmig.trajectory;

import nl.meerstemmig.refusal.Choice;

/** How a trajectory stands, as its dossier tells it. */
public enum Standing implements Choice {

	RUNNING, NOT_PUT_ON_AGENDA, WITHDRAWN,
	/** its process ended, and the council adopted nothing */
	STOPPED,
	/** the council adopted the advice; feedback or evaluation may still be owed */
	ADOPTED,
	/** adopted and evaluated */
	EVALUATED;

	/** Whether it was decided that there is to be no advice. */
	public boolean endsWithoutAdvice() {
		return this == NOT_PUT_ON_AGENDA || this == WITHDRAWN;
	}

	public boolean isAdopted() {
		return this == ADOPTED || this == EVALUATED;
	}

}
