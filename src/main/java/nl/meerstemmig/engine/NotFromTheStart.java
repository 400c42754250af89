package nl.meerstemmig.engine;

import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Reference;

/** A trajectory that would begin without its beginning. */
class NotFromTheStart extends Refusal {

	NotFromTheStart(Reference reference) {
		super(Kind.CONFLICT, "trajectory.not-from-the-start", reference.value());
	}

}
