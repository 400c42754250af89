package nl.meerstemmig.catalogue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ThresholdTest {

	@ParameterizedTest(name = "{1} of {2} against {0} %: {3}")
	@CsvSource({ "75,18,24,true", "75,17,24,false", "80,4,5,true", "66.67,2,3,false", "66.66,2,3,true",
			"100,24,24,true", "100,23,24,false", "50,12,24,true", "75,0,0,false" })
	void aShareReachesItsThresholdExactly(String percent, int votes, int denominator, boolean reached) {
		assertThat(Threshold.of(percent).isReachedBy(votes, denominator)).isEqualTo(reached);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "driekwart", "49.99", "100.01", "-75", "75.001", "NaN", "1e9999999" })
	void whatIsNoThresholdIsRefused(String percent) {
		assertThatThrownBy(() -> Threshold.of(percent)).isInstanceOf(Threshold.InvalidThreshold.class)
			.hasMessageContaining("50 en 100 procent");
	}

	@Test
	void aDutchCommaIsRead() {
		assertThat(Threshold.of(" 66,67 ")).hasToString("66.67");
	}

	@Property
	void oneMoreVoteInFavourNeverLosesWhatWasReached(@ForAll @IntRange(min = 50, max = 100) int percent,
			@ForAll @IntRange(min = 1, max = 500) int denominator, @ForAll @IntRange(min = 0, max = 499) int votes) {
		Threshold threshold = Threshold.of(String.valueOf(percent));

		boolean reached = threshold.isReachedBy(votes, denominator);

		assertThat(reached).isEqualTo(votes * 100L >= (long) percent * denominator);
		assertThat(!reached || threshold.isReachedBy(votes + 1, denominator)).isTrue();
	}

	@ParameterizedTest(name = "{1} of {2} against {0} %: {3}")
	@CsvSource({ "75,18,24,75", "75,20,24,83.33", "66.67,2,3,66.667", "66.66,2,3,66.67", "75,2999,4000,74.98",
			"75,299999,400000,74.9998", "100,9999999,10000000,99.99999", "100,24,24,100", "50,0,24,0" })
	void aShareIsShownWithAsManyDecimalsAsItTakesNotToPassTheThreshold(String percent, int votes, int denominator,
			String shown) {
		assertThat(Threshold.of(percent).shareFor(votes, denominator)).isEqualTo(shown);
	}

}
