package nl.meerstemmig.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Goes every way through what is on trial, the newest choices first: where it has to stop
 * before the end, it has gone as many different ways as it could. Choices in other
 * processes are each made once; a loop is entered twice.
 */
final class Explorer {

	private static final int ROUNDS = 2;

	private final Player player;

	/** How often each way was taken at each place. */
	private final Map<String, Integer> taken = new HashMap<>();

	private final Set<String> askedElsewhere = new HashSet<>();

	/** Choices in what is on trial come before those that may lead there. */
	private final PriorityQueue<Branch> open = new PriorityQueue<>(Comparator.comparingInt(Branch::taken)
		.thenComparing(Branch::leadsElsewhere)
		.thenComparingInt(branch -> branch.turns().size()));

	/**
	 * A way that is known and was not gone.
	 *
	 * @param turns those up to where it leaves a way that was gone
	 * @param last the last of them as it is to be taken
	 * @param taken how often it had been taken when it was found
	 */
	private record Branch(List<Turn> turns, String last, int taken) {

		/** Only what is on trial lets things happen. */
		boolean leadsElsewhere() {
			Turn last = this.turns.get(this.turns.size() - 1);
			return !last.onTrial() && last.option() < last.answers();
		}

	}

	Explorer(Player player) {
		this.player = player;
	}

	/**
	 * @param most how many ways to go
	 * @param time how long to go on
	 * @param each told of every way that was gone; whether to go another
	 * @return how many ways are known and were not gone; each may branch further
	 */
	int explore(int most, Duration time, Predicate<Walk> each) {
		long end = System.nanoTime() + time.toNanos();
		List<Turn> script = List.of();
		for (int gone = 0; gone < most; gone++) {
			Walk walk = follow(script);
			boolean goesOn = each.test(walk);
			branches(script.size(), walk.turns());
			if (this.open.isEmpty()) {
				return 0;
			}
			if (!goesOn || System.nanoTime() >= end) {
				break;
			}
			script = next();
		}
		return this.open.size();
	}

	private Walk follow(List<Turn> script) {
		Walk walk = this.player.play((turns, turn) -> choose(script, turns, turn));
		walk.turns().forEach(turn -> this.taken.merge(turn.key(turn.option()), 1, Integer::sum));
		return walk;
	}

	private int choose(List<Turn> script, List<Turn> turns, Turn turn) {
		int now = turns.size();
		if (now < script.size() && script.get(now).place().equals(turn.place())
				&& script.get(now).option() < turn.options()) {
			return script.get(now).option();
		}
		int most = Math.max(1, turn.answers());
		if (!turn.onTrial()) {
			return visits(turns, turn) % most;
		}
		return IntStream.range(0, most)
			.boxed()
			.min(Comparator.comparing(option -> count(turn, option) + now(turns, turn.key(option))))
			.orElseThrow();
	}

	private static int visits(List<Turn> turns, Turn turn) {
		return (int) turns.stream().filter(before -> before.place().equals(turn.place())).count();
	}

	private static int now(List<Turn> turns, String key) {
		return (int) turns.stream().filter(before -> before.key(before.option()).equals(key)).count();
	}

	private int count(Turn turn, int option) {
		return this.taken.getOrDefault(turn.key(option), 0);
	}

	/** Every other way that could have been gone since the script ended. */
	private void branches(int from, List<Turn> turns) {
		for (int i = from; i < turns.size(); i++) {
			Turn turn = turns.get(i);
			List<Turn> before = turns.subList(0, i);
			if (visits(before, turn) >= ROUNDS) {
				continue;
			}
			for (int option = 0; option < turn.options(); option++) {
				boolean other = option != turn.option();
				if (other && (turn.onTrial()
						|| (count(turn, option) == 0 && this.askedElsewhere.add(turn.key(option))))) {
					List<Turn> branch = new ArrayList<>(before);
					branch.add(new Turn(turn.process(), turn.element(), turn.name(), option, turn.options(),
							turn.answers(), "", turn.onTrial()));
					this.open.add(new Branch(branch, turn.key(option), count(turn, option)));
				}
			}
		}
	}

	private List<Turn> next() {
		while (true) {
			Branch next = this.open.remove();
			int now = this.taken.getOrDefault(next.last(), 0);
			if (now == next.taken()) {
				return next.turns();
			}
			this.open.add(new Branch(next.turns(), next.last(), now));
		}
	}

}
