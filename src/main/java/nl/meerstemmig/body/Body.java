package nl.meerstemmig.body;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;

/**
 * A body that stands: it was established once, and carries out rounds of its form in many
 * trajectories. It is a group or a seat and never a person.
 */
@Entity
@Table(name = "body")
public class Body extends Recorded {

	@Column(name = "reference")
	private String reference;

	@Column(name = "form")
	private String form;

	@Column(name = "name")
	private String name;

	@Column(name = "mandate")
	private String mandate;

	protected Body() {
	}

	Body(BodyReference reference, String form, String name, String mandate) {
		this.reference = reference.value();
		this.form = form;
		this.name = name;
		this.mandate = mandate;
	}

	@Override
	protected Fact fact() {
		return Fact.of("body")
			.with("reference", this.reference)
			.with("form", this.form)
			.with("name", this.name)
			.with("mandate", this.mandate);
	}

	/** What tasks and other systems know it by, such as {@code ser-jongerenplatform}. */
	public String reference() {
		return this.reference;
	}

	/** The key of its form in the catalogue. */
	public String form() {
		return this.form;
	}

	public String name() {
		return this.name;
	}

	/** For whom it speaks, and what it was established to do. */
	public String mandate() {
		return this.mandate;
	}

}
