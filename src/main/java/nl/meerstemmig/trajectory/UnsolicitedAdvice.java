package nl.meerstemmig.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.body.Body;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/**
 * An advice that a standing body gave without being asked, and that a trajectory starts
 * with.
 */
@Entity
@Table(name = "unsolicited_advice")
public class UnsolicitedAdvice extends Recorded {

	@OneToOne(optional = false)
	private Trajectory trajectory;

	@ManyToOne(optional = false)
	private Body body;

	@Column(name = "text")
	private String text;

	protected UnsolicitedAdvice() {
	}

	UnsolicitedAdvice(Trajectory trajectory, Body body, String text) {
		this.trajectory = trajectory;
		this.body = body;
		this.text = text;
	}

	@Override
	protected Fact fact() {
		return Fact.of("unsolicited-advice")
			.with("trajectory", this.trajectory.reference())
			.with("body", this.body.reference())
			.with("text", this.text);
	}

	public Body body() {
		return this.body;
	}

	public String text() {
		return this.text;
	}

}
