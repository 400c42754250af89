package nl.meerstemmig.diagram;

import java.util.Locale;

/**
 * Writes SVG. Looks are left to the style sheet, by classes: a page allows no styles
 * within it.
 */
final class Svg {

	private final StringBuilder text = new StringBuilder();

	/**
	 * @param attributes name, value, name, value; numbers are written as SVG reads them
	 */
	Svg open(String element, Object... attributes) {
		tag(element, attributes).append('>');
		return this;
	}

	Svg close(String element) {
		this.text.append("</").append(element).append('>');
		return this;
	}

	Svg empty(String element, Object... attributes) {
		tag(element, attributes).append("/>");
		return this;
	}

	/** An element with words in it, from whomever they come. */
	Svg words(String element, String words, Object... attributes) {
		tag(element, attributes).append('>').append(escaped(words)).append("</").append(element).append('>');
		return this;
	}

	private StringBuilder tag(String element, Object... attributes) {
		this.text.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			this.text.append(' ')
				.append(attributes[i])
				.append("=\"")
				.append(escaped((attributes[i + 1] instanceof Number number) ? of(number.doubleValue())
						: String.valueOf(attributes[i + 1])))
				.append('"');
		}
		return this.text;
	}

	/** A number in whatever language, to a tenth of a pixel. */
	static String of(double number) {
		double rounded = Math.round(number * 10) / 10.0;
		return (rounded == Math.rint(rounded)) ? String.valueOf((long) rounded)
				: String.format(Locale.ROOT, "%.1f", rounded);
	}

	private static String escaped(String words) {
		return words.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
