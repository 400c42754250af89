package nl.meerstemmig.compliance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import nl.meerstemmig.catalogue.InvolvementLevel;
import nl.meerstemmig.compliance.TrajectoryReport.PhaseReport;
import nl.meerstemmig.trajectory.Phase;

/**
 * Which voices were heard in one phase of all trajectories together. It counts rounds
 * whose outcomes are recorded; whoever took part in two rounds is counted in both.
 *
 * @param levels every level, from least to most involved
 * @param withoutParticipation trajectories that decided to go without in this phase
 */
public record VoicesTogether(Phase phase, List<LevelSum> levels, int withoutParticipation) {

	static List<VoicesTogether> of(List<TrajectoryReport> reports) {
		return Arrays.stream(Phase.values())
			.map(phase -> of(phase,
					reports.stream()
						.flatMap(report -> report.phases().stream())
						.filter(reported -> reported.phase() == phase)
						.toList()))
			.toList();
	}

	private static VoicesTogether of(Phase phase, List<PhaseReport> reports) {
		return new VoicesTogether(phase,
				Arrays.stream(InvolvementLevel.values()).map(level -> LevelSum.of(level, reports)).toList(),
				(int) reports.stream()
					.filter(report -> report.decision() != null && report.decision().forms().isEmpty())
					.count());
	}

	/**
	 * @param rounds none where nobody was heard at this level
	 */
	public record LevelSum(InvolvementLevel level, int rounds, long participants) {

		private static LevelSum of(InvolvementLevel level, List<PhaseReport> reports) {
			List<Integer> held = reports.stream()
				.flatMap(report -> report.rounds().stream())
				.filter(round -> round.level() == level)
				.flatMap(round -> Stream.ofNullable(round.participants()))
				.toList();
			return new LevelSum(level, held.size(), held.stream().mapToLong(Integer::longValue).sum());
		}

	}

}
