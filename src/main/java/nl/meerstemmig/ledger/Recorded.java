package nl.meerstemmig.ledger;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/**
 * A row of the dossier that is never rewritten. It shares its key with the ledger entry
 * that attests it, and can say at any time which fact it stands for; where that is no
 * longer what the entry says, somebody changed one of the two.
 */
@MappedSuperclass
public abstract class Recorded {

	@Id
	@SuppressWarnings("NullAway.Init")
	private Long id;

	@OneToOne(fetch = FetchType.EAGER, optional = false)
	@MapsId
	@JoinColumn(name = "id")
	@SuppressWarnings("NullAway.Init")
	private LedgerEntry entry;

	public Long id() {
		return this.id;
	}

	/** Who recorded it, when, and where in the chain. */
	public LedgerEntry entry() {
		return this.entry;
	}

	void attestBy(LedgerEntry attesting) {
		this.entry = attesting;
	}

	/** What this row stands for, without its key, its actor and its time. */
	protected abstract Fact fact();

}
