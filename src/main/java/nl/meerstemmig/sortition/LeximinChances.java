package nl.meerstemmig.sortition;

import java.util.stream.IntStream;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;

/**
 * The chances that are best for whoever is worst off, then for the next, and so on
 * (leximin), where panels could be mixed from parts of people. No lottery over whole
 * panels can do better, and {@link LotterySearch} looks for one that does as well.
 */
final class LeximinChances {

	private static final double TIGHT = 1e-7;

	/**
	 * What the programs of later rounds give way, so that rounding cannot block them: ten
	 * times what GLOP lets a row be off by. With less, one draw in a thousand has no
	 * solution in a later round.
	 */
	private static final double SLACK = 1e-7;

	private LeximinChances() {
	}

	/**
	 * @return the chance of a person of each kind
	 */
	static double[] of(Kinds kinds, DrawRequest request) {
		double[] chances = new double[kinds.count()];
		boolean[] settled = new boolean[kinds.count()];
		int open = kinds.count();
		try (Program program = Program.ofChances(kinds).under(kinds, request)) {
			MPVariable least = program.solver().makeNumVar(0, 1, "");
			MPConstraint[] rows = new MPConstraint[kinds.count()];
			for (int kind = 0; kind < rows.length; kind++) {
				rows[kind] = program.solver().makeConstraint(0, Double.POSITIVE_INFINITY);
				rows[kind].setCoefficient(program.kind(kind), 1);
				rows[kind].setCoefficient(least, -kinds.size(kind));
			}
			program.solver().objective().setCoefficient(least, 1);
			program.solver().objective().setMaximization();
			while (open > 0) {
				if (!program.solve()) {
					throw new IllegalStateException("Panels were possible a moment ago");
				}
				double chance = Math.min(1, Math.max(0, least.solutionValue()));
				int before = open;
				for (int kind : tight(rows, settled, kinds)) {
					settled[kind] = true;
					chances[kind] = chance;
					rows[kind].setCoefficient(least, 0);
					rows[kind].setLb(Math.max(0, (chance - SLACK) * kinds.size(kind)));
					open--;
				}
				if (open == before) {
					// The rest has all that a person can have.
					settleRest(settled, chances, chance);
					open = 0;
				}
			}
		}
		return chances;
	}

	/** The kinds whose chance would have to fall for the least chance to rise. */
	private static int[] tight(MPConstraint[] rows, boolean[] settled, Kinds kinds) {
		return IntStream.range(0, rows.length)
			.filter(kind -> !settled[kind])
			.filter(kind -> Math.abs(rows[kind].dualValue()) * kinds.size(kind) > TIGHT)
			.toArray();
	}

	private static void settleRest(boolean[] settled, double[] chances, double chance) {
		for (int kind = 0; kind < settled.length; kind++) {
			if (!settled[kind]) {
				chances[kind] = chance;
			}
		}
	}

}
