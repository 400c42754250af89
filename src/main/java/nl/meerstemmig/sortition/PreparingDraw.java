package nl.meerstemmig.sortition;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal.Kind;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.trajectory.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Giving the list of people who registered, and asking for a draw from it. What is asked
 * for is on record before anything is drawn. While an earlier draw of the round waits for
 * a decision there is no other: nobody shops for a seed.
 */
@Service
public class PreparingDraw {

	private static final int MOST_SEATS = 10_000;

	private static final int LONGEST_SEED = 200;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final GivenPools pools;

	private final DrawOrders orders;

	private final DrawResults results;

	private final DrawDecisions decisions;

	private final Ledger ledger;

	private final CurrentActor actor;

	private final Clock clock;

	PreparingDraw(Dossiers dossiers, Rounds rounds, GivenPools pools, DrawOrders orders, DrawResults results,
			DrawDecisions decisions, Ledger ledger, CurrentActor actor, Clock clock) {
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.pools = pools;
		this.orders = orders;
		this.results = results;
		this.decisions = decisions;
		this.ledger = ledger;
		this.actor = actor;
		this.clock = clock;
	}

	/**
	 * What somebody wants to have drawn.
	 *
	 * @param seed null where the product is to make one
	 */
	public record Wish(@Nullable Integer invited, Quotas quotas, @Nullable Integer seats, @Nullable Integer reserves,
			@Nullable String seed) {
	}

	/**
	 * The list replaces an earlier one of the round for draws that are still to be asked
	 * for.
	 * @throws InvalidDraw where something in the list tells who somebody is
	 */
	@Transactional
	public GivenPool give(String reference, long roundId, Pool pool) {
		Pseudonymous.check(pool);
		this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		refuseWhereDecided(round);
		return this.pools
			.save(new GivenPool(round, pool, this.actor.name(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
	}

	/**
	 * @throws InvalidDraw where there is no list, something is missing, or an earlier
	 * draw waits for a decision
	 * @throws QuotaChecks.ImpossibleQuotas where it can be seen that no panel meets them
	 */
	@Transactional
	public DrawOrder order(String reference, long roundId, Wish wish) {
		this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		refuseWhereDecided(round);
		GivenPool given = this.pools.findFirstByRoundOrderByIdDesc(round)
			.orElseThrow(() -> new InvalidDraw("draw.no-pool"));
		int seats = number("seats", wish.seats());
		int reserves = (wish.reserves() != null) ? number("reserves", wish.reserves()) : 0;
		DrawRequest request = new DrawRequest(given.pool(), wish.quotas(), seats, reserves);
		Integer invited = wish.invited();
		if (invited != null && invited < request.pool().size()) {
			throw new InvalidDraw("draw.fewer-invited-than-registered", invited, request.pool().size());
		}
		String seed = Text.optional("seed", wish.seed(), LONGEST_SEED);
		int number = this.orders.findFirstByRoundOrderByNumberDesc(round).map(DrawOrder::number).orElse(0) + 1;
		return this.ledger.append(reference, this.actor.name(),
				new DrawOrder(round, number, request, invited, (seed != null) ? seed : newSeed(), seed != null));
	}

	private void refuseWhereDecided(Round round) {
		Optional<DrawOrder> latest = this.orders.findFirstByRoundOrderByNumberDesc(round);
		if (latest.isEmpty()) {
			return;
		}
		DrawDecision decision = this.results.findByOrder(latest.get())
			.flatMap(this.decisions::findByResult)
			.orElseThrow(() -> new InvalidDraw(Kind.CONFLICT, "draw.earlier-undecided", latest.get().number()));
		if (decision.isAccepted()) {
			throw new InvalidDraw(Kind.CONFLICT, "draw.taken", latest.get().number());
		}
	}

	private static int number(String field, @Nullable Integer number) {
		if (number == null) {
			throw new InvalidDraw("draw." + field + "-missing");
		}
		if (number > MOST_SEATS) {
			throw new InvalidDraw("draw.too-many-seats", number, MOST_SEATS);
		}
		return number;
	}

	private static String newSeed() {
		byte[] seed = new byte[16];
		RANDOM.nextBytes(seed);
		return HexFormat.of().formatHex(seed);
	}

}
