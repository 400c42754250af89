package nl.meerstemmig.compliance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import nl.meerstemmig.catalogue.InvolvementLevel;
import nl.meerstemmig.compliance.TrajectoryReport.DecisionReport;
import nl.meerstemmig.compliance.TrajectoryReport.PhaseReport;
import nl.meerstemmig.compliance.TrajectoryReport.RoundReport;
import nl.meerstemmig.trajectory.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which voices were heard in one phase of a trajectory, at each level of involvement, and
 * where none were.
 *
 * @param reached whether the trajectory came to this phase
 * @param levels every level, from least to most involved
 * @param whyNone the reason that was recorded for going without participation; null where
 * there is participation, or where nothing was decided yet
 */
public record PhaseVoices(Phase phase, boolean reached, List<LevelVoices> levels, @Nullable String whyNone) {

	static PhaseVoices of(PhaseReport phase) {
		DecisionReport decision = phase.decision();
		boolean without = decision != null && decision.forms().isEmpty() && phase.rounds().isEmpty();
		return new PhaseVoices(phase.phase(), phase.startedAt() != null,
				Arrays.stream(InvolvementLevel.values()).map(level -> at(level, phase)).toList(),
				(decision != null && without) ? decision.reason() : null);
	}

	private static LevelVoices at(InvolvementLevel level, PhaseReport phase) {
		DecisionReport decision = phase.decision();
		String groups = (decision != null) ? decision.targetGroups() : null;
		return new LevelVoices(level,
				IntStream.range(0, phase.rounds().size())
					.filter(place -> phase.rounds().get(place).level() == level)
					.mapToObj(place -> voice(phase.rounds().get(place), groups, place + 1))
					.toList());
	}

	private static Voice voice(RoundReport round, @Nullable String groups, int place) {
		return new Voice(round.form(), round.formName(), round.participants(), groups, place);
	}

	/** Whether there was any round in this phase. */
	public boolean hasRounds() {
		return this.levels.stream().anyMatch(level -> !level.rounds().isEmpty());
	}

	/**
	 * @param rounds none where nobody was heard at this level
	 */
	public record LevelVoices(InvolvementLevel level, List<Voice> rounds) {
	}

	/**
	 * @param participants null while the round's outcomes are not recorded
	 * @param targetGroups whom the phase's participation was for
	 * @param place the round's place among those of its phase, from 1
	 */
	public record Voice(String form, String formName, @Nullable Integer participants, @Nullable String targetGroups,
			int place) {
	}

}
