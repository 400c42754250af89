package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How panels were drawn before: seat by seat, somebody by lot from the group that is
 * furthest behind its quota; whoever no longer fits is struck off; where it gets stuck,
 * it starts again. It meets the quotas, and nobody looks after anybody's chance. (The
 * greedy method that the literature calls <i>Legacy</i>.)
 */
final class NaiveDraw {

	private final int[][] valueOf;

	private final int[] min;

	private final int[] max;

	private final int seats;

	private final Random random;

	long restarts;

	NaiveDraw(DrawRequest request, long seed) {
		List<Quota> quotas = request.quotas().all();
		List<Person> people = request.pool().people();
		this.min = quotas.stream().mapToInt(Quota::min).toArray();
		this.max = quotas.stream().mapToInt(Quota::max).toArray();
		this.seats = request.seats();
		this.random = new Random(seed);
		this.valueOf = new int[people.size()][];
		for (int i = 0; i < people.size(); i++) {
			Person person = people.get(i);
			this.valueOf[i] = new int[person.values().size()];
			for (int q = 0; q < quotas.size(); q++) {
				int column = request.pool().strata().indexOf(quotas.get(q).stratum());
				if (person.values().get(column).equals(quotas.get(q).value())) {
					this.valueOf[i][column] = q;
				}
			}
		}
	}

	/** How often each person is drawn, in the order of the pool. */
	int[] times(int draws) {
		int[] times = new int[this.valueOf.length];
		for (int draw = 0; draw < draws; draw++) {
			List<Integer> panel = panel();
			while (panel.size() < this.seats) {
				this.restarts++;
				panel = panel();
			}
			panel.forEach(person -> times[person]++);
		}
		return times;
	}

	private List<Integer> panel() {
		int[] has = new int[this.min.length];
		int[] left = new int[this.min.length];
		boolean[] out = new boolean[this.valueOf.length];
		for (int[] values : this.valueOf) {
			Arrays.stream(values).forEach(value -> left[value]++);
		}
		List<Integer> panel = new ArrayList<>();
		while (panel.size() < this.seats) {
			int urgent = -1;
			double most = Double.NEGATIVE_INFINITY;
			for (int value = 0; value < has.length; value++) {
				int needed = this.min[value] - has[value];
				if (needed > left[value]) {
					return List.of();
				}
				if (left[value] > 0 && has[value] < this.max[value] && needed / (double) left[value] > most) {
					most = needed / (double) left[value];
					urgent = value;
				}
			}
			if (urgent < 0) {
				return List.of();
			}
			int person = somebody(urgent, left[urgent], out);
			panel.add(person);
			strike(person, left, out);
			for (int value : this.valueOf[person]) {
				has[value]++;
				if (has[value] == this.max[value]) {
					strikeAll(value, left, out);
				}
			}
		}
		for (int value = 0; value < has.length; value++) {
			if (has[value] < this.min[value]) {
				return List.of();
			}
		}
		return panel;
	}

	private int somebody(int value, int count, boolean[] out) {
		int skip = this.random.nextInt(count);
		for (int person = 0; person < out.length; person++) {
			if (!out[person] && has(person, value) && skip-- == 0) {
				return person;
			}
		}
		throw new AssertionError("Nobody left");
	}

	private boolean has(int person, int value) {
		for (int own : this.valueOf[person]) {
			if (own == value) {
				return true;
			}
		}
		return false;
	}

	private void strikeAll(int value, int[] left, boolean[] out) {
		for (int person = 0; person < out.length; person++) {
			if (!out[person] && has(person, value)) {
				strike(person, left, out);
			}
		}
	}

	private void strike(int person, int[] left, boolean[] out) {
		out[person] = true;
		for (int value : this.valueOf[person]) {
			left[value]--;
		}
	}

}
