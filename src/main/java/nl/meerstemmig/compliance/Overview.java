package nl.meerstemmig.compliance;

import java.util.List;

import nl.meerstemmig.compliance.LedgerReport.DossierReport;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * All trajectories in figures, and the figures of all together.
 *
 * @param intact whether every dossier is, also of standing bodies
 * @param notIntact those that are not; those of them that cannot be read have no line
 */
public record Overview(Compliance.Outcomes outcomes, Compliance.Justifications justifications,
		Compliance.Feedback feedback, boolean intact, List<DossierReport> notIntact, List<Line> trajectories,
		List<VoicesTogether> voices) {

	/**
	 * @param currentPhase null before the first
	 */
	public record Line(String reference, String title, String commission, boolean sample, Standing standing,
			@Nullable Phase currentPhase, Compliance compliance) {
	}

	static Overview of(List<TrajectoryReport> reports, List<DossierReport> notIntact) {
		List<Compliance> all = reports.stream().map(TrajectoryReport::compliance).toList();
		Compliance.Justifications justifications = new Compliance.Justifications(
				all.stream().mapToInt(one -> one.justifications().required()).sum(),
				all.stream().mapToInt(one -> one.justifications().given()).sum(),
				all.stream().mapToInt(one -> one.justifications().confirmed()).sum());
		Compliance.Feedback feedback = new Compliance.Feedback(all.stream().mapToInt(one -> one.feedback().due()).sum(),
				all.stream().mapToInt(one -> one.feedback().sent()).sum());
		return new Overview(Compliance.Outcomes.sum(all.stream().map(Compliance::outcomes).toList()), justifications,
				feedback, notIntact.isEmpty(), notIntact,
				reports.stream()
					.map(report -> new Line(report.reference(), report.title(), report.commission(), report.sample(),
							report.standing(), report.currentPhase(), report.compliance()))
					.toList(),
				VoicesTogether.of(reports));
	}

}
