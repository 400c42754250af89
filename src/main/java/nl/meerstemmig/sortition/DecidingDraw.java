package nl.meerstemmig.sortition;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal.Kind;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.sortition.DrawResult.Outcome;
import nl.meerstemmig.trajectory.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a draw, or saying why there is to be another; the one that is not taken stays on
 * record.
 */
@Service
public class DecidingDraw {

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final DrawOrders orders;

	private final DrawResults results;

	private final DrawDecisions decisions;

	private final Ledger ledger;

	private final CurrentActor actor;

	DecidingDraw(Dossiers dossiers, Rounds rounds, DrawOrders orders, DrawResults results, DrawDecisions decisions,
			Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.orders = orders;
		this.results = results;
		this.decisions = decisions;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param reason required where a panel was drawn and is not taken
	 * @throws InvalidDraw where the draw is not finished, or drew nobody who could be
	 * taken
	 */
	@Transactional
	public DrawResult decide(String reference, long roundId, boolean accepted, @Nullable String reason) {
		this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		DrawOrder order = this.orders.findFirstByRoundOrderByNumberDesc(round)
			.orElseThrow(() -> new InvalidDraw("draw.none"));
		DrawResult result = this.results.findByOrder(order)
			.orElseThrow(() -> new InvalidDraw(Kind.CONFLICT, "draw.not-finished", order.number()));
		if (this.decisions.findByResult(result).isPresent()) {
			throw new InvalidDraw(Kind.CONFLICT, "draw.decided-before", order.number());
		}
		if (accepted && result.outcome() != Outcome.DRAWN) {
			throw new InvalidDraw(Kind.CONFLICT, "draw.nothing-to-take." + result.outcome().key(), order.number());
		}
		String why = Text.optional("reason", reason, Text.PROSE);
		if (!accepted && result.outcome() == Outcome.DRAWN && why == null) {
			throw new InvalidDraw("draw.reason-required", order.number());
		}
		this.ledger.append(reference, this.actor.name(), new DrawDecision(result, accepted, why));
		return result;
	}

}
