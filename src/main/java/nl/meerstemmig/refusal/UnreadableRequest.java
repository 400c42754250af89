package nl.meerstemmig.refusal;

/** What was sent is not what this address reads. */
public class UnreadableRequest extends Refusal {

	/**
	 * @param line where it cannot be read, counted from 1; -1 where that has no meaning
	 */
	public UnreadableRequest(int line, int column) {
		super(Kind.INVALID, (line > 0) ? "request.unreadable-at" : "request.unreadable", line, column);
	}

}
