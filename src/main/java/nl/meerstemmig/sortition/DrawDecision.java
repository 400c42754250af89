package nl.meerstemmig.sortition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Whether a draw was taken, or why there is to be another. */
@Entity
@Table(name = "draw_decision")
public class DrawDecision extends Recorded {

	@OneToOne(optional = false)
	private DrawResult result;

	@Column(name = "accepted")
	private boolean accepted;

	@Column(name = "reason")
	private @Nullable String reason;

	protected DrawDecision() {
	}

	DrawDecision(DrawResult result, boolean accepted, @Nullable String reason) {
		this.result = result;
		this.accepted = accepted;
		this.reason = reason;
	}

	@Override
	protected Fact fact() {
		return Fact.of("draw-decision")
			.with("result", numberOf(this.result))
			.with("accepted", this.accepted)
			.with("reason", this.reason);
	}

	public DrawResult result() {
		return this.result;
	}

	public boolean isAccepted() {
		return this.accepted;
	}

	public @Nullable String reason() {
		return this.reason;
	}

}
