package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import nl.meerstemmig.ledger.HeldAgainstPrint;
import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.LedgerWords;
import nl.meerstemmig.ledger.PrintedHead;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.ledger.Verification.Finding;
import nl.meerstemmig.ledger.Verification.Problem;
import nl.meerstemmig.trajectory.Trajectory;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator of the database takes its guards away (triggers, keys, constraints)
 * and changes, deletes, inserts and reorders what is recorded, in every table and column
 * that the database has. Every try is found, and the finding names the entry. What was
 * tried is written to {@code target/tampering.md}.
 */
@SpringBootTest
@TestPropertySource(properties = { "meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TamperTest {

	/** Tables of the dossier that record nothing: what they hold may change or go. */
	private static final Set<String> NOT_RECORDED = Set.of("dossier_name", "draw_pool", "draw_progress", "rehearsal");

	private static final String NEW_LINE = "U&'\\000A'";

	private static final String POOL = "id;leeftijd\np1;jong\np2;jong\np3;jong\np4;oud\np5;oud\np6;oud\n";

	private static final String QUOTAS = "stratum;waarde;min;max;bevolking\nleeftijd;jong;1;3;40\nleeftijd;oud;1;3;60\n";

	/** Kind of change, then database, then tried and found. */
	private static final Map<String, Map<String, int[]>> COUNTS = new LinkedHashMap<>();

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private EntityManager entities;

	@Autowired
	private LedgerVerification ledger;

	@Autowired
	private LedgerWords words;

	@Autowired
	private TransactionTemplate transaction;

	private final Map<String, List<Column>> tables = new TreeMap<>();

	private final Map<Long, Entry> entries = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	private Play waiting;

	/** Where an entry stands. */
	private record Entry(long id, String dossier, long sequence) {
	}

	private record Column(String name, String type, int length, boolean key) {
	}

	/** Which finding there has to be. */
	private record Expected(String what, Predicate<List<Verification>> found) {

		static Expected of(@Nullable Entry entry) {
			Entry its = Objects.requireNonNull(entry);
			return new Expected("entry " + its.sequence() + " of " + its.dossier(),
					all -> findings(all, its.dossier()).anyMatch(finding -> finding.sequence() == its.sequence()));
		}

		static Expected headOf(String dossier) {
			return new Expected("head of " + dossier,
					all -> findings(all, dossier).anyMatch(finding -> finding.problem() == Problem.HEAD_MISMATCH));
		}

		static Expected rowOfNobody(String table) {
			return new Expected("a row of nobody in " + table,
					all -> findings(all, Verification.NO_DOSSIER).anyMatch(finding -> table.equals(finding.table())));
		}

		private static Stream<Finding> findings(List<Verification> all, String dossier) {
			return all.stream().filter(one -> one.dossier().equals(dossier)).flatMap(one -> one.findings().stream());
		}

	}

	/** As an administrator of the database can. */
	abstract void switchTriggersOff(JdbcClient database);

	abstract String databaseName();

	/** Keeps the database as it is now, and puts that back. */
	abstract Runnable backup(JdbcClient database);

	abstract String dropConstraint(String table, String constraint);

	@BeforeAll
	void play() {
		whole("TAMPER-1", "Platform Een");
		whole("TAMPER-2", "Platform Twee");
		SecurityContextHolder.clearContext();
		readTables();
	}

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@AfterAll
	void write() throws IOException {
		List<String> databases = COUNTS.values()
			.stream()
			.flatMap(row -> row.keySet().stream())
			.distinct()
			.sorted()
			.toList();
		StringBuilder table = new StringBuilder("| kind of change |");
		databases.forEach(name -> table.append(" tried on ").append(name).append(" | found |"));
		table.append("\n|---|").append("---|---|".repeat(databases.size())).append('\n');
		COUNTS.forEach((kind, row) -> {
			table.append("| ").append(kind).append(" |");
			databases.forEach(name -> {
				int[] count = row.getOrDefault(name, new int[2]);
				table.append(' ').append(count[0]).append(" | ").append(count[1]).append(" |");
			});
			table.append('\n');
		});
		Files.writeString(Path.of("target", "tampering.md"), table);
	}

	@Test
	@Order(1)
	void everyTableHasRowsToTamperWithAndNothingIsFoundInThem() {
		assertThat(this.tables).hasSizeGreaterThan(25).containsKeys("ledger_entry", "ledger_head", "passage");
		for (String table : this.tables.keySet()) {
			assertThat(rows(table)).as("rows of %s: let whole() record one", table).isNotEmpty();
		}
		assertThat(this.ledger.all()).allMatch(Verification::intact);
		assertThat(rows("draw_pool")).isNotEmpty();
	}

	@Test
	@Order(2)
	void anOldBackupIsFoundUnderAPrintedHead() {
		Runnable restore = backup(this.database);
		Play play = Play.start(this.engine, "TAMPER-4");
		play.withoutParticipation("AgendaSetting");
		this.waiting.withoutParticipation("AgendaSetting");
		PrintedHead older = printed(this.ledger.of(this.waiting.reference()));
		PrintedHead newer = printed(this.ledger.of(play.reference()));

		restore.run();

		assertThat(this.ledger.all()).as("an old backup is intact by itself").allMatch(Verification::intact);
		count("old backup restored", this.ledger.against(older).result() == HeldAgainstPrint.Result.SHORTER);
		count("old backup restored", this.ledger.against(newer).result() == HeldAgainstPrint.Result.UNKNOWN_DOSSIER);
		assertThat(List.of(this.ledger.against(older), this.ledger.against(newer))).extracting(HeldAgainstPrint::result)
			.containsExactly(HeldAgainstPrint.Result.SHORTER, HeldAgainstPrint.Result.UNKNOWN_DOSSIER);
		takeGuardsAway();
		assertThat(this.ledger.all()).as("without its guards").allMatch(Verification::intact);
	}

	@Test
	@Order(3)
	void aChangedColumnIsFound() {
		for (String table : this.tables.keySet()) {
			for (Column column : columns(table)) {
				for (Map<String, Object> row : rowsToChange(table, column)) {
					for (String value : otherValues(table, column, row)) {
						tried("column changed", List.of(expected(table, row)), "update %s set %s = %s where %s"
							.formatted(table, column.name(), value, isRow(table, row)));
					}
				}
			}
		}
	}

	@Test
	@Order(3)
	void aDeletedRowIsFound() {
		for (String table : this.tables.keySet()) {
			for (Map<String, Object> row : rows(table)) {
				tried("row deleted", List.of(expected(table, row)),
						"delete from %s where %s".formatted(table, isRow(table, row)));
			}
		}
	}

	@Test
	@Order(3)
	void anEmptiedTableIsFound() {
		for (String table : this.tables.keySet()) {
			tried("table emptied", rows(table).stream().map(row -> expected(table, row)).toList(),
					"delete from " + table);
		}
	}

	@Test
	@Order(3)
	void anInsertedRowIsFound() {
		List<Entry> oneOfEachKind = this.database.sql("select min(id) from ledger_entry group by kind")
			.query(Long.class)
			.list()
			.stream()
			.map(this.entries::get)
			.toList();
		for (String table : this.tables.keySet()) {
			Map<String, Object> row = rows(table).get(0);
			tried("row inserted", List.of(expected(table, row)), copy(table, row, Map.of()));
			switch (kindOf(table)) {
				case "ledger_entry" -> {
					tried("row inserted", List.of(expected(table, row)), copy(table, row, Map.of("id", "999999")));
					tried("row inserted", List.of(Expected.of(new Entry(0, text(row, "dossier"), 999))),
							copy(table, row, Map.of("id", "999999", "sequence_number", "999")));
				}
				case "ledger_head" -> tried("row inserted", List.of(Expected.headOf("ANDERS")),
						copy(table, row, Map.of("dossier", "'ANDERS'")));
				case "list" -> {
					String owner = ownerColumn(table);
					for (String position : List.of("999", "-1", "2147483647", "null")) {
						tried("row inserted", List.of(expected(table, row)),
								copy(table, row, Map.of("position", position)));
					}
					tried("row inserted", List.of(Expected.rowOfNobody(table)),
							copy(table, row, Map.of(owner, "999999")));
					rows(table).stream()
						.filter(other -> number(other, owner) != number(row, owner))
						.findFirst()
						.ifPresent(other -> tried("row inserted", List.of(expected(table, other)),
								copy(table, row, Map.of(owner, String.valueOf(other.get(owner))))));
				}
				default -> {
					tried("row inserted", List.of(Expected.rowOfNobody(table)),
							copy(table, row, Map.of("id", "999999")));
					tried("row inserted", List.of(Expected.rowOfNobody(table)), copy(table, row, Map.of("id", "null")));
					for (Entry other : oneOfEachKind) {
						if (rows(table).stream().noneMatch(one -> number(one, "id") == other.id())) {
							tried("row inserted", List.of(Expected.of(other)),
									copy(table, row, Map.of("id", String.valueOf(other.id()))));
						}
					}
				}
			}
		}
	}

	@Test
	@Order(3)
	void swappedRowsAreFound() {
		for (String table : this.tables.keySet()) {
			List<Map<String, Object>> rows = rows(table);
			for (int i = 0; i + 1 < rows.size(); i++) {
				Map<String, Object> one = rows.get(i);
				Map<String, Object> other = rows.get(i + 1);
				if (!saysTheSame(table, one, other)) {
					tried("two rows swapped", List.of(expected(table, one), expected(table, other)),
							swap(table, one, other).toArray(String[]::new));
				}
			}
		}
	}

	@Test
	@Order(3)
	void aChangedListOfPeopleIsFoundAndADeletedOneIsNot() {
		Entry order = Objects.requireNonNull(
				this.entries.get(this.database.sql("select min(id) from draw_order").query(Long.class).single()));
		String pool = " where id = (select p.id from draw_pool p join draw_order o on o.round_id = p.round_id where o.id = "
				+ order.id() + ")";
		tried("list of people changed", List.of(Expected.of(order)),
				"update draw_pool set content = content || 'p7;oud' || " + NEW_LINE + pool);
		tried("list of people changed", List.of(Expected.of(order)), "update draw_pool set people = 7" + pool);
		tried("list of people changed", List.of(roundOf(order)), "update draw_pool set hash = 'ANDERS'" + pool);
		assertThat(found("delete from draw_pool")).as("a list may go when its term ends")
			.allMatch(Verification::intact);
	}

	@Test
	@Order(3)
	void aDeletedTailIsFoundUnderAPrintedHead() {
		for (Verification before : this.ledger.all()) {
			PrintedHead printed = printed(before);
			for (long last : List.of(before.entries() - 1, before.entries() / 2, 0L)) {
				boolean contained = inRolledBack(() -> {
					deleteFrom(before.dossier(), last + 1);
					return this.ledger.against(printed).contained();
				});
				count("tail deleted, head moved back", !contained);
				assertThat(contained).as("%s without what came after %d", before.dossier(), last).isFalse();
			}
		}
	}

	@Test
	@Order(3)
	void aRewrittenChainIsFoundUnderAPrintedHead() {
		for (Verification before : this.ledger.all()) {
			PrintedHead printed = printed(before);
			Map<String, Object> outcome = inRolledBack(() -> {
				this.database.sql("update ledger_entry set actor = 'iemand' where dossier = ? and sequence_number = 1")
					.param(before.dossier())
					.update();
				ChainFromADump.rewrite(this.database, before.dossier());
				return Map.of("intact", this.ledger.of(before.dossier()).intact(), "result",
						this.ledger.against(printed).result());
			});
			assertThat(outcome.get("intact")).as("whoever rewrites everything is not found without a print")
				.isEqualTo(true);
			count("chain rewritten with new hashes", outcome.get("result") == HeldAgainstPrint.Result.REWRITTEN);
			assertThat(outcome.get("result")).isEqualTo(HeldAgainstPrint.Result.REWRITTEN);
		}
	}

	@Test
	@Order(3)
	void whatIsInMemoryDoesNotHideAChange() {
		Boolean intact = inRolledBack(() -> {
			List<Trajectory> read = this.entities.createQuery("select t from Trajectory t", Trajectory.class)
				.getResultList();
			assertThat(read).isNotEmpty();
			this.database.sql("update trajectory set title = 'Een andere titel'").update();
			return this.ledger.of("TAMPER-1").intact();
		});

		assertThat(intact).isFalse();
	}

	@Test
	@Order(3)
	void aFindingNamesTheEntryInBothLanguages() {
		List<Finding> findings = found("update milestone set kind = 'ONZIN' where id = (select min(id) from milestone)")
			.stream()
			.flatMap(one -> one.findings().stream())
			.toList();

		assertThat(findings).as("the rest is verified all the same").hasSize(1);
		assertThat(this.words.of(findings.get(0), Locale.forLanguageTag("nl")))
			.matches("Vastlegging \\d+ \\(stap in het traject\\), door secretaris op \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d: "
					+ "wat hier is vastgelegd, is daarna zo gewijzigd dat het niet meer te lezen is\\.");
		assertThat(this.words.of(findings.get(0), Locale.ENGLISH))
			.matches("Entry \\d+ \\(step in the trajectory\\), by secretaris on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d: "
					+ "what was recorded here was changed afterwards so that it can no longer be read\\.");
	}

	@Test
	@Order(3)
	void theChainCanBeComputedFromADumpAlone() throws IOException {
		assertThat(ChainFromADump.heads(dump(this.database)))
			.isEqualTo(this.ledger.all().stream().collect(Collectors.toMap(Verification::dossier, Verification::head)));
	}

	/**
	 * The table {@code ledger_entry} as the database itself writes it, with column names.
	 */
	abstract String dump(JdbcClient database) throws IOException;

	private void tried(String kind, List<Expected> expected, String... statements) {
		List<Verification> all = found(statements);
		for (Expected one : expected) {
			boolean found = one.found().test(all);
			assertThat(found)
				.as("%s: %s names %s; found: %s", kind, String.join("; ", statements), one.what(),
						all.stream().filter(verification -> !verification.intact()).toList())
				.isTrue();
		}
		count(kind, true);
	}

	private List<Verification> found(String... statements) {
		return inRolledBack(() -> {
			int changed = 0;
			for (String statement : statements) {
				changed += this.database.sql(statement).update();
			}
			assertThat(changed).as("rows changed by %s", String.join("; ", statements)).isPositive();
			return this.ledger.all();
		});
	}

	private <T> T inRolledBack(Supplier<T> tampering) {
		return Objects.requireNonNull(this.transaction.execute(status -> {
			status.setRollbackOnly();
			return tampering.get();
		}));
	}

	private void count(String kind, boolean found) {
		int[] count = COUNTS.computeIfAbsent(kind, first -> new TreeMap<>())
			.computeIfAbsent(databaseName(), first -> new int[2]);
		count[0]++;
		count[1] += found ? 1 : 0;
	}

	private Expected expected(String table, Map<String, Object> row) {
		return switch (kindOf(table)) {
			case "ledger_head" -> Expected.headOf(text(row, "dossier"));
			case "list" -> Expected.of(this.entries.get(number(row, ownerColumn(table))));
			default -> Expected.of(this.entries.get(number(row, "id")));
		};
	}

	private Expected roundOf(Entry order) {
		return Expected.of(this.entries.get(this.database.sql("select round_id from draw_order where id = ?")
			.param(order.id())
			.query(Long.class)
			.single()));
	}

	private List<Column> columns(String table) {
		return Objects.requireNonNull(this.tables.get(table));
	}

	private static String text(Map<String, Object> row, String column) {
		return Objects.requireNonNull(row.get(column)).toString();
	}

	private static long number(Map<String, Object> row, String column) {
		return ((Number) Objects.requireNonNull(row.get(column))).longValue();
	}

	private String kindOf(String table) {
		if (table.startsWith("ledger_")) {
			return table;
		}
		return columns(table).stream().anyMatch(column -> column.name().equals("id")) ? "recorded" : "list";
	}

	private String ownerColumn(String table) {
		return columns(table).stream()
			.filter(column -> column.key() && !column.name().equals("position"))
			.findFirst()
			.orElseThrow()
			.name();
	}

	/** One that has a value in this column, and one that has none. */
	private List<Map<String, Object>> rowsToChange(String table, Column column) {
		List<Map<String, Object>> rows = rows(table);
		List<Map<String, Object>> chosen = new ArrayList<>();
		rows.stream().filter(row -> row.get(column.name()) != null).findFirst().ifPresent(chosen::add);
		rows.stream().filter(row -> row.get(column.name()) == null).findFirst().ifPresent(chosen::add);
		return chosen;
	}

	/** As expressions, each of another value than the row has. */
	private List<String> otherValues(String table, Column column, Map<String, Object> row) {
		Object value = row.get(column.name());
		List<String> others = new ArrayList<>();
		String type = column.type();
		if (type.startsWith("character")) {
			others.add("'ANDERS'");
			rows(table).stream()
				.map(other -> other.get(column.name()))
				.filter(other -> other != null && !other.equals(value))
				.findFirst()
				.ifPresent(other -> others.add("'" + other.toString().replace("'", "''") + "'"));
			if (value != null && value.toString().length() < column.length()) {
				others.add(column.name() + " || " + NEW_LINE);
				others.add(column.name() + " || ' '");
			}
		}
		else if (type.equals("integer") || type.equals("bigint")) {
			long now = (value != null) ? ((Number) value).longValue() : 0;
			for (long other : List.of(now + 1, -1L, 2147483647L)) {
				if (value == null || other != now) {
					others.add(String.valueOf(other));
				}
			}
		}
		else if (type.equals("boolean")) {
			others.add(String.valueOf(!Boolean.TRUE.equals(value)));
			if (value == null) {
				others.add("true");
			}
		}
		else if (type.equals("date")) {
			others.add("date '2001-02-03'");
		}
		else if (type.startsWith("timestamp")) {
			others.add("timestamp with time zone '2001-02-03 04:05:06+00'");
		}
		else if (type.equals("numeric")) {
			others.add("12.34");
		}
		else {
			throw new AssertionError("Another value of a " + type);
		}
		if (value != null) {
			others.add("null");
		}
		return others.stream().distinct().toList();
	}

	private String isRow(String table, Map<String, Object> row) {
		return columns(table).stream()
			.filter(Column::key)
			.map(column -> column.name() + " = " + literal(row.get(column.name())))
			.collect(Collectors.joining(" and "));
	}

	private static String literal(@Nullable Object key) {
		return (key instanceof Number) ? key.toString() : "'" + key + "'";
	}

	private String copy(String table, Map<String, Object> row, Map<String, String> otherwise) {
		String columns = columns(table).stream().map(Column::name).collect(Collectors.joining(", "));
		String values = columns(table).stream()
			.map(column -> otherwise.getOrDefault(column.name(), column.name()))
			.collect(Collectors.joining(", "));
		return "insert into %1$s (%2$s) select %3$s from %1$s where %4$s".formatted(table, columns, values,
				isRow(table, row));
	}

	private boolean saysTheSame(String table, Map<String, Object> one, Map<String, Object> other) {
		return columns(table).stream()
			.filter(column -> !column.key())
			.allMatch(column -> Objects.equals(one.get(column.name()), other.get(column.name())));
	}

	/** Exchanges the keys of two rows. */
	private List<String> swap(String table, Map<String, Object> one, Map<String, Object> other) {
		String aside = columns(table).stream()
			.filter(Column::key)
			.map(column -> column.name() + " = " + (column.type().startsWith("character") ? "'-'" : "-99"))
			.collect(Collectors.joining(", "));
		String set = "update " + table + " set ";
		return List.of(set + aside + " where " + isRow(table, one),
				set + isRow(table, one).replace(" and ", ", ") + " where " + isRow(table, other),
				set + isRow(table, other).replace(" and ", ", ") + " where " + aside.replace(", ", " and "));
	}

	private List<Map<String, Object>> rows(String table) {
		String order = this.tables.containsKey(table)
				? columns(table).stream().filter(Column::key).map(Column::name).collect(Collectors.joining(", "))
				: "id";
		return this.database.sql("select * from %s order by %s".formatted(table, order)).query().listOfRows();
	}

	private void deleteFrom(String dossier, long first) {
		String tail = "(select id from ledger_entry where dossier = '%s' and sequence_number >= %d)".formatted(dossier,
				first);
		for (String table : this.tables.keySet()) {
			if (kindOf(table).equals("list") || kindOf(table).equals("recorded")) {
				String key = kindOf(table).equals("list") ? ownerColumn(table) : "id";
				this.database.sql("delete from %s where %s in %s".formatted(table, key, tail)).update();
			}
		}
		this.database.sql("delete from ledger_entry where id in " + tail).update();
		this.database.sql("delete from ledger_head where dossier = '%s'".formatted(dossier)).update();
		this.database.sql("""
				insert into ledger_head (dossier, entries, hash)
				select dossier, sequence_number, hash from ledger_entry where dossier = ? and sequence_number = ?""")
			.params(dossier, first - 1)
			.update();
	}

	private static PrintedHead printed(Verification verification) {
		return new PrintedHead(verification.dossier(), verification.entries(), verification.head());
	}

	private void readTables() {
		Map<String, Set<String>> keys = new HashMap<>();
		this.database.sql("""
				select lower(k.table_name) as name, lower(k.column_name) as col
				from information_schema.key_column_usage k join information_schema.table_constraints c
				on c.constraint_name = k.constraint_name and c.table_name = k.table_name
				and c.table_schema = k.table_schema
				where lower(k.table_schema) = 'public' and c.constraint_type = 'PRIMARY KEY'""").query(key -> {
			keys.computeIfAbsent(key.getString("name"), table -> new TreeSet<>()).add(key.getString("col"));
		});
		this.database.sql("""
				select lower(c.table_name) as name, lower(c.column_name) as col, lower(c.data_type) as type,
				c.character_maximum_length as length
				from information_schema.columns c join information_schema.tables t
				on t.table_name = c.table_name and t.table_schema = c.table_schema
				where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
				order by c.table_name, c.ordinal_position""").query(column -> {
			String table = column.getString("name");
			if (!table.startsWith("act_") && !table.equals("flyway_schema_history") && !NOT_RECORDED.contains(table)) {
				String name = column.getString("col");
				String type = column.getString("type").replaceAll("^text$", "character large object");
				int length = (int) Math.min(column.getLong("length"), Integer.MAX_VALUE);
				this.tables.computeIfAbsent(table, first -> new ArrayList<>())
					.add(new Column(name, type, (length > 0) ? length : Integer.MAX_VALUE,
							keys.getOrDefault(table, Set.of()).contains(name)));
			}
		});
		rows("ledger_entry").forEach(row -> {
			long id = number(row, "id");
			this.entries.put(id, new Entry(id, text(row, "dossier"), number(row, "sequence_number")));
		});
	}

	/** Triggers, keys, constraints and what may not be null. */
	private void takeGuardsAway() {
		switchTriggersOff(this.database);
		for (String type : List.of("FOREIGN KEY", "CHECK", "UNIQUE", "PRIMARY KEY")) {
			this.database
				.sql("""
						select lower(table_name) as name, constraint_name as guard
						from information_schema.table_constraints
						where lower(table_schema) = 'public' and constraint_type = ? and lower(constraint_name) not like '%not_null'""")
				.param(type)
				.query()
				.listOfRows()
				.stream()
				.filter(guard -> this.tables.containsKey(guard.get("name")) || NOT_RECORDED.contains(guard.get("name")))
				.forEach(
						guard -> this.database.sql(dropConstraint(text(guard, "name"), text(guard, "guard"))).update());
		}
		this.tables.forEach((table,
				columns) -> columns.forEach(column -> this.database
					.sql("alter table %s alter column %s drop not null".formatted(table, column.name()))
					.update()));
	}

	/** All that can be recorded, in four trajectories and a standing body. */
	private void whole(String reference, String body) {
		Play.startUnsolicited(this.engine, reference + "-unasked")
			.complete("UserTask_ReceiveAdvice", "newBody", body, "bodyForm", "stakeholder-forum", "mandate", "Jongeren",
					"advice", "Zet stagevergoedingen op de agenda.")
			.complete("UserTask_RecordOutcomes", "participants", 9);
		Play.start(this.engine, reference + "-weighed")
			.complete("UserTask_DecideParticipation_AgendaSetting", "participate", true, "forms", List.of("survey"),
					"purpose", "Weten wat er leeft", "targetGroups", "Jongeren", "purposeKind", "fetch-information",
					"representative", true, "willingToBeBound", "non-committal", "weeks", 12, "budget", 20_000);
		this.waiting = Play.start(this.engine, reference + "-waits");
		this.engine.getRuntimeService().setVariable(this.waiting.process().getId(), "x", 1);
		Play play = Play.start(this.engine, reference).withoutParticipation("AgendaSetting").onAgenda();
		forum(play.withParticipation("Preliminary", "citizens-forum"));
		play.withParticipation("Diagnosis", "council-seat").seat("newBody", "Zetel bij " + body, "mandate", "Jongeren");
		play.withParticipation("Recommendation", "citizens-assembly")
			.assembly("beside", List.of(vote("Maak roosters acht weken vooraf bekend.", 80, 20)))
			.complete("UserTask_RecordOutcomes")
			.complete("UserTask_RespondToOutcome", "response", "followed");
		play.drafted().complete("UserTask_RecordSeatVote", "vote", "in-favour");
		play.complete("UserTask_Adopt", "adopted", true);
		for (int round = 0; round < 3; round++) {
			play.feedback("UserTask_SendFeedback");
		}
		play.evaluated();
	}

	private void forum(Play play) {
		play.complete("UserTask_SetMandate", "assignment", "Adviseer over behoud", "threshold", 75, "denominator",
				"votes-cast", "quorum", 2);
		play.complete("UserTask_DrawParticipants", "drawnBy", "product", "pool", POOL, "quotaList", QUOTAS, "seats", 4,
				"reserves", 1, "seed", "42", "invited", 500);
		this.engine.getManagementService()
			.executeJob(this.engine.getManagementService().createJobQuery().active().messages().singleResult().getId());
		Play.as("secretaris");
		play.complete("UserTask_FollowDraw", "accepted", true)
			.complete("UserTask_InformationPhase", "experts", "Twee hoogleraren")
			.complete("UserTask_DeliberationPhase", "themes", "Roosters en loon")
			.complete("UserTask_FormulateRecommendations", "outcomes", List.of(Map.of("text", "Betaal reistijd")));
		play.complete("UserTask_VoteOnRecommendations", "outcomes",
				List.of(vote("Betaal reistijd", 3, 1), vote("Geef roosters vooraf", 4, 0)));
		play.complete("UserTask_RecordOutcomes", "selected", 4, "started", 4, "strata",
				List.of(share("jong", 2, 40.25), share("oud", 2, 59.75)));
		play.argued(1, "not-followed", "cost", "Reistijd betalen kost de sector te veel.");
		play.argued(2, "partly-followed", "law", "De wet laat vier weken toe en niet meer.");
	}

	private static Map<String, Object> share(String group, int participants, double population) {
		return Map.of("stratum", "leeftijd", "value", group, "participants", participants, "population", population);
	}

}
