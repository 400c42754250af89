package nl.meerstemmig.sortition;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import nl.meerstemmig.round.Round;

/**
 * The list of people who registered for a round, as somebody gave it. The ledger knows it
 * by its hash; the list itself may be deleted when its term ends.
 */
@Entity
@Table(name = "draw_pool")
public class GivenPool {

	@Id
	@GeneratedValue(generator = "draw_pool_seq")
	@SequenceGenerator(name = "draw_pool_seq", allocationSize = 50)
	@SuppressWarnings("NullAway.Init")
	private Long id;

	@ManyToOne(optional = false)
	private Round round;

	@Column(name = "hash")
	private String hash;

	@Column(name = "people")
	private int people;

	@Column(name = "content")
	private String content;

	@Column(name = "given_by")
	private String by;

	@Column(name = "given_at")
	private Instant at;

	protected GivenPool() {
	}

	GivenPool(Round round, Pool pool, String by, Instant at) {
		this.round = round;
		this.hash = pool.hash();
		this.people = pool.size();
		this.content = pool.canonical();
		this.by = by;
		this.at = at;
	}

	public Long id() {
		return this.id;
	}

	public Round round() {
		return this.round;
	}

	public String hash() {
		return this.hash;
	}

	public int people() {
		return this.people;
	}

	public String by() {
		return this.by;
	}

	public Instant at() {
		return this.at;
	}

	public Pool pool() {
		return PoolReader.read(this.content);
	}

}
