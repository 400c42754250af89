package nl.meerstemmig.diagram;

import nl.meerstemmig.refusal.Choice;

/**
 * What is to be said of an element of a model. Each has a sign and a line of its own, so
 * that no colour carries a meaning alone.
 */
public enum Mark implements Choice {

	/** Was not in the other model. */
	ADDED("+"),
	/** Is not in the other model. */
	REMOVED("–"),
	/** Says something else in the other model. */
	CHANGED("≠"),
	/** A token has been here. */
	WALKED("✓"),
	/** No token has been here. */
	NOT_WALKED("○"),
	/** An obligation that is lost here. */
	LOST("!"),
	/** A token is here now. */
	HERE("●");

	private final String sign;

	Mark(String sign) {
		this.sign = sign;
	}

	public String sign() {
		return this.sign;
	}

}
