package nl.meerstemmig.sortition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a draw, recorded before it runs: whoever knows it, and has the pool,
 * can repeat the draw.
 */
@Entity
@Table(name = "draw_order")
public class DrawOrder extends Recorded {

	@ManyToOne(optional = false)
	private Round round;

	@Column(name = "number")
	private int number;

	@Column(name = "pool_hash")
	private String poolHash;

	@Column(name = "registered")
	private int registered;

	@Column(name = "invited")
	private @Nullable Integer invited;

	@Column(name = "quotas")
	private String quotas;

	@Column(name = "seats")
	private int seats;

	@Column(name = "reserves")
	private int reserves;

	@Column(name = "seed")
	private String seed;

	@Column(name = "seed_given")
	private boolean seedGiven;

	protected DrawOrder() {
	}

	DrawOrder(Round round, int number, DrawRequest request, @Nullable Integer invited, String seed, boolean seedGiven) {
		this.round = round;
		this.number = number;
		this.poolHash = request.pool().hash();
		this.registered = request.pool().size();
		this.invited = invited;
		this.quotas = request.quotas().canonical();
		this.seats = request.seats();
		this.reserves = request.reserves();
		this.seed = seed;
		this.seedGiven = seedGiven;
	}

	@Override
	protected Fact fact() {
		return Fact.of("draw")
			.with("round", numberOf(this.round))
			.with("number", this.number)
			.with("pool", this.poolHash)
			.with("registered", this.registered)
			.with("invited", this.invited)
			.with("quotas", this.quotas)
			.with("seats", this.seats)
			.with("reserves", this.reserves)
			.with("seed", this.seed)
			.with("seedGiven", this.seedGiven);
	}

	public Round round() {
		return this.round;
	}

	/** Its place among the draws of the round, from 1. */
	public int number() {
		return this.number;
	}

	/** SHA-256 of the pool's canonical list. */
	public String poolHash() {
		return this.poolHash;
	}

	public int registered() {
		return this.registered;
	}

	public @Nullable Integer invited() {
		return this.invited;
	}

	public Quotas quotas() {
		return QuotaReader.read(this.quotas);
	}

	public int seats() {
		return this.seats;
	}

	public int reserves() {
		return this.reserves;
	}

	public String seed() {
		return this.seed;
	}

	/** Whether somebody gave the seed; otherwise the product made it. */
	public boolean isSeedGiven() {
		return this.seedGiven;
	}

}
