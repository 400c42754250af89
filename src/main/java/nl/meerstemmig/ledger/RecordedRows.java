package nl.meerstemmig.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The recorded rows of some dossiers as they stand in their tables now, with the rows
 * that they name: one query for each table, however many dossiers.
 */
final class RecordedRows {

	private static final String OF_DOSSIERS = "(select e.id from ledger_entry e where e.dossier in (:which))";

	private static final String KEYS = "(:which)";

	private final JdbcClient database;

	private final List<RecordedTable> tables;

	private final Map<Long, List<Row>> byEntry = new HashMap<>();

	private final Map<Named, Recorded> named = new HashMap<>();

	private final Set<Recorded> read = new HashSet<>();

	private RecordedRows(JdbcClient database, List<RecordedTable> tables) {
		this.database = database;
		this.tables = tables;
	}

	static RecordedRows of(Collection<String> dossiers, JdbcClient database, List<RecordedTable> tables) {
		RecordedRows rows = new RecordedRows(database, tables);
		rows.attest(OF_DOSSIERS, dossiers,
				tables.stream().flatMap(table -> rows.read(table, OF_DOSSIERS, dossiers).stream()).toList());
		rows.readNamed();
		return rows;
	}

	/** Every row that has the key of this entry, in whatever table. */
	List<Row> attestedBy(LedgerEntry entry) {
		return this.byEntry.getOrDefault(entry.id(), List.of());
	}

	/**
	 * What rows name and is not yet read, such as a standing body, which has a dossier of
	 * its own. What those name in their turn no fact says.
	 */
	private void readNamed() {
		Map<RecordedTable, List<Long>> unread = new HashMap<>();
		this.named.forEach((name, recorded) -> {
			if (!this.read.contains(recorded)) {
				unread.computeIfAbsent(name.table(), table -> new ArrayList<>()).add(name.key());
			}
		});
		unread.forEach((table, keys) -> attest(KEYS, keys, read(table, KEYS, keys)));
	}

	private List<Row> read(RecordedTable table, String where, Collection<?> which) {
		List<Row> rows = this.database.sql("select * from %s where id in %s".formatted(table.name(), where))
			.param("which", which)
			.query((row, number) -> row(table, row))
			.list();
		Map<Recorded, Row> owners = new HashMap<>();
		rows.forEach(row -> owners.put(row.recorded, row));
		for (RecordedTable.ListTable list : table.lists()) {
			this.database
				.sql("select * from %1$s where %2$s in %4$s order by %2$s, %3$s".formatted(list.name(), list.owner(),
						list.position(), where))
				.param("which", which)
				.query(element -> {
					Recorded owner = this.named.get(new Named(table, element.getLong(list.owner())));
					Row row = (owner != null) ? owners.get(owner) : null;
					if (row != null && !list.add(row.recorded, element)) {
						row.unreadable = true;
					}
				});
		}
		return rows;
	}

	private Row row(RecordedTable table, ResultSet row) throws SQLException {
		long key = row.getLong("id");
		Recorded recorded = to(table, key);
		if (!this.read.add(recorded)) {
			recorded = table.emptyRow();
			recorded.identifyAs(key);
		}
		Row read = new Row(table.name(), recorded);
		read.unreadable = !table.fill(recorded, row, (type, other) -> {
			Recorded its = to(tableOf(type), other);
			read.names.add(its);
			return its;
		});
		return read;
	}

	private RecordedTable tableOf(Class<?> type) {
		return this.tables.stream().filter(table -> table.type() == type).findFirst().orElseThrow();
	}

	private Recorded to(RecordedTable table, long key) {
		return this.named.computeIfAbsent(new Named(table, key), unread -> {
			Recorded recorded = table.emptyRow();
			recorded.identifyAs(key);
			return recorded;
		});
	}

	private void attest(String where, Collection<?> which, List<Row> rows) {
		Map<Long, LedgerEntry> entries = new HashMap<>();
		this.database.sql("select * from ledger_entry where id in " + where)
			.param("which", which)
			.query((row, number) -> LedgerEntry.read(row))
			.list()
			.forEach(entry -> entries.put(entry.id(), entry));
		for (Row row : rows) {
			LedgerEntry entry = entries.get(row.recorded.id());
			if (entry != null) {
				row.recorded.attestBy(entry);
			}
			this.byEntry.computeIfAbsent(row.recorded.id(), key -> new ArrayList<>()).add(row);
		}
	}

	/** Which row of which table. */
	private record Named(RecordedTable table, long key) {
	}

	/** A row, and what it says now. */
	final class Row {

		private final String table;

		private final Recorded recorded;

		private final List<Recorded> names = new ArrayList<>();

		private boolean unreadable;

		private Row(String table, Recorded recorded) {
			this.table = table;
			this.recorded = recorded;
		}

		String table() {
			return this.table;
		}

		/** Absent where it cannot say any more what it stands for. */
		Optional<Fact> fact() {
			if (this.unreadable || !RecordedRows.this.read.containsAll(this.names)) {
				return Optional.empty();
			}
			try {
				return Optional.of(this.recorded.fact());
			}
			catch (RuntimeException changed) {
				// Whatever a value that was never recorded makes the row's own code do.
				return Optional.empty();
			}
		}

	}

}
