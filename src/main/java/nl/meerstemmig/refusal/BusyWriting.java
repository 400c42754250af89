package nl.meerstemmig.refusal;

/**
 * Somebody else is writing what this would write; nothing of it is recorded, and it can
 * be sent again.
 */
public class BusyWriting extends Refusal {

	public BusyWriting() {
		super(Kind.CONFLICT, "request.busy");
	}

}
