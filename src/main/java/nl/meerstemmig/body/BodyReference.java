package nl.meerstemmig.body;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a standing body is known by: its name in small letters, digits and hyphens. Two
 * names that come to the same reference are the same name.
 */
record BodyReference(String value) {

	private static final int LONGEST = 50;

	static BodyReference of(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("(^-|-$)", "");
		return new BodyReference((plain.length() <= LONGEST) ? plain : plain.substring(0, LONGEST));
	}

	/** The body's own dossier in the ledger; no trajectory can have this reference. */
	String dossier() {
		return "body:" + this.value;
	}

}
