package nl.meerstemmig.response;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What earlier rounds of a form came to, counted from the dossiers.
 *
 * @param rounds those whose outcomes are recorded
 * @param fromSamples how many of those belong to trajectories that came with the product
 * @param followed and what comes after it: by the answer that counts now
 * @param visibleInfluence outcomes that are said to have done something for the advice
 * @param lessons of the trajectories that used the form, latest first, three at most
 */
public record Learned(long rounds, long fromSamples, long participants, long outcomes, long followed,
		long partlyFollowed, long notFollowed, long visibleInfluence, List<Lesson> lessons) {

	/** Of a form that nobody used yet. */
	public static final Learned NOTHING = new Learned(0, 0, 0, 0, 0, 0, 0, 0, List.of());

	/** What the evaluation of a trajectory says; it is about the whole trajectory. */
	public record Lesson(String reference, String title, boolean sample, String findings,
			@Nullable String recommendation) {
	}

}
