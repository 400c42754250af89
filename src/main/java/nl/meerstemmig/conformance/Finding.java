package nl.meerstemmig.conformance;

/**
 * Something in a model that breaks a rule.
 *
 * @param rule the rule's name, such as {@code catalogue-entry}
 * @param element the id of the element that it concerns
 * @param message what is wrong, in Dutch, for the owner of the process
 */
public record Finding(String rule, String element, String message) {

	@Override
	public String toString() {
		return "[%s] %s: %s".formatted(this.rule, this.element, this.message);
	}

}
