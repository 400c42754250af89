package nl.meerstemmig.catalogue;

import java.util.List;

import nl.meerstemmig.refusal.Refusal;

/** The forms of participation that can be chosen now: those whose models are deployed. */
public interface Catalogue {

	/** All entries, from least to most involved, then by name. */
	List<FormOfParticipation> forms();

	/**
	 * @throws UnknownForm where no deployed model has this key
	 */
	default FormOfParticipation form(String key) {
		List<FormOfParticipation> forms = forms();
		return forms.stream()
			.filter(form -> form.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new UnknownForm(key, forms.stream().map(FormOfParticipation::key).toList()));
	}

	/** A key that is none of the catalogue's. */
	class UnknownForm extends Refusal {

		public UnknownForm(String key, List<String> known) {
			super(Kind.INVALID, "catalogue.unknown-form", (key.length() <= 60) ? key : key.substring(0, 60) + "…",
					String.join(", ", known));
		}

	}

}
