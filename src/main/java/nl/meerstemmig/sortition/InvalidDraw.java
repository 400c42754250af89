package nl.meerstemmig.sortition;

import nl.meerstemmig.refusal.Refusal;

/** A draw that cannot be asked for like this. */
public class InvalidDraw extends Refusal {

	InvalidDraw(String rule, Object... arguments) {
		super(Kind.INVALID, rule, arguments);
	}

	InvalidDraw(Kind kind, String rule, Object... arguments) {
		super(kind, rule, arguments);
	}

}
