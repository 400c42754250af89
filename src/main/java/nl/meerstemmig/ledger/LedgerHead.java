package nl.meerstemmig.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The last entry of a dossier. Whoever appends locks it first, so that the entries of one
 * dossier are written one after the other, by whichever node.
 */
@Entity
@Table(name = "ledger_head")
class LedgerHead {

	/** What the first entry of a dossier is chained to. */
	static final String NOTHING = "0".repeat(64);

	@Id
	private String dossier;

	@Column(name = "entries")
	private long entries;

	@Column(name = "hash")
	private String hash;

	protected LedgerHead() {
	}

	LedgerHead(String dossier) {
		this.dossier = dossier;
		this.entries = 0;
		this.hash = NOTHING;
	}

	void advanceTo(LedgerEntry entry) {
		this.entries = entry.sequence();
		this.hash = entry.hash();
	}

	String dossier() {
		return this.dossier;
	}

	long entries() {
		return this.entries;
	}

	String hash() {
		return this.hash;
	}

}
