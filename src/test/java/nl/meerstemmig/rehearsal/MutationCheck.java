package nl.meerstemmig.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nl.meerstemmig.conformance.Admission;
import nl.meerstemmig.conformance.DeploymentRules;
import nl.meerstemmig.conformance.Shipped;
import nl.meerstemmig.rehearsal.RehearsalReport.WaySeen;
import org.camunda.bpm.engine.ParseException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes each model that comes with the product, changes one thing in it on which the
 * promise could rest, and shows that the change is refused, or that what is played with
 * it still keeps the promise: {@code mvn test -Dtest=MutationCheck}. It takes long, and
 * is no part of the tests that always run. {@code -Dmutants.ways} says how many ways each
 * mutant is played that the rules let pass, and {@code -Dmutants.model} which model.
 */
class MutationCheck {

	@Test
	void everyMutantIsRefusedOrKeepsThePromise() {
		int ways = Integer.getInteger("mutants.ways", 6);
		String only = System.getProperty("mutants.model", "");
		Map<String, byte[]> shipped = PerformanceTest.shipped();
		Shipped deployed = new Shipped();
		List<String> broken = new ArrayList<>();
		Map<String, int[]> figures = new TreeMap<>();
		try (Stage stage = Stage.open()) {
			shipped.forEach((file, model) -> {
				if (!file.endsWith(".bpmn") || !file.startsWith(only)) {
					return;
				}
				int[] counted = figures.computeIfAbsent(file, one -> new int[4]);
				Mutants.of(model).forEach((change, mutant) -> {
					counted[0]++;
					if (DeploymentRules.judge("mutant", Map.of(file, mutant), null, deployed, false)
						.stream()
						.anyMatch(Admission.OF_THE_ENGINE::forbids)) {
						counted[1]++;
						return;
					}
					if (ways == 0) {
						System.out.printf("passes the rules: %s, %s%n", file, change);
						return;
					}
					Performance performance = new Performance(shipped, Map.of(file, mutant));
					try {
						performance.play(stage, ways, Duration.ofMinutes(1), gone -> {
						});
					}
					catch (ParseException unreadable) {
						System.out.printf("refused by the engine alone: %s, %s: %s%n", file, change,
								unreadable.getMessage());
						counted[1]++;
						return;
					}
					RehearsalReport report = performance.report();
					counted[(report.stuck() > 0) ? 3 : 2]++;
					report.shown()
						.stream()
						.filter(WaySeen::losesSomething)
						.forEach(way -> broken.add("%s, %s: %s".formatted(file, change, way)));
					System.out.printf("played: %s, %s: %d ways, %d losing, %d stuck%n", file, change, report.ways(),
							report.losing(), report.stuck());
				});
				System.out.printf("%s: %d mutants, %d refused, %d kept the promise, %d got stuck%n", file, counted[0],
						counted[1], counted[2], counted[3]);
			});
		}
		assertThat(broken).isEmpty();
	}

}
