package nl.meerstemmig.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.catalogue.InvolvementLevel;
import nl.meerstemmig.catalogue.Qualities;
import nl.meerstemmig.catalogue.StandingBodies;
import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue entry that the model of a form of participation is: its key, what
 * it obliges to, and its qualities.
 */
public final class CatalogueEntry {

	private static final String RULE = "catalogue-entry";

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final Process process;

	private final ModelProperties properties;

	private final List<Finding> findings = new ArrayList<>();

	private CatalogueEntry(Process process) {
		this.process = process;
		this.properties = ModelProperties.of(process);
	}

	/**
	 * @return the entry, or nothing where the process is no form or its entry has faults
	 */
	public static Optional<FormOfParticipation> of(Process process) {
		CatalogueEntry entry = new CatalogueEntry(process);
		return Optional.ofNullable(entry.read());
	}

	static List<Finding> findings(Process process) {
		CatalogueEntry entry = new CatalogueEntry(process);
		entry.read();
		return entry.findings;
	}

	private @Nullable FormOfParticipation read() {
		if (!Kind.FORM.key().equals(this.properties.get(ModelVocabulary.KIND))) {
			return null;
		}
		String key = required(ModelVocabulary.FORM);
		if (!key.isEmpty() && !key.equals(this.process.getId())) {
			find("Het proces heet “%s”, maar %s zegt “%s”: een vorm heeft één sleutel.".formatted(this.process.getId(),
					ModelVocabulary.FORM, key));
		}
		if (this.process.getName() == null || this.process.getName().isBlank()) {
			find("De vorm heeft geen naam: geef het proces een naam.");
		}
		InvolvementLevel level = read(ModelVocabulary.LEVEL,
				() -> Choice.of(InvolvementLevel.class, ModelVocabulary.LEVEL, required(ModelVocabulary.LEVEL)));
		BindingEffect effect = read(ModelVocabulary.BINDING_EFFECT, () -> Choice.of(BindingEffect.class,
				ModelVocabulary.BINDING_EFFECT, required(ModelVocabulary.BINDING_EFFECT)));
		String percent = this.properties.orEmpty(ModelVocabulary.ADOPTION_THRESHOLD);
		Threshold threshold = percent.isEmpty() ? null
				: read(ModelVocabulary.ADOPTION_THRESHOLD, () -> Threshold.of(percent));
		String standing = this.properties.orEmpty(ModelVocabulary.STANDING_BODIES);
		StandingBodies standingBodies = standing.isEmpty() ? StandingBodies.NONE : read(ModelVocabulary.STANDING_BODIES,
				() -> Choice.of(StandingBodies.class, ModelVocabulary.STANDING_BODIES, standing));
		boolean unsolicited = yesOrNo(ModelVocabulary.UNSOLICITED_ADVICE);
		if (level == null || effect == null || standingBodies == null || !this.findings.isEmpty()) {
			return null;
		}
		return new FormOfParticipation(key, this.process.getName(), level, effect, threshold, standingBodies,
				unsolicited, this.properties.orEmpty(ModelVocabulary.PURPOSE), qualities(), parts(ModelVocabulary.PROS),
				parts(ModelVocabulary.CONS));
	}

	private Qualities qualities() {
		return new Qualities(this.properties.orEmpty(ModelVocabulary.LADDER),
				this.properties.orEmpty(ModelVocabulary.REPRESENTATIVE),
				this.properties.orEmpty(ModelVocabulary.SELECTION), this.properties.orEmpty(ModelVocabulary.PERMANENCE),
				this.properties.orEmpty(ModelVocabulary.EFFORT), this.properties.orEmpty(ModelVocabulary.COST),
				this.properties.orEmpty(ModelVocabulary.DURATION), this.properties.orEmpty(ModelVocabulary.GROUP_SIZE),
				parts(ModelVocabulary.EXAMPLES));
	}

	private boolean yesOrNo(String property) {
		String value = this.properties.orEmpty(property);
		if (!value.isEmpty() && !"true".equals(value) && !"false".equals(value)) {
			find("De eigenschap %s is “%s”; zij is true of false.".formatted(property, value));
		}
		return "true".equals(value);
	}

	private String required(String property) {
		String value = this.properties.orEmpty(property);
		if (value.isEmpty()) {
			find("De eigenschap %s ontbreekt.".formatted(property));
		}
		return value;
	}

	private <T> @Nullable T read(String property, Supplier<T> reading) {
		int before = this.findings.size();
		try {
			return reading.get();
		}
		catch (Refusal refusal) {
			if (this.findings.size() == before) {
				find("%s: %s".formatted(property, refusal.messageIn(DUTCH)));
			}
			return null;
		}
	}

	private List<String> parts(String property) {
		return Arrays.stream(this.properties.orEmpty(property).split(";"))
			.map(String::strip)
			.filter(part -> !part.isEmpty())
			.toList();
	}

	private void find(String message) {
		this.findings.add(new Finding(RULE, this.process.getId(), message));
	}

}
