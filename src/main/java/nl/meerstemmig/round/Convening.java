package nl.meerstemmig.round;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.body.Body;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/** That a round is carried out by a standing body. */
@Entity
@Table(name = "convening")
public class Convening extends Recorded {

	@OneToOne(optional = false)
	private Round round;

	@ManyToOne(optional = false)
	private Body body;

	protected Convening() {
	}

	Convening(Round round, Body body) {
		this.round = round;
		this.body = body;
	}

	@Override
	protected Fact fact() {
		return Fact.of("convening").with("round", numberOf(this.round)).with("body", this.body.reference());
	}

	public Round round() {
		return this.round;
	}

	public Body body() {
		return this.body;
	}

}
