package nl.meerstemmig.sortition;

import java.util.UUID;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.sortition.Progress.Stage;
import nl.meerstemmig.trajectory.Dossiers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drawing what was asked for, once. It may take a minute and runs in the background; a
 * fault of the product ends it as failed, on record, and does not repeat it for ever.
 */
@Service
public class CarryingOutDraw {

	private static final Logger LOGGER = LoggerFactory.getLogger(CarryingOutDraw.class);

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final GivenPools pools;

	private final DrawOrders orders;

	private final DrawResults results;

	private final DrawProgress progress;

	private final Ledger ledger;

	private final CurrentActor actor;

	CarryingOutDraw(Dossiers dossiers, Rounds rounds, GivenPools pools, DrawOrders orders, DrawResults results,
			DrawProgress progress, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.pools = pools;
		this.orders = orders;
		this.results = results;
		this.progress = progress;
		this.ledger = ledger;
		this.actor = actor;
	}

	/** Carries out the latest draw that was asked for, unless that was done. */
	@Transactional
	public void carryOut(String reference, long roundId) {
		Round round = this.rounds.get(reference, roundId);
		DrawOrder order = this.orders.findFirstByRoundOrderByNumberDesc(round)
			.orElseThrow(() -> new InvalidDraw("draw.none"));
		if (this.results.findByOrder(order).isPresent()) {
			return;
		}
		DrawResult result = drawn(order);
		this.dossiers.follow(reference);
		this.ledger.append(reference, this.actor.name(), result);
		this.progress.at(order.id(), 100, Stage.DONE);
	}

	private DrawResult drawn(DrawOrder order) {
		try {
			GivenPool given = this.pools.findFirstByRoundAndHashOrderByIdDesc(order.round(), order.poolHash())
				.orElseThrow(() -> new IllegalStateException("The pool of draw " + order.id() + " is gone"));
			DrawRequest request = new DrawRequest(given.pool(), order.quotas(), order.seats(), order.reserves());
			return DrawResult.of(order, FairDraw.draw(request, order.seed(), shown(order)));
		}
		catch (RuntimeException | LinkageError failure) {
			String code = UUID.randomUUID().toString();
			LOGGER.error("Draw {} of round {} failed ({})", order.number(), order.round().id(), code, failure);
			return DrawResult.failed(order, code);
		}
	}

	/** Writes what changed and no more often. */
	private Progress shown(DrawOrder order) {
		return new Progress() {

			private int shown = -1;

			@Override
			public void at(int percent, Stage stage) {
				if (percent > this.shown) {
					this.shown = percent;
					CarryingOutDraw.this.progress.at(order.id(), percent, stage);
				}
			}

		};
	}

}
