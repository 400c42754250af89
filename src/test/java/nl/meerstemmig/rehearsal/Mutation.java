package nl.meerstemmig.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.meerstemmig.conformance.Admission;
import nl.meerstemmig.conformance.DeploymentRules;
import nl.meerstemmig.conformance.Shipped;
import nl.meerstemmig.rehearsal.RehearsalReport.WaySeen;
import org.camunda.bpm.engine.ParseException;

/**
 * What came of every change to one model: refused by the rules, or played, and then
 * whether the promise was kept.
 */
final class Mutation {

	private final String file;

	private final Stage stage;

	private final int ways;

	private int mutants;

	private int refused;

	private int kept;

	private int stuck;

	private final List<String> broken = new ArrayList<>();

	private Mutation(String file, Stage stage, int ways) {
		this.file = file;
		this.stage = stage;
		this.ways = ways;
	}

	/**
	 * @param ways how many ways each mutant is played that the rules let pass; with 0
	 * they are judged only
	 */
	static Mutation of(String file, Map<String, byte[]> shipped, Stage stage, int ways) {
		Mutation mutation = new Mutation(file, stage, ways);
		Mutants.of(Objects.requireNonNull(shipped.get(file)))
			.forEach((change, mutant) -> mutation.tryOut(shipped, change, mutant));
		System.out.printf("%s: %d mutants, %d refused, %d kept the promise, %d got stuck%n", file, mutation.mutants,
				mutation.refused, mutation.kept, mutation.stuck);
		return mutation;
	}

	private void tryOut(Map<String, byte[]> shipped, String change, byte[] mutant) {
		this.mutants++;
		if (DeploymentRules.judge("mutant", Map.of(this.file, mutant), null, new Shipped(), false)
			.stream()
			.anyMatch(Admission.OF_THE_ENGINE::forbids)) {
			this.refused++;
			return;
		}
		if (this.ways == 0) {
			System.out.printf("passes the rules: %s, %s%n", this.file, change);
			return;
		}
		Performance performance = new Performance(shipped, Map.of(this.file, mutant));
		try {
			performance.play(this.stage, this.ways, Duration.ofMinutes(1), gone -> {
			});
		}
		catch (ParseException unreadable) {
			System.out.printf("refused by the engine alone: %s, %s: %s%n", this.file, change, unreadable.getMessage());
			this.refused++;
			return;
		}
		see(change, performance.report());
	}

	private void see(String change, RehearsalReport report) {
		if (report.stuck() > 0) {
			this.stuck++;
		}
		else {
			this.kept++;
		}
		report.shown()
			.stream()
			.filter(WaySeen::losesSomething)
			.forEach(way -> this.broken.add("%s, %s: %s".formatted(this.file, change, way)));
		System.out.printf("played: %s, %s: %d ways, %d losing, %d stuck%n", this.file, change, report.ways(),
				report.losing(), report.stuck());
	}

	int mutants() {
		return this.mutants;
	}

	int refused() {
		return this.refused;
	}

	/** What was changed, and the way on which an obligation was lost. */
	List<String> broken() {
		return this.broken;
	}

}
