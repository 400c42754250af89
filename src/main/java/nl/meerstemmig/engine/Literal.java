package nl.meerstemmig.engine;

import org.jspecify.annotations.Nullable;

/**
 * Text that a form shows to the letter. The forms' text component reads Markdown and HTML
 * and fills in templates; as character references all of these are plain signs.
 */
final class Literal {

	private Literal() {
	}

	static @Nullable String of(@Nullable String text) {
		if (text == null) {
			return null;
		}
		StringBuilder literal = new StringBuilder(text.length() + 32);
		text.codePoints().forEach(codePoint -> {
			if (codePoint == '\n') {
				literal.append("<br>");
			}
			else if (Character.isLetterOrDigit(codePoint) || codePoint == ' '
					|| (codePoint > 0x7F && !isSpace(codePoint))) {
				literal.appendCodePoint(codePoint);
			}
			else {
				literal.append("&#").append(codePoint).append(';');
			}
		});
		return literal.toString();
	}

	private static boolean isSpace(int codePoint) {
		return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
	}

}
