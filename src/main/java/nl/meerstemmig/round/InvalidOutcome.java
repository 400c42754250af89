package nl.meerstemmig.round;

import nl.meerstemmig.refusal.Refusal;

/** Outcomes or votes that cannot be right; the message says which and why. */
public class InvalidOutcome extends Refusal {

	InvalidOutcome(String rule, Object... arguments) {
		this(Kind.INVALID, rule, arguments);
	}

	InvalidOutcome(Kind kind, String rule, Object... arguments) {
		super(kind, rule, arguments);
	}

}
