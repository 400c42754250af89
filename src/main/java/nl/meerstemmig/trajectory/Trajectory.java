package nl.meerstemmig.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/**
 * The request or initiative that a trajectory started with. What came of it are rows of
 * their own.
 */
@Entity
@Table(name = "trajectory")
public class Trajectory extends Recorded {

	@Column(name = "reference")
	private String reference;

	@Column(name = "title")
	private String title;

	@Column(name = "question")
	private String question;

	@Column(name = "commissioner")
	private String commissioner;

	@Column(name = "commission")
	private String commission;

	@Column(name = "origin")
	@Enumerated(EnumType.STRING)
	private Origin origin;

	@Column(name = "sample")
	private boolean sample;

	protected Trajectory() {
	}

	Trajectory(Reference reference, Request request) {
		this.reference = reference.value();
		this.title = request.title();
		this.question = request.question();
		this.commissioner = request.commissioner();
		this.commission = request.commission();
		this.origin = request.origin();
		this.sample = request.sample();
	}

	@Override
	protected Fact fact() {
		return Fact.of("trajectory")
			.with("reference", this.reference)
			.with("title", this.title)
			.with("question", this.question)
			.with("commissioner", this.commissioner)
			.with("commission", this.commission)
			.with("origin", this.origin.key())
			.with("sample", this.sample);
	}

	public String reference() {
		return this.reference;
	}

	public String title() {
		return this.title;
	}

	public String question() {
		return this.question;
	}

	public String commissioner() {
		return this.commissioner;
	}

	public String commission() {
		return this.commission;
	}

	public Origin origin() {
		return this.origin;
	}

	/** Whether it came with the product, to try it on. */
	public boolean isSample() {
		return this.sample;
	}

}
