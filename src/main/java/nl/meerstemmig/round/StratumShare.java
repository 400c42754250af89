package nl.meerstemmig.round;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How many participants have one value of a stratum, beside that value's share in the
 * population.
 *
 * @param stratum such as age
 * @param value such as 16 to 34 years
 * @param population in per cent
 */
@Embeddable
public record StratumShare(@Column(name = "stratum") String stratum, @Column(name = "stratum_value") String value,
		@Column(name = "participants") int participants, @Column(name = "population") BigDecimal population) {

	public StratumShare {
		// The database pads it with noughts.
		population = population.stripTrailingZeros();
		population = (population.scale() < 0) ? population.setScale(0) : population;
	}

	Map<String, Object> fact() {
		return Map.of("stratum", this.stratum, "value", this.value, "participants", this.participants, "population",
				this.population.toPlainString());
	}

}
