package nl.meerstemmig.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import nl.meerstemmig.ledger.Verification.Finding;
import nl.meerstemmig.ledger.Verification.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads dossiers back and holds three things against each other: what every entry says,
 * the chain of hashes, and the rows that the entries attest.
 */
@Service
public class LedgerVerification {

	private final EntityManager entities;

	LedgerVerification(EntityManager entities) {
		this.entities = entities;
	}

	/** All dossiers, by name. */
	@Transactional(readOnly = true)
	public List<Verification> all() {
		return this.entities.createQuery("select h.dossier from LedgerHead h order by h.dossier", String.class)
			.getResultList()
			.stream()
			.map(this::of)
			.toList();
	}

	@Transactional(readOnly = true)
	public Verification of(String dossier) {
		List<LedgerEntry> entries = this.entities
			.createQuery("select e from LedgerEntry e where e.dossier = :dossier order by e.sequence, e.id",
					LedgerEntry.class)
			.setParameter("dossier", dossier)
			.getResultList();
		Map<Long, Recorded> rows = rowsOf(dossier);
		List<Finding> findings = new ArrayList<>();
		String previous = LedgerHead.NOTHING;
		long expected = 1;
		for (LedgerEntry entry : entries) {
			for (Problem problem : problemsOf(entry, previous, expected, rows.get(entry.id()))) {
				findings.add(new Finding(entry.sequence(), entry.kind(), problem));
			}
			previous = entry.hash();
			expected = entry.sequence() + 1;
		}
		LedgerHead head = this.entities.find(LedgerHead.class, dossier);
		if (head == null || head.entries() != entries.size() || !head.hash().equals(previous)) {
			findings.add(new Finding((head != null) ? head.entries() : 0, "head", Problem.HEAD_MISMATCH));
		}
		return new Verification(dossier, entries.size(), previous, findings);
	}

	private static List<Problem> problemsOf(LedgerEntry entry, String previous, long expected, @Nullable Recorded row) {
		List<Problem> problems = new ArrayList<>();
		if (!entry.hash().equals(entry.computeHash())) {
			problems.add(Problem.ENTRY_CHANGED);
		}
		if (!entry.previousHash().equals(previous)) {
			problems.add(Problem.CHAIN_BROKEN);
		}
		if (entry.sequence() != expected) {
			problems.add(Problem.SEQUENCE_BROKEN);
		}
		if (row == null) {
			problems.add(Problem.ROW_MISSING);
		}
		else if (!entry.holds(row.fact())) {
			problems.add(Problem.ROW_CHANGED);
		}
		return problems;
	}

	private Map<Long, Recorded> rowsOf(String dossier) {
		Map<Long, Recorded> rows = new HashMap<>();
		for (EntityType<?> type : this.entities.getMetamodel().getEntities()) {
			if (Recorded.class.isAssignableFrom(type.getJavaType())) {
				this.entities
					.createQuery("select r from " + type.getName() + " r where r.entry.dossier = :dossier",
							Recorded.class)
					.setParameter("dossier", dossier)
					.getResultList()
					.forEach(row -> rows.put(row.id(), row));
			}
		}
		return rows;
	}

}
