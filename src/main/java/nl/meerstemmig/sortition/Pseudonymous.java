package nl.meerstemmig.sortition;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list that is handed in must not tell who people are. Columns that do are refused
 * where a list is read; this looks at what stands in the others. It cannot know every
 * name, but finds what a register is usually exported with.
 */
final class Pseudonymous {

	/** Two words of letters or more, the last with a capital: Jan de Vries. */
	private static final Pattern NAME = Pattern
		.compile("\\p{L}[\\p{L}'’.-]*(\\s+[\\p{L}'’.-]+)*\\s+\\p{Lu}[\\p{L}'’.-]+");

	/** Dutch mobile numbers; others begin with a plus, which is refused as a formula. */
	private static final Pattern MOBILE_NUMBER = Pattern.compile("06[\\s-]?(\\d[\\s-]?){7}\\d");

	private static final Pattern DAY = Pattern
		.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}");

	private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

	/** One in eleven numbers passes the check by accident; this many do not. */
	private static final int NO_ACCIDENT = 3;

	private Pseudonymous() {
	}

	/**
	 * @throws InvalidDraw which says what tells who somebody is
	 */
	static void check(Pool pool) {
		ListProblems problems = new ListProblems();
		for (Person person : pool.people()) {
			if (NAME.matcher(person.pseudonym()).matches()) {
				problems.add("draw.name-as-id", PoolReader.shortened(person.pseudonym()));
			}
			Stream.concat(Stream.of(person.pseudonym()), person.values().stream())
				.forEach(cell -> check(cell, problems));
		}
		if (pool.size() >= NO_ACCIDENT
				&& pool.people().stream().map(Person::pseudonym).allMatch(Pseudonymous::isCitizenServiceNumber)) {
			problems.add("draw.citizen-service-numbers");
		}
		problems.refuseIfAny("draw.pool-refused");
	}

	private static void check(String cell, ListProblems problems) {
		if (MOBILE_NUMBER.matcher(cell).matches()) {
			problems.add("draw.phone-number-in-cell", cell);
		}
		else if (DAY.matcher(cell).matches()) {
			problems.add("draw.day-in-cell", cell);
		}
	}

	/** Nine digits that pass the "elfproef" of the burgerservicenummer. */
	private static boolean isCitizenServiceNumber(String id) {
		if (!NINE_DIGITS.matcher(id).matches()) {
			return false;
		}
		int sum = -digit(id, 8);
		for (int position = 0; position < 8; position++) {
			sum += (9 - position) * digit(id, position);
		}
		return sum % 11 == 0;
	}

	private static int digit(String number, int position) {
		return number.charAt(position) - '0';
	}

}
