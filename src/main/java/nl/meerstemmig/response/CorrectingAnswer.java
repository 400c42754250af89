package nl.meerstemmig.response;

import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finding the outcome whose answer somebody wants to correct. The correction is a next
 * answer; the earlier one stays readable.
 */
@Service
public class CorrectingAnswer {

	private final Trajectories trajectories;

	private final Outcomes outcomes;

	private final Responses responses;

	CorrectingAnswer(Trajectories trajectories, Outcomes outcomes, Responses responses) {
		this.trajectories = trajectories;
		this.outcomes = outcomes;
		this.responses = responses;
	}

	/**
	 * @param entry the outcome's number in the dossier, as the report shows it
	 * @throws NothingToCorrect where that is no outcome that binds, or where it has no
	 * answer yet
	 */
	@Transactional(readOnly = true)
	public Outcome outcome(String reference, @Nullable Integer entry) {
		if (entry == null) {
			throw new NothingToCorrect("correction.no-number", reference, "");
		}
		Trajectory trajectory = this.trajectories.get(reference);
		Outcome outcome = this.outcomes.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.filter(candidate -> candidate.entry().sequence() == entry)
			.findFirst()
			.orElseThrow(() -> new NothingToCorrect("correction.no-outcome", reference, entry.toString()));
		if (!outcome.isBinding()) {
			throw new NothingToCorrect("correction.not-binding", reference, entry.toString());
		}
		if (this.responses.findFirstByOutcomeOrderByRevisionDesc(outcome).isEmpty()) {
			throw new NothingToCorrect("correction.unanswered", reference, entry.toString());
		}
		return outcome;
	}

	/** There is no answer that could be corrected. */
	static class NothingToCorrect extends Refusal {

		NothingToCorrect(String rule, String reference, String entry) {
			super(Kind.INVALID, rule, reference, entry);
		}

	}

}
