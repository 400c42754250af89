package nl.meerstemmig.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A commission of the council, whose secretaries and chairs do the work of its
 * trajectories. An account serves it by being in its group.
 *
 * @param key the commission's name in lower-case letters, digits and hyphens
 */
public record Commission(String key) {

	private static final String GROUP = "serves-";

	private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

	private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

	private static final Pattern ENDS = Pattern.compile("^-+|-+$");

	/** The same commission however its name is written: case, accents, punctuation. */
	public static Commission named(String name) {
		String plain = ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
		String hyphened = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
		return new Commission(ENDS.matcher(hyphened).replaceAll(""));
	}

	/** The group of the accounts that serve it, such as {@code serves-zorg}. */
	public String group() {
		return GROUP + this.key;
	}

	/** The group of those among them with this role, which only tasks name. */
	public String groupOf(Role role) {
		return role.key() + "/" + this.key;
	}

	static boolean isGroup(String group) {
		return group.startsWith(GROUP) && group.length() > GROUP.length();
	}

	static Commission ofGroup(String group) {
		return new Commission(group.substring(GROUP.length()));
	}

}
