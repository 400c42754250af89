package nl.meerstemmig.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/**
 * That the participants of a round give an advice of their own, and where it is to stand.
 */
@Entity
@Table(name = "own_advice")
public class OwnAdvice extends Recorded {

	@ManyToOne(optional = false)
	private Round round;

	@Column(name = "placement")
	@Enumerated(EnumType.STRING)
	private Placement placement;

	protected OwnAdvice() {
	}

	OwnAdvice(Round round, Placement placement) {
		this.round = round;
		this.placement = placement;
	}

	@Override
	protected Fact fact() {
		return Fact.of("own-advice").with("round", numberOf(this.round)).with("placement", this.placement.key());
	}

	public Round round() {
		return this.round;
	}

	public Placement placement() {
		return this.placement;
	}

}
