package nl.meerstemmig.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.catalogue.Need;
import nl.meerstemmig.catalogue.Purpose;
import nl.meerstemmig.catalogue.Wish;
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

	@Column(name = "purpose_kind")
	@Enumerated(EnumType.STRING)
	private @Nullable Purpose purposeKind;

	@Column(name = "representative")
	private @Nullable Boolean representative;

	@Column(name = "willing_to_be_bound")
	@Enumerated(EnumType.STRING)
	private @Nullable BindingEffect willingToBeBound;

	@Column(name = "weeks")
	private @Nullable Integer weeks;

	@Column(name = "budget")
	private @Nullable Integer budget;

	@Column(name = "group_size")
	private @Nullable Integer groupSize;

	@ElementCollection
	@CollectionTable(name = "weighed_form", joinColumns = @JoinColumn(name = "decision_id"))
	@OrderColumn(name = "position")
	private List<WeighedForm> advice = new ArrayList<>();

	protected ParticipationDecision() {
	}

	ParticipationDecision(Trajectory trajectory, Phase phase, List<String> forms, @Nullable String purpose,
			@Nullable String targetGroups, @Nullable String reason, Need need, List<WeighedForm> advice) {
		this.trajectory = trajectory;
		this.phase = phase;
		this.forms = new ArrayList<>(forms);
		this.purpose = purpose;
		this.targetGroups = targetGroups;
		this.reason = reason;
		this.purposeKind = need.purposeKind();
		this.representative = need.representative();
		this.willingToBeBound = need.willingToBeBound();
		this.weeks = need.weeks();
		this.budget = need.budget();
		this.groupSize = need.groupSize();
		this.advice = new ArrayList<>(advice);
	}

	@Override
	protected Fact fact() {
		Fact decided = Fact.of("participation-decision")
			.with("trajectory", this.trajectory.reference())
			.with("phase", this.phase.key())
			.with("forms", facts(this.forms, Function.identity()))
			.with("purpose", this.purpose)
			.with("targetGroups", this.targetGroups)
			.with("reason", this.reason);
		// Decisions from before there was an advice say nothing of it, and stay as they
		// are.
		Need need = need();
		for (Wish wish : need.wishes()) {
			decided = decided.with(wish.field(), need.value(wish));
		}
		return this.advice.isEmpty() ? decided : decided.with("advice", facts(this.advice, WeighedForm::fact));
	}

	public Phase phase() {
		return this.phase;
	}

	/** Keys of the catalogue; none where the phase goes without participation. */
	public List<String> forms() {
		return present(this.forms);
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

	/** What was looked for; what was not filled in is unknown. */
	public Need need() {
		return new Need(this.phase.key(), this.purposeKind, this.representative, this.willingToBeBound, this.weeks,
				this.budget, this.groupSize);
	}

	/** How the forms were weighed then, best first; empty where they were not. */
	public List<WeighedForm> advice() {
		return present(this.advice);
	}

}
