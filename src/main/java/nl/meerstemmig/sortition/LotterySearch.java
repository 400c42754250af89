package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Looks for a lottery over panels that gives everybody as equal a chance as the quotas
 * allow. After Flanigan, Gölz, Gupta, Hennig and Procaccia, <i>Fair algorithms for
 * selecting citizens' assemblies</i>, Nature 596 (2021): a linear program mixes the
 * panels found so far, and its prices tell an integer program which panel to look for
 * next. Two things make it quick: people of one kind count as one, and most panels are
 * roundings of the {@linkplain LeximinChances best chances there could be}, each of which
 * makes up for what the ones before it left short.
 * <p>
 * It stops by what it found and never by a clock.
 */
final class LotterySearch {

	/**
	 * How far anybody's chance may stay below the best possible: 0.05 percentage points,
	 * as in the implementation that the method was published with.
	 */
	static final double TOLERANCE = 0.0005;

	/** The same, as a part of the smallest chance there could be, where that is less. */
	private static final double PART_OF_SMALLEST = 0.02;

	private static final int BATCH = 20;

	private static final int MOST_ROUNDINGS = 800;

	private static final int MOST_PRICED = 500;

	private final Kinds kinds;

	private final DrawRequest request;

	private final Progress progress;

	private final List<int[]> panels = new ArrayList<>();

	private final Set<List<Integer>> known = new HashSet<>();

	private int steps;

	LotterySearch(Kinds kinds, DrawRequest request, Progress progress) {
		this.kinds = kinds;
		this.request = request;
		this.progress = progress;
	}

	Lottery find(double[] best) {
		double smallest = DoubleStream.of(best).filter(chance -> chance > 1e-9).min().orElse(0);
		double tolerance = Math.min(TOLERANCE, PART_OF_SMALLEST * smallest);
		double least = DoubleStream.of(best).min().orElse(0);
		try (Program any = Program.ofPanels(this.kinds).under(this.kinds, this.request);
				PanelMixture mixture = new PanelMixture(this.kinds, best)) {
			double shortfall = round(best, any, mixture, tolerance);
			if (shortfall > tolerance) {
				shortfall = price(mixture, any, tolerance);
			}
			if (shortfall <= tolerance) {
				return lottery(mixture.shares(), least, true);
			}
			return maximin(best, any);
		}
	}

	/** Adds roundings of the best chances until nobody falls short or no more help. */
	private double round(double[] best, Program any, PanelMixture mixture, double tolerance) {
		double shortfall = 1;
		double[] owed = new double[best.length];
		try (Program near = Program.ofPanels(this.kinds).under(this.kinds, this.request)) {
			for (int kind = 0; kind < best.length; kind++) {
				double part = best[kind] * this.kinds.size(kind);
				near.kind(kind).setBounds(Math.floor(part + 1e-6), Math.ceil(part - 1e-6));
			}
			boolean nearIsPossible = true;
			for (int found = 0; found < MOST_ROUNDINGS && shortfall > tolerance; found++) {
				for (int kind = 0; kind < owed.length; kind++) {
					owed[kind] += best[kind] * this.kinds.size(kind);
				}
				near.maximise(owed);
				nearIsPossible = nearIsPossible && near.solveWell();
				if (!nearIsPossible) {
					any.maximise(owed);
					any.solveWell();
				}
				int[] panel = nearIsPossible ? near.panel() : any.panel();
				for (int kind = 0; kind < owed.length; kind++) {
					owed[kind] -= panel[kind];
				}
				keep(panel, mixture);
				if ((found + 1) % BATCH == 0) {
					double before = shortfall;
					shortfall = mixture.solve();
					tell(shortfall, tolerance);
					if (shortfall > 0.98 * before && found > 5 * BATCH) {
						break;
					}
				}
			}
		}
		return shortfall;
	}

	/** Adds the panel that the prices ask for until none would help any more. */
	private double price(PanelMixture mixture, Program any, double tolerance) {
		double shortfall = mixture.solve();
		for (int asked = 0; asked < MOST_PRICED && shortfall > tolerance; asked++) {
			double[] prices = mixture.prices();
			any.maximise(prices);
			any.solve();
			int[] panel = any.panel();
			double bound = mixture.bound(prices, panel);
			if (bound > tolerance || shortfall - bound < tolerance / 10 || !keep(panel, mixture)) {
				return shortfall;
			}
			shortfall = mixture.solve();
			tell(shortfall, tolerance);
		}
		return shortfall;
	}

	/**
	 * Whole panels cannot do what parts of people could. Then the smallest chance is made
	 * as large as it can be, and the others are as near to the best as that leaves them.
	 */
	private Lottery maximin(double[] best, Program any) {
		double[] targets = new double[best.length];
		for (int kind = 0; kind < targets.length; kind++) {
			targets[kind] = canBeSeated(kind, any) ? 1 : 0;
		}
		double least;
		try (PanelMixture mixture = new PanelMixture(this.kinds, targets)) {
			this.panels.forEach(mixture::add);
			least = 1 - mixture.solve();
			double bound = 1;
			for (int asked = 0; asked < MOST_PRICED && bound - least > toleranceAt(least); asked++) {
				double[] prices = mixture.prices();
				any.maximise(prices);
				any.solve();
				bound = Math.min(bound, 1 - mixture.bound(prices, any.panel()));
				if (!keep(any.panel(), mixture)) {
					break;
				}
				least = 1 - mixture.solve();
				this.progress.at(90, Progress.Stage.PANELS);
			}
			double[] floors = new double[best.length];
			double[] near = new double[best.length];
			for (int kind = 0; kind < best.length; kind++) {
				floors[kind] = targets[kind] * Math.max(0, least - 1e-9);
				near[kind] = targets[kind] * best[kind];
			}
			try (PanelMixture nearest = new PanelMixture(this.kinds, near)) {
				this.panels.forEach(nearest::add);
				nearest.floors(this.kinds, floors);
				nearest.solve();
				return lottery(nearest.shares(), Math.min(1, Math.max(bound, least)), false);
			}
		}
	}

	private static double toleranceAt(double least) {
		return Math.min(TOLERANCE, PART_OF_SMALLEST * Math.max(least, 1e-6));
	}

	/** Whether any panel at all has somebody of this kind; the panel is then kept. */
	private boolean canBeSeated(int kind, Program any) {
		if (this.panels.stream().anyMatch(panel -> panel[kind] > 0)) {
			return true;
		}
		double[] only = new double[this.kinds.count()];
		only[kind] = 1;
		any.maximise(only);
		any.solve();
		int[] panel = any.panel();
		if (panel[kind] > 0) {
			keep(panel, null);
		}
		return panel[kind] > 0;
	}

	private boolean keep(int[] panel, @Nullable PanelMixture mixture) {
		this.steps++;
		if (!this.known.add(IntStream.of(panel).boxed().toList())) {
			return false;
		}
		this.panels.add(panel);
		if (mixture != null) {
			mixture.add(panel);
		}
		return true;
	}

	private void tell(double shortfall, double tolerance) {
		double way = Math.log(Math.max(shortfall, tolerance)) / Math.log(tolerance);
		this.progress.at(15 + (int) Math.round(75 * Math.max(0, Math.min(1, way))), Progress.Stage.PANELS);
	}

	/** Shares as whole tickets, the largest parts rounded up. */
	private Lottery lottery(double[] shares, double bestPossible, boolean leximin) {
		double sum = DoubleStream.of(shares).map(share -> Math.max(0, share)).sum();
		int[] tickets = new int[shares.length];
		double[] parts = new double[shares.length];
		int given = 0;
		for (int i = 0; i < shares.length; i++) {
			double exact = Math.max(0, shares[i]) / sum * Lottery.TICKETS;
			tickets[i] = (int) Math.floor(exact);
			parts[i] = exact - tickets[i];
			given += tickets[i];
		}
		int left = Lottery.TICKETS - given;
		IntStream.range(0, shares.length)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer i) -> -parts[i]))
			.limit(left)
			.forEach(i -> tickets[i]++);
		List<int[]> drawn = new ArrayList<>();
		List<Integer> counts = new ArrayList<>();
		IntStream.range(0, shares.length).filter(i -> tickets[i] > 0).forEach(i -> {
			drawn.add(this.panels.get(i));
			counts.add(tickets[i]);
		});
		return new Lottery(drawn, counts, bestPossible, leximin, this.steps);
	}

}
