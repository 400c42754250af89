package nl.meerstemmig.refusal;

/** A text that is missing, unreadable or too long. */
public class InvalidText extends Refusal {

	private InvalidText(Kind kind, String rule, Object... arguments) {
		super(kind, rule, arguments);
	}

	static InvalidText missing(String field) {
		return new InvalidText(Kind.INVALID, "text.missing", Worded.field(field));
	}

	static InvalidText tooLong(String field, int length, int most) {
		return new InvalidText(Kind.TOO_LARGE, "text.too-long", Worded.field(field), length, most);
	}

	static InvalidText unreadable(String field, int codePoint, int position) {
		return new InvalidText(Kind.INVALID, "text.unreadable", Worded.field(field), "U+%04X".formatted(codePoint),
				position);
	}

}
