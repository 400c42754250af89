package nl.meerstemmig.response;

import java.util.Optional;

import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.trajectory.AnswerToAdvice;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer to the one outcome of the round that an unsolicited advice is: followed,
 * also in part, is to put the subject on the agenda.
 */
@Component
class AnswerToUnsolicitedAdvice implements AnswerToAdvice {

	private final Outcomes outcomes;

	private final Responses responses;

	AnswerToUnsolicitedAdvice(Outcomes outcomes, Responses responses) {
		this.outcomes = outcomes;
		this.responses = responses;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Boolean> putsOnAgenda(Trajectory trajectory) {
		return this.outcomes.findByRoundTrajectoryOrderByEntrySequence(trajectory)
			.stream()
			.filter(outcome -> outcome.round().isUnsolicited())
			.findFirst()
			.flatMap(this.responses::findFirstByOutcomeOrderByRevisionDesc)
			.map(Response::state)
			.map(state -> state == ResponseState.FOLLOWED || state == ResponseState.PARTLY_FOLLOWED);
	}

}
