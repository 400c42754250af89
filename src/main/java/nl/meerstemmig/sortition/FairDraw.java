package nl.meerstemmig.sortition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import nl.meerstemmig.sortition.Draw.Drawn;
import nl.meerstemmig.sortition.Draw.Impossible;
import nl.meerstemmig.sortition.Draw.Relaxation;
import nl.meerstemmig.sortition.Progress.Stage;
import nl.meerstemmig.sortition.SelectionReport.ValueReport;

/**
 * Draws a panel and its reserves. The lottery depends on people, quotas and seats alone;
 * the seed only draws from it. The same request and seed give the same draw.
 */
public final class FairDraw {

	private FairDraw() {
	}

	public static Draw draw(DrawRequest request, String seed, Progress progress) {
		Kinds kinds = Kinds.of(request.pool());
		progress.at(2, Stage.CHECKING);
		if (!isPossible(kinds, request)) {
			return new Impossible(relaxations(kinds, request));
		}
		Lottery lottery = lottery(kinds, request, progress);
		progress.at(95, Stage.DRAWING);
		return drawn(kinds, request, lottery, new SeededRandom(seed));
	}

	static Lottery lottery(Kinds kinds, DrawRequest request, Progress progress) {
		progress.at(8, Stage.CHANCES);
		double[] best = LeximinChances.of(kinds, request);
		progress.at(15, Stage.PANELS);
		return new LotterySearch(kinds, request, progress).find(best);
	}

	private static boolean isPossible(Kinds kinds, DrawRequest request) {
		try (Program program = Program.ofPanels(kinds).under(kinds, request)) {
			return program.solve();
		}
	}

	/** The fewest seats by which quotas have to give way, all together. */
	private static List<Relaxation> relaxations(Kinds kinds, DrawRequest request) {
		List<Quota> quotas = request.quotas().all();
		List<MPVariable> below = new ArrayList<>();
		List<MPVariable> above = new ArrayList<>();
		try (Program program = Program.ofPanels(kinds)) {
			program.seats(request.seats());
			for (Quota quota : quotas) {
				MPVariable less = program.solver().makeIntVar(0, quota.min(), "");
				MPVariable more = program.solver().makeIntVar(0, request.seats(), "");
				MPConstraint row = program.of(kinds, request, quota);
				row.setCoefficient(less, 1);
				row.setCoefficient(more, -1);
				row.setBounds(quota.min(), quota.max());
				program.solver().objective().setCoefficient(less, 1);
				program.solver().objective().setCoefficient(more, 1);
				below.add(less);
				above.add(more);
			}
			program.solver().objective().setMinimization();
			program.solve();
			return IntStream.range(0, quotas.size()).boxed().flatMap(i -> {
				Quota quota = quotas.get(i);
				int less = (int) Math.round(below.get(i).solutionValue());
				int more = (int) Math.round(above.get(i).solutionValue());
				List<Relaxation> given = new ArrayList<>();
				if (less > 0) {
					given.add(new Relaxation(quota.stratum(), quota.value(), true, quota.min(), quota.min() - less));
				}
				if (more > 0) {
					given.add(new Relaxation(quota.stratum(), quota.value(), false, quota.max(), quota.max() + more));
				}
				return given.stream();
			}).toList();
		}
	}

	private static Drawn drawn(Kinds kinds, DrawRequest request, Lottery lottery, SeededRandom random) {
		int ticket = random.below(Lottery.TICKETS);
		int[] seatsOfKind = lottery.panelOf(ticket);
		List<Person> panel = new ArrayList<>();
		for (int kind = 0; kind < kinds.count(); kind++) {
			List<Person> members = new ArrayList<>(kinds.get(kind).members());
			for (int seat = 0; seat < seatsOfKind[kind]; seat++) {
				panel.add(members.remove(random.below(members.size())));
			}
		}
		List<Person> reserves = reserves(request, panel, random);
		return new Drawn(panel.stream().map(Person::pseudonym).sorted().toList(),
				reserves.stream().map(Person::pseudonym).toList(),
				report(kinds, request, lottery, ticket, panel, reserves));
	}

	/**
	 * Each reserve stands behind one seat, drawn by lot: somebody who has as many values
	 * in common with whoever sits there as anybody who is left, and among those by lot
	 * again.
	 */
	private static List<Person> reserves(DrawRequest request, List<Person> panel, SeededRandom random) {
		Set<Person> seated = new HashSet<>(panel);
		List<Person> left = new ArrayList<>(
				request.pool().people().stream().filter(person -> !seated.contains(person)).toList());
		List<Person> reserves = new ArrayList<>();
		List<Person> seats = new ArrayList<>();
		while (reserves.size() < request.reserves()) {
			if (seats.isEmpty()) {
				seats.addAll(panel);
			}
			Person seat = seats.remove(random.below(seats.size()));
			int most = left.stream().mapToInt(person -> inCommon(person, seat)).max().orElseThrow();
			List<Person> alike = left.stream().filter(person -> inCommon(person, seat) == most).toList();
			Person reserve = alike.get(random.below(alike.size()));
			left.remove(reserve);
			reserves.add(reserve);
		}
		return reserves;
	}

	private static int inCommon(Person one, Person other) {
		int common = 0;
		for (int column = 0; column < one.values().size(); column++) {
			common += one.values().get(column).equals(other.values().get(column)) ? 1 : 0;
		}
		return common;
	}

	private static SelectionReport report(Kinds kinds, DrawRequest request, Lottery lottery, int ticket,
			List<Person> panel, List<Person> reserves) {
		double[] chances = lottery.chances(kinds);
		int registered = request.pool().size();
		int without = IntStream.range(0, chances.length).filter(kind -> chances[kind] <= 0).map(kinds::size).sum();
		double smallest = IntStream.range(0, chances.length)
			.mapToDouble(kind -> chances[kind])
			.filter(chance -> chance > 0)
			.min()
			.orElse(0);
		double largest = IntStream.range(0, chances.length).mapToDouble(kind -> chances[kind]).max().orElse(0);
		List<ValueReport> values = request.quotas()
			.all()
			.stream()
			.map(quota -> value(kinds, request, quota, chances, panel, reserves))
			.toList();
		return new SelectionReport(registered, request.seats(), request.reserves(),
				rounded(request.seats() / (double) registered), rounded(smallest), rounded(largest),
				rounded(Math.max(smallest, lottery.bestPossible())), rounded(gini(kinds, chances)), without,
				lottery.leximin(), kinds.count(), lottery.panels().size(), lottery.steps(), lottery.hash(), ticket,
				values);
	}

	private static ValueReport value(Kinds kinds, DrawRequest request, Quota quota, double[] chances,
			List<Person> panel, List<Person> reserves) {
		int column = request.pool().strata().indexOf(quota.stratum());
		int registered = 0;
		double sum = 0;
		double smallest = 1;
		double largest = 0;
		for (int kind = 0; kind < chances.length; kind++) {
			if (kinds.get(kind).values().get(column).equals(quota.value())) {
				registered += kinds.size(kind);
				sum += kinds.size(kind) * chances[kind];
				smallest = Math.min(smallest, chances[kind]);
				largest = Math.max(largest, chances[kind]);
			}
		}
		boolean nobody = registered == 0;
		return new ValueReport(quota.stratum(), quota.value(), quota.min(), quota.max(), quota.population(), registered,
				having(quota, column, panel), having(quota, column, reserves), rounded(nobody ? 0 : sum / registered),
				rounded(nobody ? 0 : smallest), rounded(largest));
	}

	private static int having(Quota quota, int column, List<Person> people) {
		return (int) people.stream().filter(person -> person.values().get(column).equals(quota.value())).count();
	}

	/** Mean absolute difference between any two people's chances, by twice the mean. */
	private static double gini(Kinds kinds, double[] chances) {
		List<Integer> byChance = IntStream.range(0, chances.length)
			.boxed()
			.sorted(Comparator.comparingDouble(kind -> chances[kind]))
			.toList();
		double people = 0;
		double sum = 0;
		double weighted = 0;
		for (int kind : byChance) {
			int size = kinds.size(kind);
			// The ranks of these people add up to size * (people + (size + 1) / 2).
			weighted += chances[kind] * size * (people + (size + 1) / 2.0);
			people += size;
			sum += chances[kind] * size;
		}
		return (sum > 0) ? Math.max(0, 2 * weighted / (people * sum) - (people + 1) / people) : 0;
	}

	private static BigDecimal rounded(double chance) {
		return BigDecimal.valueOf(chance).setScale(6, RoundingMode.HALF_EVEN);
	}

}
