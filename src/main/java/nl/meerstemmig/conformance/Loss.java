package nl.meerstemmig.conformance;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import nl.meerstemmig.refusal.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Why a running process cannot go on in another version: something that is certain to
 * happen in the version that it runs would no longer be.
 *
 * @param why what is lost, or what is wrong with the place itself
 * @param at the element at which the token stands
 * @param obligation what is no longer certain, by its key; null where it is the place
 * @param phase of the trajectory to which that belongs; null where it is none of the four
 * @param elements by which the version that runs sees to it
 * @param path by which the other version goes round it
 */
public record Loss(Why why, String at, @Nullable String obligation, @Nullable String phase, List<String> elements,
		List<String> path) {

	/** The kinds of loss; the words of each are in {@code conformance.properties}. */
	public enum Why implements Choice {

		/** the other version is another kind of process */
		ANOTHER_KIND,
		/** the other version has no place for the token */
		ELEMENT_GONE,
		/** at that place something else is asked */
		ANOTHER_STEP,
		/** that place belongs to another phase */
		ANOTHER_PHASE,
		/** the process can end without it */
		AVOIDED,
		/** the advice can be adopted without it */
		AVOIDED_BEFORE_ADOPTION

	}

	static Loss ofPlace(Why why, String at) {
		return new Loss(why, at, null, null, List.of(), List.of());
	}

	/** For whoever would move the process. */
	public String messageIn(Locale language) {
		String what = (this.obligation == null) ? "" : said("migration.obligation." + this.obligation, language);
		String where = (this.phase == null) ? "" : new MessageFormat(said("migration.in-phase", language), language)
			.format(new Object[] { said("migration.phase." + this.phase, language) });
		return new MessageFormat(said("migration." + this.why.key(), language), language)
			.format(new Object[] { this.at, what, where, String.join(", ", this.elements), Shown.path(this.path) });
	}

	private static String said(String key, Locale language) {
		return Rule.words(language).getString(key);
	}

}
