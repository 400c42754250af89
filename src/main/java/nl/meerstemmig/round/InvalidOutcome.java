package nl.meerstemmig.round;

import nl.meerstemmig.refusal.Refusal;

/** Outcomes or votes that cannot be right; the message says which and why. */
public class InvalidOutcome extends Refusal {

	InvalidOutcome(String rule, Object... arguments) {
		super(Kind.INVALID, rule, arguments);
	}

}
