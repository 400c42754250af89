package nl.meerstemmig.trajectory;

import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.meerstemmig.catalogue.Verdict;
import nl.meerstemmig.catalogue.Weighed;

/**
 * What the advice said of a form when a decision was taken, whatever the table says
 * later.
 *
 * @param form a key of the catalogue
 */
@Embeddable
public record WeighedForm(@Column(name = "form") String form,
		@Column(name = "verdict") @Enumerated(EnumType.STRING) Verdict verdict, @Column(name = "points") int points) {

	static WeighedForm of(Weighed weighed) {
		return new WeighedForm(weighed.form().key(), weighed.verdict(), weighed.points());
	}

	Map<String, Object> fact() {
		return Map.of("form", this.form, "verdict", this.verdict.key(), "points", this.points);
	}

}
