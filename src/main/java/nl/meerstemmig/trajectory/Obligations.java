package nl.meerstemmig.trajectory;

import java.util.List;

/**
 * Tells what a trajectory still owes. The rooms that know of rounds and responses
 * implement it; adoption and withdrawal ask it.
 */
public interface Obligations {

	/** All that is still owed, counted from the dossier and from nothing else. */
	List<Obligation> of(Trajectory trajectory);

}
