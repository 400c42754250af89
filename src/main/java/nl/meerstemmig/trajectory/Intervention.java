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

/**
 * Something that was done to the process of a trajectory other than by completing its
 * tasks. It changes nothing of what was decided; whoever reads the dossier sees that, and
 * by whom, the process was moved.
 */
@Entity
@Table(name = "process_intervention")
public class Intervention extends Recorded {

	@ManyToOne(optional = false)
	private Trajectory trajectory;

	@Column(name = "way")
	@Enumerated(EnumType.STRING)
	private Way way;

	@Column(name = "tasks_ended")
	private @Nullable String tasksEnded;

	@Column(name = "tasks_begun")
	private @Nullable String tasksBegun;

	@Column(name = "detail")
	private @Nullable String detail;

	protected Intervention() {
	}

	Intervention(Trajectory trajectory, Way way, @Nullable String tasksEnded, @Nullable String tasksBegun,
			@Nullable String detail) {
		this.trajectory = trajectory;
		this.way = way;
		this.tasksEnded = tasksEnded;
		this.tasksBegun = tasksBegun;
		this.detail = detail;
	}

	@Override
	protected Fact fact() {
		return Fact.of("process-intervention")
			.with("trajectory", this.trajectory.reference())
			.with("way", this.way.key())
			.with("tasksEnded", this.tasksEnded)
			.with("tasksBegun", this.tasksBegun)
			.with("detail", this.detail);
	}

	public Way way() {
		return this.way;
	}

	/** The tasks that it ended before anybody completed them. */
	public @Nullable String tasksEnded() {
		return this.tasksEnded;
	}

	/** The tasks that wait since then. */
	public @Nullable String tasksBegun() {
		return this.tasksBegun;
	}

	/** The reason that was given, or the names of the variables that were set. */
	public @Nullable String detail() {
		return this.detail;
	}

	/** How the process was moved. */
	public enum Way implements Choice {

		/** its tokens were put elsewhere */
		MODIFICATION,
		/** the process, or a part of it, was deleted */
		DELETION,
		/** the model that it runs was deleted with all that runs it */
		DEPLOYMENT_DELETION,
		/** a process that had ended was started again */
		RESTART,
		/** a round or a form was started by hand and not by the trajectory */
		START,
		/** it runs another model since then */
		MIGRATION, SUSPENSION, ACTIVATION,
		/** its variables were set or removed */
		VARIABLES,
		/** a message was sent to it */
		MESSAGE,
		/** what waits for a time was executed, moved or deleted by hand */
		JOB,
		/** an event, an error or a signal took a task away */
		EVENT,
		/** asked for many processes at once, to be done later */
		BATCH

	}

}
