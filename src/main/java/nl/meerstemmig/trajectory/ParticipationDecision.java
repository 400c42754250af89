package nl.meerstemmig.trajectory;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Which forms of participation a phase uses, for what and with whom; or none, and why
 * not.
 */
@Entity
@Table(name = "participation_decision")
public class ParticipationDecision extends Recorded {

	@ManyToOne(optional = false)
	private Trajectory trajectory;

	@Column(name = "phase")
	@Enumerated(EnumType.STRING)
	private Phase phase;

	@ElementCollection
	@CollectionTable(name = "chosen_form", joinColumns = @JoinColumn(name = "decision_id"))
	@OrderColumn(name = "position")
	@Column(name = "form")
	private List<String> forms = new ArrayList<>();

	@Column(name = "purpose")
	private @Nullable String purpose;

	@Column(name = "target_groups")
	private @Nullable String targetGroups;

	@Column(name = "reason")
	private @Nullable String reason;

	protected ParticipationDecision() {
	}

	ParticipationDecision(Trajectory trajectory, Phase phase, List<String> forms, @Nullable String purpose,
			@Nullable String targetGroups, @Nullable String reason) {
		this.trajectory = trajectory;
		this.phase = phase;
		this.forms = new ArrayList<>(forms);
		this.purpose = purpose;
		this.targetGroups = targetGroups;
		this.reason = reason;
	}

	@Override
	protected Fact fact() {
		return Fact.of("participation-decision")
			.with("trajectory", this.trajectory.reference())
			.with("phase", this.phase.key())
			.with("forms", List.copyOf(this.forms))
			.with("purpose", this.purpose)
			.with("targetGroups", this.targetGroups)
			.with("reason", this.reason);
	}

	public Phase phase() {
		return this.phase;
	}

	/** Keys of the catalogue; none where the phase goes without participation. */
	public List<String> forms() {
		return List.copyOf(this.forms);
	}

	public @Nullable String purpose() {
		return this.purpose;
	}

	public @Nullable String targetGroups() {
		return this.targetGroups;
	}

	/** Why these forms, or why none. */
	public @Nullable String reason() {
		return this.reason;
	}

}
