package nl.meerstemmig.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what was decided, each entry with its actor, its time and the hash before it.
 */
@Service
public class Ledger {

	private final EntityManager entities;

	private final Clock clock;

	Ledger(EntityManager entities, Clock clock) {
		this.entities = entities;
		this.clock = clock;
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
