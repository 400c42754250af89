package nl.meerstemmig.rehearsal;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes each model and each form that comes with the product, changes one thing in it on
 * which the promise could rest, and shows that the change is refused, or that what is
 * played with it still keeps the promise: {@code mvn test -Dtest=MutationCheck}. It takes
 * long, and only a part of it is among the tests that always run. {@code -Dmutants.ways}
 * says how many ways each mutant is played that the rules let pass, and
 * {@code -Dmutants.files} which files, by a pattern for their names.
 */
class MutationCheck {

	@Test
	void everyMutantIsRefusedOrKeepsThePromise() {
		int ways = Integer.getInteger("mutants.ways", 4);
		String only = System.getProperty("mutants.files", ".*");
		String changes = System.getProperty("mutants.changes", ".*");
		Map<String, byte[]> shipped = PerformanceTest.shipped();
		try (Stage stage = Stage.open()) {
			List<String> broken = shipped.keySet()
				.stream()
				.filter(file -> file.matches(only))
				.flatMap(file -> Mutation.of(file, shipped, stage, ways, changes).broken().stream())
				.toList();

			assertThat(broken).isEmpty();
		}
	}

}
