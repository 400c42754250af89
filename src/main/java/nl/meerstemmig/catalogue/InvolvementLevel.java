package nl.meerstemmig.catalogue;

import nl.meerstemmig.refusal.Choice;

/**
 * How far participants are involved: informeren, adviseren, meebeslissen, beslissen (the
 * council's own ladder, first annex of its paper "Participatie &amp; Representatie"). To
 * inform means here that the council gets informed.
 */
public enum InvolvementLevel implements Choice {

	INFORM, ADVISE, CO_DECIDE, DECIDE

}
