package nl.meerstemmig.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

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

	void identifyAs(long key) {
		this.id = key;
	}

	void attestBy(LedgerEntry attesting) {
		this.entry = attesting;
	}

	/**
	 * The rows of a list that are there. Where somebody deleted one, the list has a hole,
	 * which would keep the rest of the dossier from being read.
	 */
	protected static <T> List<T> present(List<T> rows) {
		return rows.stream().filter(Objects::nonNull).toList();
	}

	/**
	 * What each row of a list stands for, in its place; null in the place of one that was
	 * deleted or moved, so that the fact is no longer the one recorded.
	 */
	protected static <T> List<@Nullable Object> facts(List<T> rows, Function<T, ?> fact) {
		List<@Nullable Object> facts = new ArrayList<>();
		for (@Nullable
		T row : rows) {
			facts.add((row != null) ? fact.apply(row) : null);
		}
		return facts;
	}

	/**
	 * By which the fact of this row names another row of the same dossier. A row of
	 * another dossier, which nobody records, is named otherwise.
	 */
	protected final Object numberOf(Recorded other) {
		LedgerEntry its = other.entry();
		boolean elsewhere = this.entry != null && !this.entry.dossier().equals(its.dossier());
		return elsewhere ? its.dossier() + "/" + its.sequence() : its.sequence();
	}

	/** What this row stands for, without its key, its actor and its time. */
	protected abstract Fact fact();

}
