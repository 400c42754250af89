package nl.meerstemmig.round;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who took part, as it was entered, before any rule looked at it. What is null was not
 * counted.
 *
 * @param finished the same as the number of participants, where it is there
 * @param strata none where no trait was measured
 */
public record RepresentationEntry(@Nullable Integer invited, @Nullable Integer registered, @Nullable Integer selected,
		@Nullable Integer started, @Nullable Integer finished, List<Share> strata) {

	/** Whether there is more to it than how many took part. */
	boolean isMeasured() {
		return this.invited != null || this.registered != null || this.selected != null || this.started != null
				|| !this.strata.isEmpty();
	}

	/**
	 * @param participants how many have this value
	 * @param population in per cent, with a point or a comma
	 */
	public record Share(@Nullable String stratum, @Nullable String value, @Nullable Integer participants,
			@Nullable String population) {
	}

}
