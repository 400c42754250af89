package nl.meerstemmig.compliance;

import java.time.Instant;
import java.util.List;

import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Standing;

/**
 * A standing body and the trajectories that it served.
 *
 * @param form key of its form of participation
 * @param rounds the rounds that it carried out, oldest first
 */
public record BodyReport(String reference, String name, String form, String formName, String mandate, String by,
		Instant establishedAt, List<Served> rounds) {

	/**
	 * @param reference the trajectory's
	 * @param unsolicited whether the body advised of its own accord
	 */
	public record Served(String reference, String title, boolean sample, Phase phase, boolean unsolicited,
			Standing standing) {
	}

}
