package nl.meerstemmig.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a report prints of a dossier: how many entries it had and the hash of the last
 * one. A dossier that still has that entry is a continuation of what was printed.
 */
public record PrintedHead(String dossier, long entries, String head) {

	private static final int LONGEST_LINE = 500;

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	private static final Pattern BETWEEN = Pattern.compile("[\\s/]+");

	/**
	 * As it was entered, in three parts.
	 * @throws Refusal where one is missing or cannot be; it names the field
	 */
	public static PrintedHead of(@Nullable String dossier, @Nullable String entries, @Nullable String head) {
		String name = Text.required("dossier", dossier, Text.LINE);
		String number = Text.required("entries", entries, Text.LINE);
		String hash = Text.required("head", head, Text.LINE).toLowerCase(Locale.ROOT);
		if (!NUMBER.matcher(number).matches() || Long.parseLong(number) == 0) {
			throw new InvalidPrintedHead("printed-head.entries", number);
		}
		if (!HASH.matcher(hash).matches()) {
			throw new InvalidPrintedHead("printed-head.head", hash);
		}
		return new PrintedHead(name, Long.parseLong(number), hash);
	}

	/**
	 * As it is printed, {@code SER-2022-07/55/a306…}, also where it was copied over a
	 * line break or with spaces.
	 * @throws Refusal where it is missing or is something else
	 */
	public static PrintedHead read(@Nullable String line) {
		String[] parts = BETWEEN.split(Text.required("printed", line, LONGEST_LINE), 3);
		if (parts.length < 3) {
			throw new InvalidPrintedHead("printed-head.parts", String.join(" ", parts));
		}
		return of(parts[0], parts[1], BETWEEN.matcher(parts[2]).replaceAll(""));
	}

	/** One line to print and to read back. */
	@Override
	public String toString() {
		return this.dossier + "/" + this.entries + "/" + this.head;
	}

	/** Something that no report has printed. */
	private static final class InvalidPrintedHead extends Refusal {

		InvalidPrintedHead(String rule, String entered) {
			super(Kind.INVALID, rule, (entered.length() <= 80) ? entered : entered.substring(0, 80) + "…");
		}

	}

}
