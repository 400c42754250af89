package nl.meerstemmig.rehearsal;

import nl.meerstemmig.refusal.Refusal;

/** There is nothing to play, or not now. */
class InvalidRehearsal extends Refusal {

	InvalidRehearsal(String rule, Object... arguments) {
		super(Kind.INVALID, rule, arguments);
	}

	InvalidRehearsal(Kind kind, String rule, Object... arguments) {
		super(kind, rule, arguments);
	}

}
