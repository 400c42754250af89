package nl.meerstemmig.refusal;

import org.jspecify.annotations.Nullable;

/**
 * Text as a person may enter it. It is kept to the letter, markup included, and escaped
 * where it is shown; what no page, document or database can hold (control characters,
 * halves of surrogate pairs) and what is too long is refused, so that nothing is lost
 * unseen.
 */
public final class Text {

	/** Characters that a line may have: a title, a name, a channel. */
	public static final int LINE = 500;

	/** Characters that prose may have: some forty pages. */
	public static final int PROSE = 100_000;

	private Text() {
	}

	/**
	 * @return the text without surrounding white space
	 * @throws InvalidText where it is absent, blank, unreadable or longer than
	 * {@code most} characters
	 */
	public static String required(String field, @Nullable String text, int most) {
		String checked = optional(field, text, most);
		if (checked == null) {
			throw InvalidText.missing(field);
		}
		return checked;
	}

	/**
	 * @return the text without surrounding white space, or null where there is none
	 * @throws InvalidText where it is unreadable or longer than {@code most} characters
	 */
	public static @Nullable String optional(String field, @Nullable String text, int most) {
		if (text == null) {
			return null;
		}
		if (text.length() > most) {
			throw InvalidText.tooLong(field, text.length(), most);
		}
		String normalised = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n').strip();
		refuseUnreadable(field, normalised);
		return isBlank(normalised) ? null : normalised;
	}

	/** Whether nothing of it can be seen: white space and invisible characters only. */
	public static boolean isBlank(String text) {
		return text.codePoints().noneMatch(Text::isVisible);
	}

	public static boolean isVisible(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			// Letters that are drawn as nothing: the Hangul fillers and the empty braille
			// pattern.
			default -> codePoint != 0x115F && codePoint != 0x1160 && codePoint != 0x3164 && codePoint != 0xFFA0
					&& codePoint != 0x2800;
		};
	}

	private static void refuseUnreadable(String field, String text) {
		int position = 0;
		while (position < text.length()) {
			int codePoint = text.codePointAt(position);
			boolean lineOrTab = codePoint == '\n' || codePoint == '\t';
			int type = Character.getType(codePoint);
			if ((type == Character.CONTROL && !lineOrTab) || type == Character.SURROGATE) {
				throw InvalidText.unreadable(field, codePoint, position + 1);
			}
			position += Character.charCount(codePoint);
		}
	}

}
