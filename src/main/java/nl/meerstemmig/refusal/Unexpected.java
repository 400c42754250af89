package nl.meerstemmig.refusal;

import java.util.UUID;

/**
 * What nobody foresaw. Whoever asked gets a number, under which the log has the rest.
 */
public class Unexpected extends Refusal {

	private final String reference;

	private Unexpected(String reference) {
		super(Kind.FAILED, "request.unexpected", reference);
		this.reference = reference;
	}

	public static Unexpected now() {
		return new Unexpected(UUID.randomUUID().toString().substring(0, 8));
	}

	/** The number that the answer and the log share. */
	public String reference() {
		return this.reference;
	}

}
