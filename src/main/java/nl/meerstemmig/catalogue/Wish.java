package nl.meerstemmig.catalogue;

/**
 * What a commission can wish for in a form of participation, by the name of its field.
 */
public enum Wish {

	PURPOSE("purposeKind"), REPRESENTATIVE("representative"), WILLING_TO_BE_BOUND("willingToBeBound"), WEEKS("weeks"),
	BUDGET("budget"), GROUP_SIZE("groupSize");

	private final String field;

	Wish(String field) {
		this.field = field;
	}

	/**
	 * The name of the field in the task, on the page and in the table of the weighing.
	 */
	public String field() {
		return this.field;
	}

}
