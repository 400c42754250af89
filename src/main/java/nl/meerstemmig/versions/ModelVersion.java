package nl.meerstemmig.versions;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One version of a model, as it is deployed.
 *
 * @param name as people know the process
 * @param tag that its process owner gave it; null where there is none
 * @param latest whether new processes run it
 * @param running how many processes run it now
 */
record ModelVersion(String key, String name, int version, @Nullable String tag, Instant deployedAt, boolean latest,
		long running) {

	/** What today's rules say of it; {@code refused} where they would not let it in. */
	record Judged(ModelVersion version, boolean refused, List<Said> findings) {
	}

	/**
	 * A finding, in the reader's language.
	 *
	 * @param why what the rule is for
	 */
	record Said(String rule, String severity, String element, String message, String why) {
	}

}
