package nl.meerstemmig.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Trajectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answering an outcome. A second answer to the same outcome corrects the first. */
@Service
public class Responding {

	private final Dossiers dossiers;

	private final Outcomes outcomes;

	private final Responses responses;

	private final OwnDecisions ownDecisions;

	private final Ledger ledger;

	private final CurrentActor actor;

	Responding(Dossiers dossiers, Outcomes outcomes, Responses responses, OwnDecisions ownDecisions, Ledger ledger,
			CurrentActor actor) {
		this.dossiers = dossiers;
		this.outcomes = outcomes;
		this.responses = responses;
		this.ownDecisions = ownDecisions;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @throws ComplyOrExplain.JustificationRequired where the answer has to be argued and
	 * is not
	 */
	@Transactional
	public Response respond(String reference, long outcomeId, Answer answer) {
		Trajectory trajectory = this.dossiers.openRunning(reference);
		Outcome outcome = this.outcomes.get(reference, outcomeId);
		ComplyOrExplain.check(outcome, answer, this.ownDecisions.isAltered(outcome),
				justificationsOfOthers(trajectory, outcome));
		int revision = this.responses.findFirstByOutcomeOrderByRevisionDesc(outcome).map(Response::revision).orElse(0);
		return this.ledger.append(reference, this.actor.name(), new Response(outcome, revision + 1, answer));
	}

	private List<String> justificationsOfOthers(Trajectory trajectory, Outcome outcome) {
		Map<Long, Response> current = new LinkedHashMap<>();
		this.responses.findByOutcomeRoundTrajectoryOrderByEntrySequence(trajectory)
			.forEach(response -> current.put(response.outcome().id(), response));
		return current.values()
			.stream()
			.filter(response -> !response.outcome().id().equals(outcome.id()))
			.filter(Response::mustBeJustified)
			.map(Response::justification)
			.filter(Objects::nonNull)
			.toList();
	}

}
