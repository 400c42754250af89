package nl.meerstemmig.sortition;

/** One cell of a list, written so that every reader of such lists reads it alike. */
final class Csv {

	private Csv() {
	}

	static String cell(String text) {
		boolean plain = text.chars().noneMatch(one -> one == ';' || one == ',' || one == '"' || one == '\n');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	/**
	 * The same, for a file that somebody opens in a spreadsheet: what would be taken for
	 * a formula there is marked as text.
	 */
	static String defused(String text) {
		boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		return cell(formula ? "'" + text : text);
	}

}
