package nl.meerstemmig.round;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import nl.meerstemmig.refusal.Refusal.Worded;
import org.jspecify.annotations.Nullable;

/**
 * How many people were left at each step from the invitation to the end of a round. At no
 * step are there more than at the one before it.
 *
 * @param invited null where it was not counted, like the three after it
 * @param finished who took part to the end: the round's participants
 */
@Embeddable
public record Funnel(@Column(name = "invited") @Nullable Integer invited,
		@Column(name = "registered") @Nullable Integer registered,
		@Column(name = "selected") @Nullable Integer selected, @Column(name = "started") @Nullable Integer started,
		@Column(name = "finished") int finished) {

	/**
	 * @throws InvalidRepresentation where a number is negative, or more than one before
	 * it
	 */
	public Funnel {
		Step previous = null;
		for (Step step : counted(invited, registered, selected, started, finished)) {
			if (step.people() < 0) {
				throw new InvalidRepresentation("funnel.negative", Worded.field(step.name()), step.people());
			}
			if (previous != null && step.people() > previous.people()) {
				throw new InvalidRepresentation("funnel.increases", Worded.field(previous.name()), previous.people(),
						Worded.field(step.name()), step.people());
			}
			previous = step;
		}
	}

	/** The steps that were counted, in their order; the last one always was. */
	List<Step> steps() {
		return counted(this.invited, this.registered, this.selected, this.started, this.finished);
	}

	private static List<Step> counted(@Nullable Integer invited, @Nullable Integer registered,
			@Nullable Integer selected, @Nullable Integer started, int finished) {
		List<Step> steps = new ArrayList<>();
		add(steps, "invited", invited);
		add(steps, "registered", registered);
		add(steps, "selected", selected);
		add(steps, "started", started);
		add(steps, "finished", finished);
		return steps;
	}

	private static void add(List<Step> steps, String name, @Nullable Integer people) {
		if (people != null) {
			steps.add(new Step(name, people));
		}
	}

	/** A step, and how many people were left at it. */
	record Step(String name, int people) {
	}

}
