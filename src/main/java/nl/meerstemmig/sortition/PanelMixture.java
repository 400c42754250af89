package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.List;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * The master program of the column generation: mixes the panels found so far so that the
 * largest shortfall of anybody's chance from a target is as small as it can be. With 1 as
 * everybody's target that makes the smallest chance as large as it can be.
 */
final class PanelMixture implements AutoCloseable {

	private final MPSolver solver = MPSolver.createSolver("GLOP");

	private final double[] targets;

	private final MPVariable shortfall;

	private final MPConstraint[] rows;

	private final MPConstraint one;

	private final List<MPVariable> shares = new ArrayList<>();

	/**
	 * @param targets the chance that each kind's members should have
	 */
	PanelMixture(Kinds kinds, double[] targets) {
		this.targets = new double[targets.length];
		this.shortfall = this.solver.makeNumVar(0, 1, "");
		this.rows = new MPConstraint[targets.length];
		for (int kind = 0; kind < targets.length; kind++) {
			this.targets[kind] = targets[kind] * kinds.size(kind);
			this.rows[kind] = this.solver.makeConstraint(this.targets[kind], Double.POSITIVE_INFINITY);
			this.rows[kind].setCoefficient(this.shortfall, kinds.size(kind));
		}
		this.one = this.solver.makeConstraint(1, 1);
		this.solver.objective().setCoefficient(this.shortfall, 1);
		this.solver.objective().setMinimization();
	}

	/** Nobody's chance may be below this; the kinds whose floor is 0 have none. */
	void floors(Kinds kinds, double[] floors) {
		for (int kind = 0; kind < floors.length; kind++) {
			if (floors[kind] > 0) {
				MPConstraint floor = this.solver.makeConstraint(floors[kind] * kinds.size(kind),
						Double.POSITIVE_INFINITY);
				for (MPVariable share : this.shares) {
					floor.setCoefficient(share, this.rows[kind].getCoefficient(share));
				}
			}
		}
	}

	void add(int[] panel) {
		MPVariable share = this.solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
		this.one.setCoefficient(share, 1);
		for (int kind = 0; kind < panel.length; kind++) {
			if (panel[kind] > 0) {
				this.rows[kind].setCoefficient(share, panel[kind]);
			}
		}
		this.shares.add(share);
	}

	/** The largest shortfall that is left. */
	double solve() {
		MPSolver.ResultStatus status = this.solver.solve();
		if (status != MPSolver.ResultStatus.OPTIMAL) {
			throw new IllegalStateException("The solver says " + status);
		}
		return this.shortfall.solutionValue();
	}

	/**
	 * How much a person of each kind would help: what the next panel is looked for with.
	 */
	double[] prices() {
		double[] prices = new double[this.rows.length];
		for (int kind = 0; kind < prices.length; kind++) {
			prices[kind] = Math.max(0, this.rows[kind].dualValue());
		}
		return prices;
	}

	/**
	 * No panels, found or not, leave a smaller largest shortfall than this.
	 * @param best a panel that the prices count highest
	 */
	double bound(double[] prices, int[] best) {
		double bound = 0;
		for (int kind = 0; kind < prices.length; kind++) {
			bound += prices[kind] * (this.targets[kind] - best[kind]);
		}
		return bound;
	}

	double[] shares() {
		return this.shares.stream().mapToDouble(MPVariable::solutionValue).toArray();
	}

	@Override
	public void close() {
		this.solver.delete();
	}

}
