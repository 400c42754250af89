package nl.meerstemmig.engine;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What rules demand of the form of a step is what the step reads. */
@EngineTest
class StepNeedsTest {

	@Autowired
	private List<Step> steps;

	@Test
	void everyNeedOfAStepIsAFieldOfIt() {
		assertThat(this.steps).isNotEmpty()
			.allSatisfy(step -> assertThat(step.fields())
				.containsAll(step.kind().needs().stream().flatMap(need -> Stream.of(need.split("\\|"))).toList()));
	}

}
