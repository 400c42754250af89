package nl.meerstemmig.sortition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.meerstemmig.ledger.Retention;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.sortition.Progress.Stage;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.ReadableDossiers;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the dossier has of draws. */
@Service
public class DrawReports {

	private final ReadableDossiers readable;

	private final Rounds rounds;

	private final GivenPools pools;

	private final DrawOrders orders;

	private final DrawResults results;

	private final DrawDecisions decisions;

	private final DrawProgress progress;

	private final Retention retention;

	private final Clock clock;

	DrawReports(ReadableDossiers readable, Rounds rounds, GivenPools pools, DrawOrders orders, DrawResults results,
			DrawDecisions decisions, DrawProgress progress, Retention retention, Clock clock) {
		this.readable = readable;
		this.rounds = rounds;
		this.pools = pools;
		this.orders = orders;
		this.results = results;
		this.decisions = decisions;
		this.progress = progress;
		this.retention = retention;
		this.clock = clock;
	}

	/**
	 * One draw, from what was asked for to what was decided.
	 *
	 * @param poolSha256 of the list of people, sorted by pseudonym
	 */
	public record DrawReport(long roundId, String form, Phase phase, int number, String askedBy, Instant askedAt,
			String poolSha256, int registered, @Nullable Integer invited, List<Quota> quotas, int seats, int reserves,
			String seed, boolean seedGiven, int percent, Stage stage, @Nullable ResultReport result,
			@Nullable DecisionReport decision) {
	}

	/**
	 * What came of it.
	 *
	 * @param figures how fair it was; null where nobody was drawn
	 * @param relaxations what would have to give way; nothing unless there can be no
	 * panel
	 * @param failure by which the log tells what went wrong; null where nothing did
	 */
	public record ResultReport(DrawResult.Outcome outcome, Instant at, String method, List<String> panel,
			List<String> reserves, @Nullable SelectionReport figures, List<Draw.Relaxation> relaxations,
			@Nullable String failure) {
	}

	public record DecisionReport(boolean accepted, @Nullable String reason, String by, Instant at) {
	}

	/**
	 * The list that counts for the next draw.
	 *
	 * @param until the last day on which it is there for certain
	 * @param counts how many people have each value, by stratum
	 */
	public record PoolReport(int people, String sha256, String by, Instant at, LocalDate until, List<String> strata,
			Map<String, Map<String, Integer>> counts) {
	}

	/** What a page about the draws of one round says first. */
	public record RoundReport(String reference, String title, long roundId, String form, Phase phase) {
	}

	@Transactional(readOnly = true)
	public RoundReport round(String reference, long roundId) {
		Trajectory trajectory = this.readable.get(reference);
		Round round = this.rounds.get(reference, roundId);
		return new RoundReport(reference, trajectory.title(), round.id(), round.formName(), round.phase());
	}

	/** All draws of the trajectory, in the order in which they were asked for. */
	@Transactional(readOnly = true)
	public List<DrawReport> of(String reference) {
		return this.orders.findByRoundTrajectoryOrderByEntrySequence(this.readable.get(reference))
			.stream()
			.map(this::report)
			.toList();
	}

	/** The draws of one round. */
	@Transactional(readOnly = true)
	public List<DrawReport> of(String reference, long roundId) {
		return this.orders.findByRoundOrderByNumber(readableRound(reference, roundId))
			.stream()
			.map(this::report)
			.toList();
	}

	/** The list that was given for the round; nothing while there is none. */
	@Transactional(readOnly = true)
	public Optional<PoolReport> pool(String reference, long roundId) {
		return this.pools.findFirstByRoundOrderByIdDesc(readableRound(reference, roundId)).map(given -> {
			Pool pool = given.pool();
			Map<String, Map<String, Integer>> counts = pool.strata()
				.stream()
				.collect(Collectors.toMap(Function.identity(), pool::counts, (one, other) -> one, TreeMap::new));
			return new PoolReport(given.people(), given.hash(), given.by(), given.at(),
					LocalDate.ofInstant(given.at(), this.clock.getZone()).plus(this.retention.lists()), pool.strata(),
					counts);
		});
	}

	/**
	 * The list of people that was drawn from, as everybody who repeats the draw needs it.
	 * @throws InvalidDraw where it was deleted
	 */
	@Transactional(readOnly = true)
	public String listOf(String reference, long roundId, String hash) {
		return this.pools.findFirstByRoundAndHashOrderByIdDesc(readableRound(reference, roundId), hash)
			.map(given -> given.pool().canonical())
			.orElseThrow(() -> new InvalidDraw(Refusal.Kind.NOT_FOUND, "draw.pool-gone"));
	}

	private Round readableRound(String reference, long roundId) {
		return this.rounds.get(this.readable.get(reference).reference(), roundId);
	}

	private DrawReport report(DrawOrder order) {
		Optional<DrawResult> result = this.results.findByOrder(order);
		DrawProgress.Step step = this.progress.of(order.id());
		return new DrawReport(order.round().id(), order.round().formName(), order.round().phase(), order.number(),
				order.entry().actor(), order.entry().at(), order.poolHash(), order.registered(), order.invited(),
				order.quotas().all(), order.seats(), order.reserves(), order.seed(), order.isSeedGiven(),
				step.percent(), step.stage(), result.map(DrawReports::report).orElse(null),
				result.flatMap(this.decisions::findByResult).map(DrawReports::report).orElse(null));
	}

	private static ResultReport report(DrawResult result) {
		return new ResultReport(result.outcome(), result.entry().at(), result.method(), result.panel(),
				result.reserves(), result.report(), result.relaxations(), result.failure());
	}

	private static DecisionReport report(DrawDecision decision) {
		return new DecisionReport(decision.isAccepted(), decision.reason(), decision.entry().actor(),
				decision.entry().at());
	}

}
