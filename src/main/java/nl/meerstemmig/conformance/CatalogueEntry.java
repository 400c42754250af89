package nl.meerstemmig.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.catalogue.InvolvementLevel;
import nl.meerstemmig.catalogue.Qualities;
import nl.meerstemmig.catalogue.StandingBodies;
import nl.meerstemmig.catalogue.Threshold;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Refusal.Worded;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogue entry that the model of a form of participation is: its key, what
 * it obliges to, and its qualities.
 */
public final class CatalogueEntry {

	/**
	 * What whoever weighs a form is to read of it. A form that is as yet without
	 * examples, or without pros or cons, has none to name.
	 */
	private static final List<String> QUALITIES = List.of(ModelVocabulary.LADDER, ModelVocabulary.REPRESENTATIVE,
			ModelVocabulary.SELECTION, ModelVocabulary.PERMANENCE, ModelVocabulary.EFFORT, ModelVocabulary.COST,
			ModelVocabulary.DURATION, ModelVocabulary.GROUP_SIZE);

	private final Process process;

	private final ModelProperties properties;

	private final Findings findings;

	private CatalogueEntry(Process process, Findings findings) {
		this.findings = findings;
		this.process = process;
		this.properties = ModelProperties.of(process);
	}

	/**
	 * @return the entry, or nothing where the process is no form or its entry has faults
	 */
	public static Optional<FormOfParticipation> of(Process process) {
		return Optional.ofNullable(new CatalogueEntry(process, new Findings(process.getId(), Map.of())).read());
	}

	static void judge(Process process, Findings findings) {
		new CatalogueEntry(process, findings).judge();
	}

	/** What was deployed with less than this stays in the catalogue. */
	private void judge() {
		if (isForm()) {
			read();
			QUALITIES.forEach(this::required);
			String effect = this.properties.orEmpty(ModelVocabulary.BINDING_EFFECT);
			if (Stream.of(BindingEffect.values()).anyMatch(one -> one.bindsByVote() && one.key().equals(effect))
					&& this.properties.orEmpty(ModelVocabulary.ADOPTION_THRESHOLD).isEmpty()) {
				find("no-threshold", ModelVocabulary.BINDING_EFFECT, Quoted.of(effect),
						ModelVocabulary.ADOPTION_THRESHOLD);
			}
		}
	}

	private boolean isForm() {
		return Kind.FORM.key().equals(this.properties.get(ModelVocabulary.KIND));
	}

	private @Nullable FormOfParticipation read() {
		if (!isForm()) {
			return null;
		}
		int before = this.findings.count();
		String key = required(ModelVocabulary.FORM);
		if (!key.isEmpty() && !key.equals(this.process.getId())) {
			find("other-key", this.process.getId(), ModelVocabulary.FORM, Quoted.of(key));
		}
		if (this.process.getName() == null || this.process.getName().isBlank()) {
			find("no-name");
		}
		InvolvementLevel level = read(
				() -> Choice.of(InvolvementLevel.class, ModelVocabulary.LEVEL, required(ModelVocabulary.LEVEL)));
		BindingEffect effect = read(() -> Choice.of(BindingEffect.class, ModelVocabulary.BINDING_EFFECT,
				required(ModelVocabulary.BINDING_EFFECT)));
		String percent = this.properties.orEmpty(ModelVocabulary.ADOPTION_THRESHOLD);
		Threshold threshold = percent.isEmpty() ? null : read(() -> Threshold.of(percent));
		String standing = this.properties.orEmpty(ModelVocabulary.STANDING_BODIES);
		StandingBodies standingBodies = standing.isEmpty() ? StandingBodies.NONE
				: read(() -> Choice.of(StandingBodies.class, ModelVocabulary.STANDING_BODIES, standing));
		boolean unsolicited = yesOrNo(ModelVocabulary.UNSOLICITED_ADVICE);
		String purpose = required(ModelVocabulary.PURPOSE);
		if (level == null || effect == null || standingBodies == null || this.findings.count() > before) {
			return null;
		}
		return new FormOfParticipation(key, this.process.getName(), level, effect, threshold, standingBodies,
				unsolicited, purpose, qualities(), parts(ModelVocabulary.PROS), parts(ModelVocabulary.CONS));
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
			find("yes-or-no", property, Quoted.of(value));
		}
		return "true".equals(value);
	}

	private String required(String property) {
		String value = this.properties.orEmpty(property);
		if (value.isEmpty()) {
			find("missing", property, (Worded) language -> Rule.words(language)
				.getString("catalogue-entry." + property.substring(ModelVocabulary.PREFIX.length())));
		}
		return value;
	}

	private <T> @Nullable T read(Supplier<T> reading) {
		int before = this.findings.count();
		try {
			return reading.get();
		}
		catch (Refusal refusal) {
			if (this.findings.count() == before) {
				find("refused", (Worded) refusal::messageIn);
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

	private void find(String variant, Object... arguments) {
		this.findings.add(Rule.CATALOGUE_ENTRY, this.process, variant, arguments);
	}

}
