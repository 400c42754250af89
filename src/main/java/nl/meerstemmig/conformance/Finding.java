package nl.meerstemmig.conformance;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import nl.meerstemmig.refusal.Refusal.Worded;

/**
 * Something in a file that breaks a rule.
 *
 * @param file the name of the file
 * @param place where in the file; its element is what the finding concerns
 * @param variant which of the rule's sentences says it
 */
public record Finding(Rule rule, String file, Place place, String variant, List<Object> arguments) {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	/**
	 * Where something is.
	 *
	 * @param element its id, or the file's name where it has none
	 * @param line from 1; 0 where it is not known
	 * @param column from 1; 0 where it is not known
	 */
	public record Place(String element, int line, int column) {

		static Place of(String element) {
			return new Place(element, 0, 0);
		}

	}

	public Severity severity() {
		return this.rule.severity();
	}

	public String element() {
		return this.place.element();
	}

	/** What is wrong, for the owner of the process. */
	public String messageIn(Locale language) {
		Object[] worded = this.arguments.stream()
			.map(argument -> (argument instanceof Worded said) ? said.in(language) : String.valueOf(argument))
			.toArray();
		return new MessageFormat(Rule.words(language).getString(this.rule.key() + "." + this.variant), language)
			.format(worded);
	}

	/** As it is shown where there is one line for it: rule, element, message. */
	public String line(Locale language) {
		return "[%s] %s: %s".formatted(this.rule.key(), element(), messageIn(language));
	}

	@Override
	public String toString() {
		return line(DUTCH);
	}

}
