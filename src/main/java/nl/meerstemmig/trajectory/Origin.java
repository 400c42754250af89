package nl.meerstemmig.trajectory;

import nl.meerstemmig.refusal.Choice;

/** What a trajectory came from. */
public enum Origin implements Choice {

	REQUEST, OWN_INITIATIVE, UNSOLICITED_ADVICE

}
