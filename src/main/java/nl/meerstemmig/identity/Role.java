package nl.meerstemmig.identity;

import nl.meerstemmig.refusal.Choice;

/** The roles of people; each is a group that models name as candidates. */
public enum Role implements Choice {

	COMMISSION_SECRETARIES, CHAIRS, COUNCIL, PROCESS_OWNERS

}
