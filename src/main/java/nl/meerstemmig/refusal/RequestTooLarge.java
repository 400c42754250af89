package nl.meerstemmig.refusal;

/** The body of a request is larger than any that the product has a use for. */
public class RequestTooLarge extends Refusal {

	public RequestTooLarge() {
		super(Kind.TOO_LARGE, "request.too-large", Limits.BODY / 1_000_000);
	}

}
