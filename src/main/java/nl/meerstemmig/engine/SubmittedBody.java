package nl.meerstemmig.engine;

import nl.meerstemmig.body.Establishing;
import nl.meerstemmig.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A standing body as a task asks for it: one to choose, or the name and the mandate of a
 * new one.
 */
record SubmittedBody(@Nullable String chosen, @Nullable String newName, @Nullable String mandate) {

	static SubmittedBody of(Submission submission) {
		return new SubmittedBody(given(submission.text("body")), given(submission.text("newBody")),
				given(submission.text("mandate")));
	}

	/**
	 * @param form the form of a body that is new
	 * @return the reference of the body, which is established where it is new
	 * @throws NoBody where none was chosen and none was named, or both
	 */
	String reference(String form, Establishing establishing) {
		if ((this.chosen == null) == (this.newName == null)) {
			throw new NoBody(this.chosen != null);
		}
		return (this.chosen != null) ? this.chosen
				: establishing.establish(form, this.newName, this.mandate).reference();
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** No body, or two. */
	static class NoBody extends Refusal {

		NoBody(boolean two) {
			super(Kind.INVALID, two ? "body.two-given" : "body.none-given");
		}

	}

}
