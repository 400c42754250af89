package nl.meerstemmig.trajectory;

import nl.meerstemmig.refusal.Choice;

/** The phases in which participation is decided on, in the order in which they come. */
public enum Phase implements Choice {

	AGENDA_SETTING, PRELIMINARY, DIAGNOSIS, RECOMMENDATION

}
