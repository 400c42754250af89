package nl.meerstemmig.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what was decided, each entry with its actor, its time and the hash before it.
 */
@Service
public class Ledger {

	private final EntityManager entities;

	private final JdbcClient database;

	private final Clock clock;

	Ledger(EntityManager entities, JdbcClient database, Clock clock) {
		this.entities = entities;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Takes the name of a new dossier, in whichever case. Whoever takes the same name at
	 * the same moment waits until the caller's transaction ends.
	 * @return whether it was free; where it was not, the caller's transaction is lost
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean takeName(String dossier) {
		try {
			this.database.sql("insert into dossier_name (name) values (?)")
				.param(dossier.toLowerCase(Locale.ROOT))
				.update();
			return true;
		}
		catch (DuplicateKeyException taken) {
			return false;
		}
	}

	/**
	 * Appends a row to a dossier, in the caller's transaction. The database has seen it
	 * when this returns: what its constraints refuse is refused here.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public <R extends Recorded> R append(String dossier, String actor, R recorded) {
		LedgerHead head = lockedHead(dossier);
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		LedgerEntry entry = new LedgerEntry(head, recorded.fact(), actor, at);
		this.entities.persist(entry);
		recorded.attestBy(entry);
		this.entities.persist(recorded);
		head.advanceTo(entry);
		this.entities.flush();
		return recorded;
	}

	/**
	 * Makes every other writer of this dossier wait until the caller's transaction ends,
	 * so that what the caller reads before it decides still holds when it has decided.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(String dossier) {
		lockedHead(dossier);
	}

	private LedgerHead lockedHead(String dossier) {
		LedgerHead head = this.entities.find(LedgerHead.class, dossier, LockModeType.PESSIMISTIC_WRITE);
		if (head == null) {
			head = new LedgerHead(dossier);
			this.entities.persist(head);
		}
		else {
			// Another transaction may have advanced it since this one read it first.
			this.entities.refresh(head, LockModeType.PESSIMISTIC_WRITE);
		}
		return head;
	}

}
