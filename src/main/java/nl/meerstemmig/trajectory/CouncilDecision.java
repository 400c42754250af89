package nl.meerstemmig.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What the council decided in public on the advice: adopted, or sent back to the
 * commission.
 */
@Entity
@Table(name = "council_decision")
public class CouncilDecision extends Recorded {

	@ManyToOne(optional = false)
	private Trajectory trajectory;

	@Column(name = "adopted")
	private boolean adopted;

	@Column(name = "minutes")
	private @Nullable String minutes;

	protected CouncilDecision() {
	}

	CouncilDecision(Trajectory trajectory, boolean adopted, @Nullable String minutes) {
		this.trajectory = trajectory;
		this.adopted = adopted;
		this.minutes = minutes;
	}

	@Override
	protected Fact fact() {
		return Fact.of("council-decision")
			.with("trajectory", this.trajectory.reference())
			.with("adopted", this.adopted)
			.with("minutes", this.minutes);
	}

	public boolean isAdopted() {
		return this.adopted;
	}

	public @Nullable String minutes() {
		return this.minutes;
	}

}
