package nl.meerstemmig.catalogue;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue, as the model of the form itself tells it.
 *
 * @param key also the key of the process that carries the form out
 * @param adoptionThreshold the usual one; a round may set its own before the vote; null
 * for a form that does not vote
 * @param unsolicitedAdvice whether its bodies may advise without being asked
 */
public record FormOfParticipation(String key, String name, InvolvementLevel level, BindingEffect bindingEffect,
		@Nullable Threshold adoptionThreshold, StandingBodies standingBodies, boolean unsolicitedAdvice, String purpose,
		@JsonUnwrapped Qualities qualities, List<String> pros, List<String> cons) {

	public FormOfParticipation {
		pros = List.copyOf(pros);
		cons = List.copyOf(cons);
	}

	public boolean votes() {
		return this.adoptionThreshold != null;
	}

}
