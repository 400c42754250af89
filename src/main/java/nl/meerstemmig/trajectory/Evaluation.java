package nl.meerstemmig.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** What was learned from a trajectory's participation, for the next one. */
@Entity
@Table(name = "evaluation")
public class Evaluation extends Recorded {

	@ManyToOne(optional = false)
	private Trajectory trajectory;

	@Column(name = "findings")
	private String findings;

	@Column(name = "recommendation")
	private @Nullable String recommendation;

	protected Evaluation() {
	}

	Evaluation(Trajectory trajectory, String findings, @Nullable String recommendation) {
		this.trajectory = trajectory;
		this.findings = findings;
		this.recommendation = recommendation;
	}

	@Override
	protected Fact fact() {
		return Fact.of("evaluation")
			.with("trajectory", this.trajectory.reference())
			.with("findings", this.findings)
			.with("recommendation", this.recommendation);
	}

	public String findings() {
		return this.findings;
	}

	public @Nullable String recommendation() {
		return this.recommendation;
	}

}
