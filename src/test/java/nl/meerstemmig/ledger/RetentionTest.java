package nl.meerstemmig.ledger;

import java.time.Period;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetentionTest {

	@Test
	void itIsAYearAndNinetyDaysUnlessSet() {
		assertThat(bound(Map.of())).isEqualTo(new Retention(Period.ofDays(365), Period.ofDays(90)));
		assertThat(bound(Map.of("meerstemmig.retention.lists", "14d")).lists()).isEqualTo(Period.ofDays(14));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0d", "-1d", "1y", "2m", "soon" })
	void whatIsNoNumberOfDaysIsRefused(String nonsense) {
		for (String term : new String[] { "lists", "history" }) {
			assertThatThrownBy(() -> bound(Map.of("meerstemmig.retention." + term, nonsense)))
				.isInstanceOf(BindException.class);
		}
	}

	private static Retention bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("meerstemmig.retention",
				Retention.class);
	}

}
