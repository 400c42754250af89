package nl.meerstemmig.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.catalogue.InvolvementLevel;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;

/**
 * One form of participation carried out in one phase. It keeps what the form obliged to
 * when the round began, whatever its model says later.
 */
@Entity
@Table(name = "round")
public class Round extends Recorded {

	@ManyToOne(optional = false)
	private Trajectory trajectory;

	@Column(name = "phase")
	@Enumerated(EnumType.STRING)
	private Phase phase;

	@Column(name = "form")
	private String form;

	@Column(name = "form_name")
	private String formName;

	@Column(name = "level")
	@Enumerated(EnumType.STRING)
	private InvolvementLevel level;

	@Column(name = "binding_effect")
	@Enumerated(EnumType.STRING)
	private BindingEffect bindingEffect;

	@Column(name = "usual_threshold")
	private @Nullable String usualThreshold;

	@Column(name = "unsolicited")
	private boolean unsolicited;

	protected Round() {
	}

	Round(Trajectory trajectory, Phase phase, FormOfParticipation form, boolean unsolicited) {
		this.trajectory = trajectory;
		this.phase = phase;
		this.form = form.key();
		this.formName = form.name();
		this.level = form.level();
		this.bindingEffect = form.bindingEffect();
		this.usualThreshold = (form.adoptionThreshold() != null) ? form.adoptionThreshold().toString() : null;
		this.unsolicited = unsolicited;
	}

	@Override
	protected Fact fact() {
		Fact round = Fact.of("round")
			.with("trajectory", this.trajectory.reference())
			.with("phase", this.phase.key())
			.with("form", this.form)
			.with("formName", this.formName)
			.with("level", this.level.key())
			.with("bindingEffect", this.bindingEffect.key())
			.with("usualThreshold", this.usualThreshold);
		return this.unsolicited ? round.with("unsolicited", true) : round;
	}

	public Trajectory trajectory() {
		return this.trajectory;
	}

	public Phase phase() {
		return this.phase;
	}

	/** The form's key in the catalogue. */
	public String form() {
		return this.form;
	}

	public String formName() {
		return this.formName;
	}

	public InvolvementLevel level() {
		return this.level;
	}

	public BindingEffect bindingEffect() {
		return this.bindingEffect;
	}

	/** The form's adoption threshold in per cent; null where the form does not vote. */
	public @Nullable String usualThreshold() {
		return this.usualThreshold;
	}

	/** Whether a standing body advised of its own accord, before the round began. */
	public boolean isUnsolicited() {
		return this.unsolicited;
	}

}
