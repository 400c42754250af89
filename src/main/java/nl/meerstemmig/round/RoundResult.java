package nl.meerstemmig.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** That a round was carried out: how many took part, and what it came to in short. */
@Entity
@Table(name = "round_result")
public class RoundResult extends Recorded {

	@OneToOne(optional = false)
	private Round round;

	@Column(name = "participants")
	private int participants;

	@Column(name = "summary")
	private @Nullable String summary;

	protected RoundResult() {
	}

	RoundResult(Round round, int participants, @Nullable String summary) {
		this.round = round;
		this.participants = participants;
		this.summary = summary;
	}

	@Override
	protected Fact fact() {
		return Fact.of("round-result")
			.with("round", numberOf(this.round))
			.with("participants", this.participants)
			.with("summary", this.summary);
	}

	public Round round() {
		return this.round;
	}

	public int participants() {
		return this.participants;
	}

	public @Nullable String summary() {
		return this.summary;
	}

}
