package nl.meerstemmig.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import nl.meerstemmig.ledger.HeldAgainstPrint.Result;
import nl.meerstemmig.ledger.RecordedRows.Row;
import nl.meerstemmig.ledger.Verification.Finding;
import nl.meerstemmig.ledger.Verification.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads dossiers back and holds three things against each other: what every entry says,
 * the chain of hashes, and the rows that the entries attest. It reads the tables
 * themselves, in one snapshot of the database, and writes nothing.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LedgerVerification {

	/** Dossiers that are in memory at the same time. */
	private static final int AT_ONCE = 25;

	/** Entries that are listed one by one where many in a row are gone. */
	private static final int MOST_LISTED = 100;

	private final JdbcClient database;

	private final List<KeptBeside> keepings;

	private final List<RecordedTable> tables = RecordedTable.all();

	LedgerVerification(JdbcClient database, List<KeptBeside> keepings) {
		this.database = database;
		this.keepings = keepings;
	}

	/**
	 * All dossiers, by name; the last one is {@link Verification#NO_DOSSIER} where there
	 * are rows that no entry attests.
	 */
	public List<Verification> all() {
		List<String> dossiers = dossiers();
		List<Verification> all = new ArrayList<>();
		for (int from = 0; from < dossiers.size(); from += AT_ONCE) {
			all.addAll(verify(dossiers.subList(from, Math.min(from + AT_ONCE, dossiers.size()))));
		}
		List<Finding> unattested = unattested();
		if (!unattested.isEmpty()) {
			all.add(new Verification(Verification.NO_DOSSIER, 0, LedgerHead.NOTHING, unattested));
		}
		return List.copyOf(all);
	}

	public Verification of(String dossier) {
		return verify(List.of(dossier)).get(0);
	}

	/** The dossier, where there is one. */
	public Optional<Verification> find(String dossier) {
		return dossiers().contains(dossier) ? Optional.of(of(dossier)) : Optional.empty();
	}

	public HeldAgainstPrint against(PrintedHead printed) {
		Verification now = of(printed.dossier());
		return new HeldAgainstPrint(printed, result(printed, now), now);
	}

	private Result result(PrintedHead printed, Verification now) {
		List<String> hashes = this.database
			.sql("select hash from ledger_entry where dossier = :dossier and sequence_number = :number")
			.param("dossier", printed.dossier())
			.param("number", printed.entries())
			.query(String.class)
			.list();
		if (hashes.contains(printed.head())) {
			return now.intact() ? Result.CONTINUES : Result.NOT_INTACT;
		}
		if (!hashes.isEmpty()) {
			return Result.REWRITTEN;
		}
		return dossiers().contains(printed.dossier()) ? Result.SHORTER : Result.UNKNOWN_DOSSIER;
	}

	private List<String> dossiers() {
		return this.database.sql("""
				select dossier from ledger_head where dossier is not null
				union select dossier from ledger_entry where dossier is not null""")
			.query(String.class)
			.list()
			.stream()
			.sorted()
			.toList();
	}

	private List<Verification> verify(List<String> dossiers) {
		Map<String, List<LedgerEntry>> entries = entriesOf(dossiers);
		Map<String, List<Head>> heads = headsOf(dossiers);
		RecordedRows rows = RecordedRows.of(dossiers, this.database, this.tables);
		Set<Long> changed = new HashSet<>();
		this.keepings.forEach(keeping -> changed.addAll(keeping.changed(dossiers)));
		return dossiers.stream()
			.map(dossier -> verify(dossier, entries.getOrDefault(dossier, List.of()),
					heads.getOrDefault(dossier, List.of()), rows, changed))
			.toList();
	}

	private static Verification verify(String dossier, List<LedgerEntry> entries, List<Head> heads, RecordedRows rows,
			Set<Long> keptChanged) {
		List<Finding> findings = new ArrayList<>();
		String previous = LedgerHead.NOTHING;
		long last = 0;
		for (LedgerEntry entry : entries) {
			boolean unchanged = entry.isUnchanged();
			if (!unchanged) {
				findings.add(Finding.about(entry, Problem.ENTRY_CHANGED));
			}
			if (entry.sequence() <= last || (!unchanged && entry.sequence() != last + 1)) {
				findings.add(Finding.about(entry, Problem.SEQUENCE_BROKEN));
			}
			if (!entry.previousHash().equals(previous)) {
				findings.add(Finding.about(entry, Problem.CHAIN_BROKEN));
			}
			findings.addAll(findingsOn(entry, rows.attestedBy(entry)));
			if (keptChanged.contains(entry.id())) {
				findings.add(Finding.about(entry, Problem.KEPT_CHANGED));
			}
			previous = entry.hash();
			last = entry.sequence();
		}
		Head end = new Head(last, previous);
		long counted = heads.stream().mapToLong(Head::entries).max().orElse(last);
		boolean unbegun = entries.isEmpty() && heads.isEmpty();
		if (entries.size() != last || !(unbegun || heads.equals(List.of(end)))) {
			findings.add(new Finding(counted, "head", null, null, Problem.HEAD_MISMATCH, null));
		}
		findings.addAll(missing(entries, Math.max(counted, last)));
		findings.sort(Comparator.comparingLong(Finding::sequence));
		return new Verification(dossier, entries.size(), previous, findings);
	}

	/** Numbers up to the last one that no entry has. */
	private static List<Finding> missing(List<LedgerEntry> entries, long last) {
		Set<Long> there = entries.stream().map(LedgerEntry::sequence).collect(Collectors.toSet());
		return LongStream.rangeClosed(1, last)
			.filter(number -> !there.contains(number))
			.limit(MOST_LISTED)
			.mapToObj(number -> new Finding(number, "gone", null, null, Problem.ENTRY_MISSING, null))
			.toList();
	}

	/** One row has the key of an entry, and says what the entry says. */
	private static List<Finding> findingsOn(LedgerEntry entry, List<Row> rows) {
		List<Said> all = rows.stream().map(row -> new Said(row, row.fact())).toList();
		Said attested = all.stream()
			.filter(row -> row.isHeldBy(entry))
			.findFirst()
			.or(() -> all.stream().filter(row -> row.isOfKind(entry.kind())).findFirst())
			.or(() -> all.stream().filter(row -> row.fact().isEmpty()).findFirst())
			.orElse(null);
		List<Finding> findings = new ArrayList<>();
		if (attested == null) {
			findings.add(Finding.about(entry, Problem.ROW_MISSING));
		}
		else if (attested.fact().isEmpty()) {
			findings.add(Finding.about(entry, Problem.ROW_UNREADABLE));
		}
		else if (!attested.isHeldBy(entry)) {
			findings.add(Finding.about(entry, Problem.ROW_CHANGED));
		}
		all.stream()
			.filter(row -> !row.equals(attested))
			.forEach(added -> findings.add(Finding.about(entry, Problem.ROW_ADDED, added.row().table())));
		return findings;
	}

	/** Rows without an entry, and parts of lists without a row whose list they are. */
	private List<Finding> unattested() {
		List<Finding> findings = new ArrayList<>();
		for (RecordedTable table : this.tables) {
			addUnattested(findings, table.name(), "id", "ledger_entry");
			table.lists().forEach(list -> addUnattested(findings, list.name(), list.owner(), table.name()));
		}
		return findings;
	}

	private void addUnattested(List<Finding> findings, String table, String key, String owner) {
		long rows = this.database
			.sql("select count(*) from %1$s t where not exists (select 1 from %3$s o where o.id = t.%2$s)"
				.formatted(table, key, owner))
			.query(Long.class)
			.single();
		LongStream.range(0, rows)
			.limit(MOST_LISTED)
			.forEach(row -> findings.add(new Finding(0, "row", null, null, Problem.ROW_ADDED, table)));
	}

	private Map<String, List<LedgerEntry>> entriesOf(Collection<String> dossiers) {
		Map<String, List<LedgerEntry>> entries = new HashMap<>();
		this.database.sql("select * from ledger_entry where dossier in (:dossiers) order by sequence_number, id")
			.param("dossiers", dossiers)
			.query((row, number) -> LedgerEntry.read(row))
			.list()
			.forEach(entry -> entries.computeIfAbsent(entry.dossier(), dossier -> new ArrayList<>()).add(entry));
		return entries;
	}

	private Map<String, List<Head>> headsOf(Collection<String> dossiers) {
		Map<String, List<Head>> heads = new HashMap<>();
		this.database.sql("select dossier, entries, hash from ledger_head where dossier in (:dossiers)")
			.param("dossiers", dossiers)
			.query(row -> {
				heads.computeIfAbsent(row.getString("dossier"), dossier -> new ArrayList<>())
					.add(new Head(row.getLong("entries"), row.getString("hash")));
			});
		return heads;
	}

	/** A row, and what it says now, where it can say that. */
	private record Said(Row row, Optional<Fact> fact) {

		boolean isHeldBy(LedgerEntry entry) {
			return this.fact.filter(entry::holds).isPresent();
		}

		boolean isOfKind(String kind) {
			return this.fact.filter(its -> its.kind().equals(kind)).isPresent();
		}

	}

	/** The end of a dossier as it stands in the table now. */
	private record Head(long entries, @Nullable String hash) {
	}

}
