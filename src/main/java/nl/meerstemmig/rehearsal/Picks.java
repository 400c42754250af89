package nl.meerstemmig.rehearsal;

import java.util.ArrayList;
import java.util.List;

/**
 * The picks that lead through something with choices in it: those that are given, and
 * after them the first of what there is to pick from. From the picks of one time follow
 * those of all other times.
 */
final class Picks {

	private final List<Integer> given;

	private final List<Integer> picked = new ArrayList<>();

	private final List<Integer> outOf = new ArrayList<>();

	Picks(List<Integer> given) {
		this.given = given;
	}

	int next(int options) {
		int next = this.picked.size();
		int pick = (next < this.given.size()) ? this.given.get(next) : 0;
		this.picked.add(pick);
		this.outOf.add(options);
		return pick;
	}

	/** The picks that differ from these for the first time after those given. */
	List<List<Integer>> others() {
		List<List<Integer>> others = new ArrayList<>();
		for (int i = this.given.size(); i < this.picked.size(); i++) {
			for (int option = 1; option < this.outOf.get(i); option++) {
				List<Integer> other = new ArrayList<>(this.picked.subList(0, i));
				other.add(option);
				others.add(other);
			}
		}
		return others;
	}

}
