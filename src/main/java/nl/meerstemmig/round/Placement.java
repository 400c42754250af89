package nl.meerstemmig.round;

import nl.meerstemmig.refusal.Choice;

/** Where participants' own advice stands, unaltered. */
public enum Placement implements Choice {

	/** an advice of its own, next to the council's */
	BESIDE,
	/** combined: word for word within the council's advice */
	INSIDE

}
