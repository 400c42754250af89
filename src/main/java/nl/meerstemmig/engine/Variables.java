package nl.meerstemmig.engine;

/** What the engine holds of a trajectory: ids and no content. */
final class Variables {

	/** The key of the phase, in the sub-process that is one. */
	static final String PHASE = "phase";

	/** The key of the form that a round carries out. */
	static final String FORM = "form";

	/** The round in the dossier. */
	static final String ROUND = "roundId";

	/** True in a round that answers an advice which nobody asked for. */
	static final String UNSOLICITED = "unsolicited";

	/** The outcome in the dossier. */
	static final String OUTCOME = "outcomeId";

	/** What a person who completes a task needs to know, as JSON, in the task only. */
	static final String BRIEFING = "dossier";

	/**
	 * What the task is about, in a few words, in the task only: Tasklist shows it in its
	 * list.
	 */
	static final String SUBJECT = "subject";

	private Variables() {
	}

}
