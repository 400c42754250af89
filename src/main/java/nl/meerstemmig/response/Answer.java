package nl.meerstemmig.response;

import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one outcome, as it was given: readable, but not yet held against the rule.
 *
 * @param passage where in the advice the outcome landed
 * @param alternative what is done instead, or that there is nothing
 */
public record Answer(ResponseState state, @Nullable String passage, @Nullable Ground ground,
		@Nullable String justification, @Nullable String alternative, @Nullable String evidence,
		@Nullable Influence influence) {

	/** As it was entered on a binding outcome; refused where it is unreadable. */
	public static Answer entered(@Nullable String state, @Nullable String passage, @Nullable String ground,
			@Nullable String justification, @Nullable String alternative, @Nullable String evidence) {
		return new Answer(Choice.of(ResponseState.class, "response", state),
				Text.optional("passage", passage, Text.PROSE),
				(ground == null || ground.isBlank()) ? null : Choice.of(Ground.class, "ground", ground),
				Text.optional("justification", justification, Text.PROSE),
				Text.optional("alternative", alternative, Text.PROSE), Text.optional("evidence", evidence, Text.PROSE),
				null);
	}

	/** As it was entered on an outcome that does not bind. */
	public static Answer workedIn(@Nullable String state, @Nullable String influence, @Nullable String passage,
			@Nullable String explanation) {
		boolean none = state == null || state.isBlank();
		return new Answer(none ? ResponseState.NOTED : Choice.of(ResponseState.class, "response", state),
				Text.optional("passage", passage, Text.PROSE), null,
				Text.optional("explanation", explanation, Text.PROSE), null, null,
				(influence == null || influence.isBlank()) ? null : Choice.of(Influence.class, "influence", influence));
	}

}
