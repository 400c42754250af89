package nl.meerstemmig.catalogue;

import nl.meerstemmig.refusal.Choice;

/**
 * Whether a form is carried out by bodies that exist once and serve many trajectories: a
 * panel, a forum of stakeholders, a seat in the council.
 */
public enum StandingBodies implements Choice {

	/** each round brings its own people together */
	NONE,
	/** a round may be a standing body's */
	POSSIBLE,
	/** every round is a standing body's */
	REQUIRED

}
