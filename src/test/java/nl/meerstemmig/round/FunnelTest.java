package nl.meerstemmig.round;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FunnelTest {

	@Test
	void aStepThatGrowsIsRefusedWithBothNumbers() {
		assertThatThrownBy(() -> new Funnel(70_000, null, 4070, 4071, 175)).isInstanceOf(InvalidRepresentation.class)
			.hasMessageContaining("“geselecteerd” is 4.070 en het aantal “begonnen” is 4.071");
	}

	@Property
	void aFunnelStandsExactlyWhereNoCountedStepGrows(@ForAll @WithNull @IntRange(min = -2, max = 6) Integer invited,
			@ForAll @WithNull @IntRange(min = -2, max = 6) Integer registered,
			@ForAll @WithNull @IntRange(min = -2, max = 6) Integer selected,
			@ForAll @WithNull @IntRange(min = -2, max = 6) Integer started,
			@ForAll @IntRange(min = -2, max = 6) int finished) {
		List<Integer> counted = Stream.of(invited, registered, selected, started, finished)
			.filter(Objects::nonNull)
			.toList();
		boolean possible = counted.stream().allMatch(people -> people >= 0)
				&& IntStream.range(1, counted.size()).allMatch(i -> counted.get(i) <= counted.get(i - 1));

		if (possible) {
			assertThat(new Funnel(invited, registered, selected, started, finished).steps())
				.extracting(Funnel.Step::people)
				.isEqualTo(counted);
		}
		else {
			assertThatThrownBy(() -> new Funnel(invited, registered, selected, started, finished))
				.isInstanceOf(InvalidRepresentation.class);
		}
	}

}
