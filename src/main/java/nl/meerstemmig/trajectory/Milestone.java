package nl.meerstemmig.trajectory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.refusal.Choice;
import org.jspecify.annotations.Nullable;

/** A point that a trajectory has passed. */
@Entity
@Table(name = "milestone")
public class Milestone extends Recorded {

	@ManyToOne(optional = false)
	private Trajectory trajectory;

	@Column(name = "kind")
	@Enumerated(EnumType.STRING)
	private Kind kind;

	@Column(name = "phase")
	@Enumerated(EnumType.STRING)
	private @Nullable Phase phase;

	@Column(name = "explanation")
	private @Nullable String explanation;

	protected Milestone() {
	}

	Milestone(Trajectory trajectory, Kind kind, @Nullable Phase phase, @Nullable String explanation) {
		this.trajectory = trajectory;
		this.kind = kind;
		this.phase = phase;
		this.explanation = explanation;
	}

	@Override
	protected Fact fact() {
		return Fact.of("milestone")
			.with("trajectory", this.trajectory.reference())
			.with("point", this.kind.key())
			.with("phase", (this.phase != null) ? this.phase.key() : null)
			.with("explanation", this.explanation);
	}

	public Kind kind() {
		return this.kind;
	}

	public @Nullable Phase phase() {
		return this.phase;
	}

	/** The reason for it, or what was found at it. */
	public @Nullable String explanation() {
		return this.explanation;
	}

	/** Which point. */
	public enum Kind implements Choice {

		/** a phase has begun */
		PHASE_STARTED,
		/** the executive committee put the subject on the agenda */
		PUT_ON_AGENDA,
		/** it did not, and the trajectory ends */
		NOT_PUT_ON_AGENDA,
		/** the constituencies were consulted on the white version */
		CONSTITUENCIES_CONSULTED,
		/** the trajectory was withdrawn, and ends */
		WITHDRAWN,
		/** its process ended and nothing in the dossier had ended the trajectory */
		STOPPED,
		/** its process was started again after that */
		RESUMED;

		boolean endsTrajectory() {
			return this == NOT_PUT_ON_AGENDA || this == WITHDRAWN;
		}

	}

}
