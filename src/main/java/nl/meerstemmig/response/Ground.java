package nl.meerstemmig.response;

import nl.meerstemmig.refusal.Choice;

/** On what a binding outcome is not, or only partly, followed. */
public enum Ground implements Choice {

	LAW, COST, FEASIBILITY, CONFLICTING_EVIDENCE, CONFLICTING_INTERESTS, OUTSIDE_REMIT, ALREADY_POLICY, OTHER

}
