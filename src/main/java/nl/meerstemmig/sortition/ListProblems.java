package nl.meerstemmig.sortition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import nl.meerstemmig.refusal.Refusal;

/** What is wrong with a list, each with its place, and all of it at once. */
final class ListProblems {

	/** More than this nobody reads; how many more there are is said. */
	private static final int SHOWN = 10;

	private final List<InvalidDraw> shown = new ArrayList<>();

	private int count;

	void add(String rule, Object... arguments) {
		this.count++;
		if (this.shown.size() < SHOWN) {
			this.shown.add(new InvalidDraw(rule, arguments));
		}
	}

	/**
	 * @param list the rule that says which list it is
	 */
	void refuseIfAny(String list) {
		if (!this.shown.isEmpty()) {
			throw new InvalidDraw(list,
					(Refusal.Worded) language -> this.shown.stream()
						.map(problem -> problem.messageIn(language))
						.collect(Collectors.joining(" ")),
					this.count - this.shown.size());
		}
	}

}
