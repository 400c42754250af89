package nl.meerstemmig.response;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * When a text argues something. It cannot weigh the reasons; it knows what is none: blank
 * or invisible characters, a bare "n.v.t.", one letter over and over, the very same text
 * for several outcomes.
 */
final class Justification {

	/** "Te duur" names a ground; from here on there can be a reason. */
	private static final int FEWEST_LETTERS = 10;

	private static final int FEWEST_DIFFERENT_LETTERS = 5;

	private static final int FEWEST_WORDS = 2;

	private static final Set<String> SAYING_NOTHING = Set.of("nvt", "n v t", "niet van toepassing", "geen",
			"geen motivering", "geen toelichting", "geen reden", "zie boven", "zie hierboven", "zie eerder",
			"zie vorige", "zie toelichting", "zie bijlage", "zie advies", "idem", "idem dito", "volgt", "volgt later",
			"volgt nog", "nader te bepalen", "nog in te vullen", "nog te bepalen", "in te vullen", "onbekend",
			"wordt niet gevolgd", "niet gevolgd", "deels gevolgd", "not applicable", "n a", "none", "no reason",
			"see above", "to be determined", "to follow", "not followed", "lorem ipsum");

	private Justification() {
	}

	static boolean saysSomething(String text) {
		String words = words(text);
		String letters = words.replace(" ", "");
		return letters.codePointCount(0, letters.length()) >= FEWEST_LETTERS
				&& letters.codePoints().distinct().count() >= FEWEST_DIFFERENT_LETTERS
				&& words.split(" ").length >= FEWEST_WORDS && !SAYING_NOTHING.contains(words);
	}

	static boolean sayTheSame(String one, String other) {
		return words(one).equals(words(other));
	}

	/** The words only: no punctuation, no case, no accents, one space between. */
	private static String words(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}|\\p{Cf}", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

}
