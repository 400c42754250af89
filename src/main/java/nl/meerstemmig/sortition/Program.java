package nl.meerstemmig.sortition;

import java.util.List;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;

/**
 * A linear or an integer program over the panels that quotas allow: one variable for each
 * kind of people, which says how many of them a panel has. It is solved on one thread and
 * without a clock, so that the same question always has the same answer.
 */
final class Program implements AutoCloseable {

	/** How near to the best a panel is at least, relative to it. */
	private static final double BEST = 1e-5;

	/** The same, where a good panel serves as well as the best. */
	private static final double GOOD = 0.1;

	static {
		Loader.loadNativeLibraries();
	}

	private final MPSolver solver;

	private final MPVariable[] kinds;

	private Program(String solver, Kinds kinds, boolean whole) {
		this.solver = MPSolver.createSolver(solver);
		this.kinds = new MPVariable[kinds.count()];
		for (int kind = 0; kind < this.kinds.length; kind++) {
			this.kinds[kind] = whole ? this.solver.makeIntVar(0, kinds.size(kind), "")
					: this.solver.makeNumVar(0, kinds.size(kind), "");
		}
	}

	/** Any mixture of panels, which may count parts of people. */
	static Program ofChances(Kinds kinds) {
		return new Program("GLOP", kinds, false);
	}

	/** One panel, of whole people. */
	static Program ofPanels(Kinds kinds) {
		return new Program("SCIP", kinds, true);
	}

	/** So many people in all, and so many of each value. */
	Program under(Kinds kinds, DrawRequest request) {
		seats(request.seats());
		request.quotas().all().forEach(quota -> of(kinds, request, quota).setBounds(quota.min(), quota.max()));
		return this;
	}

	void seats(int seats) {
		MPConstraint all = this.solver.makeConstraint(seats, seats);
		for (MPVariable kind : this.kinds) {
			all.setCoefficient(kind, 1);
		}
	}

	/** The sum over the people whom a quota counts, without bounds as yet. */
	MPConstraint of(Kinds kinds, DrawRequest request, Quota quota) {
		int column = request.pool().strata().indexOf(quota.stratum());
		MPConstraint row = this.solver.makeConstraint();
		List<Kinds.Kind> all = kinds.all();
		for (int kind = 0; kind < this.kinds.length; kind++) {
			if (all.get(kind).values().get(column).equals(quota.value())) {
				row.setCoefficient(this.kinds[kind], 1);
			}
		}
		return row;
	}

	MPSolver solver() {
		return this.solver;
	}

	MPVariable kind(int kind) {
		return this.kinds[kind];
	}

	/** Seeks the panel that the weights count highest. */
	void maximise(double[] weights) {
		for (int kind = 0; kind < this.kinds.length; kind++) {
			this.solver.objective().setCoefficient(this.kinds[kind], weights[kind]);
		}
		this.solver.objective().setMaximization();
	}

	boolean solve() {
		return solve(BEST);
	}

	boolean solveWell() {
		return solve(GOOD);
	}

	private boolean solve(double gap) {
		MPSolverParameters parameters = new MPSolverParameters();
		parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, gap);
		ResultStatus status = this.solver.solve(parameters);
		parameters.delete();
		return switch (status) {
			case OPTIMAL, FEASIBLE -> true;
			case INFEASIBLE -> false;
			default -> throw new IllegalStateException("The solver says " + status);
		};
	}

	/** How many of each kind the solution has. */
	int[] panel() {
		int[] panel = new int[this.kinds.length];
		for (int kind = 0; kind < panel.length; kind++) {
			panel[kind] = (int) Math.round(this.kinds[kind].solutionValue());
		}
		return panel;
	}

	double[] parts() {
		double[] parts = new double[this.kinds.length];
		for (int kind = 0; kind < parts.length; kind++) {
			parts[kind] = this.kinds[kind].solutionValue();
		}
		return parts;
	}

	@Override
	public void close() {
		this.solver.delete();
	}

}
