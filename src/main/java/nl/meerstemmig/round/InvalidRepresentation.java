package nl.meerstemmig.round;

import nl.meerstemmig.refusal.Refusal;

/** Figures on who took part that cannot be right; the message says which and why. */
public class InvalidRepresentation extends Refusal {

	InvalidRepresentation(String rule, Object... arguments) {
		super(Kind.INVALID, rule, arguments);
	}

}
