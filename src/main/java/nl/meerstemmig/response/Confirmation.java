package nl.meerstemmig.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** The chair's word on a justification: confirmed, or back to whoever wrote it. */
@Entity
@Table(name = "confirmation")
public class Confirmation extends Recorded {

	@OneToOne(optional = false)
	private Response response;

	@Column(name = "confirmed")
	private boolean confirmed;

	/**
	 * For the secretary who answers again, in the task and nowhere else: reports and
	 * feedback do not have it.
	 */
	@Column(name = "remark")
	private @Nullable String remark;

	protected Confirmation() {
	}

	Confirmation(Response response, boolean confirmed, @Nullable String remark) {
		this.response = response;
		this.confirmed = confirmed;
		this.remark = remark;
	}

	@Override
	protected Fact fact() {
		return Fact.of("confirmation")
			.with("response", numberOf(this.response))
			.with("confirmed", this.confirmed)
			.with("remark", this.remark);
	}

	public Response response() {
		return this.response;
	}

	public boolean isConfirmed() {
		return this.confirmed;
	}

	public @Nullable String remark() {
		return this.remark;
	}

}
