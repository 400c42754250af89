package nl.meerstemmig.rehearsal;

/**
 * A place where the way through a model could go on in several ways, and the way that it
 * went.
 *
 * @param process the id of the process
 * @param element the id of the element
 * @param name what the element is called
 * @param option which of the ways, from 0
 * @param options how many there were
 * @param answers how many of them are answers to a task; the others are events
 * @param choice what was chosen, in a few words; may be empty
 * @param onTrial whether the process is one that is on trial
 */
record Turn(String process, String element, String name, int option, int options, int answers, String choice,
		boolean onTrial) {

	/** What this way is counted under. */
	String key(int other) {
		return this.process + " " + this.element + " " + other;
	}

	String place() {
		return this.process + " " + this.element;
	}

}
