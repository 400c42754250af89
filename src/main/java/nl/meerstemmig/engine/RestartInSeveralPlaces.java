package nl.meerstemmig.engine;

import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Reference;

/** A trajectory that would go on as if it were in several places at once. */
class RestartInSeveralPlaces extends Refusal {

	RestartInSeveralPlaces(Reference reference, int places) {
		super(Kind.CONFLICT, "trajectory.restart-several", reference.value(), places);
	}

}
