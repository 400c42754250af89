package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import nl.meerstemmig.refusal.Refusal.Kind;

/**
 * Reads the list of people who registered: a column with a pseudonym, named {@code id} or
 * the first one, and a column for each stratum. Whatever says more of people than that is
 * refused, and so is everything that another program would read differently.
 */
public final class PoolReader {

	private static final String FIELD = "pool";

	private static final int LONGEST_CELL = 100;

	private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

	/** What columns that tell who somebody is are called, in letters only. */
	private static final Set<String> PERSONAL = Set.of("naam", "name", "voornaam", "achternaam", "volledigenaam",
			"firstname", "lastname", "surname", "fullname", "initialen", "email", "emailadres", "emailaddress", "mail",
			"mailadres", "telefoon", "telefoonnummer", "tel", "phone", "phonenumber", "mobiel", "mobile", "adres",
			"address", "straat", "straatnaam", "street", "huisnummer", "housenumber", "bsn", "burgerservicenummer",
			"geboortedatum", "dateofbirth", "birthdate", "birthday", "iban", "rekeningnummer");

	private PoolReader() {
	}

	public static Pool read(byte[] content) {
		return read(Rows.decoded(content, FIELD));
	}

	/**
	 * @throws InvalidDraw where it is no such list; it says in which row and column
	 */
	public static Pool read(String text) {
		Rows list = Rows.of(text, FIELD);
		if (list.rows().size() > Pool.MOST_PEOPLE) {
			throw new InvalidDraw(Kind.TOO_LARGE, "draw.too-many-people", list.rows().size(), Pool.MOST_PEOPLE);
		}
		checkHeader(list.header());
		int id = Math.max(0, list.header().indexOf("id"));
		List<Integer> columns = IntStream.range(0, list.header().size())
			.filter(column -> column != id)
			.boxed()
			.sorted(Comparator.comparing((Integer column) -> list.header().get(column)))
			.toList();
		ListProblems problems = new ListProblems();
		Map<String, Long> rowOf = new HashMap<>();
		List<Person> people = new ArrayList<>();
		for (Rows.Row row : list.rows()) {
			if (row.cells().size() != list.header().size()) {
				problems.add("draw.row-of-other-length", row.number(), row.cells().size(), list.header().size());
				continue;
			}
			for (int column = 0; column < list.header().size(); column++) {
				checkCell(row, column, list.header().get(column), problems);
			}
			String pseudonym = row.cells().get(id);
			Long before = rowOf.putIfAbsent(pseudonym, row.number());
			if (before != null && !pseudonym.isEmpty()) {
				problems.add("draw.duplicate-id", shortened(pseudonym), before, row.number());
			}
			people.add(new Person(pseudonym, columns.stream().map(column -> row.cells().get(column)).toList()));
		}
		if (list.rows().isEmpty()) {
			problems.add("draw.nobody-registered");
		}
		problems.refuseIfAny("draw.pool-refused");
		return new Pool(columns.stream().map(list.header()::get).toList(), people);
	}

	private static void checkHeader(List<String> header) {
		ListProblems problems = new ListProblems();
		Map<String, Integer> seen = new HashMap<>();
		for (int column = 0; column < header.size(); column++) {
			String name = header.get(column);
			if (name.isBlank()) {
				problems.add("draw.column-without-name", column + 1);
			}
			else if (PERSONAL.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
				problems.add("draw.column-names-people", shortened(name));
			}
			else if (isFormula(name) || hasControl(name)) {
				problems.add("draw.formula-in-cell", 1, column + 1, shortened(name));
			}
			else if (seen.putIfAbsent(name, column) != null) {
				problems.add("draw.column-twice", shortened(name), Objects.requireNonNull(seen.get(name)) + 1,
						column + 1);
			}
		}
		if (header.size() < 2) {
			problems.add("draw.no-strata");
		}
		problems.refuseIfAny("draw.pool-refused");
	}

	private static void checkCell(Rows.Row row, int column, String name, ListProblems problems) {
		String cell = row.cells().get(column);
		if (cell.isBlank()) {
			problems.add("draw.empty-cell", row.number(), shortened(name));
		}
		else if (isFormula(cell)) {
			problems.add("draw.formula-in-cell", row.number(), shortened(name), shortened(cell));
		}
		else if (hasControl(cell)) {
			problems.add("draw.control-in-cell", row.number(), shortened(name));
		}
		else if (MAIL_ADDRESS.matcher(cell).matches()) {
			problems.add("draw.mail-address-in-cell", row.number(), shortened(name));
		}
		else if (cell.length() > LONGEST_CELL) {
			problems.add("draw.long-cell", row.number(), shortened(name), cell.length(), LONGEST_CELL);
		}
	}

	static boolean isFormula(String cell) {
		return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
	}

	static boolean hasControl(String cell) {
		return cell.codePoints().anyMatch(one -> Character.isISOControl(one) || one == 0xFFFD);
	}

	static String shortened(String text) {
		return (text.length() <= 40) ? text : text.substring(0, 40) + "…";
	}

}
