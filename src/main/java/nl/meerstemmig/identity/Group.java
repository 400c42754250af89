package nl.meerstemmig.identity;

import nl.meerstemmig.refusal.Choice;

/** The groups that models name as candidates and that roles are given by. */
public enum Group implements Choice {

	COMMISSION_SECRETARIES, CHAIRS, COUNCIL, PROCESS_OWNERS

}
