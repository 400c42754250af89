package nl.meerstemmig.trajectory;

import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;

/**
 * A request for advice, or the initiative for one.
 *
 * @param commissioner who asked for it: a ministry, parliament, or the council itself
 * @param commission which commission or working group prepares it
 */
public record Request(String title, String question, String commissioner, String commission, Origin origin,
		boolean sample) {

	/** As it was entered; refused where something is missing or unreadable. */
	public static Request entered(@Nullable String title, @Nullable String question, @Nullable String commissioner,
			@Nullable String commission, @Nullable String origin, boolean sample) {
		return new Request(Text.required("title", title, Text.LINE), Text.required("question", question, Text.PROSE),
				Text.required("commissioner", commissioner, Text.LINE),
				Text.required("commission", commission, Text.LINE), Choice.of(Origin.class, "origin", origin), sample);
	}

}
