package nl.meerstemmig.trajectory;

import java.time.LocalDate;

import nl.meerstemmig.refusal.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Something that the council still owes to those who took part.
 *
 * @param subject what it is about, as people know it: an outcome, or a round
 * @param dueOn the day by which it is owed, or null where no day was set
 */
public record Obligation(Kind kind, Subject subject, @Nullable LocalDate dueOn) {

	public boolean isOverdueOn(LocalDate today) {
		return this.dueOn != null && this.dueOn.isBefore(today);
	}

	/**
	 * @param id of the outcome in the dossier, or of the round where that is meant
	 * @param form the name of the form of participation
	 * @param outcome the outcome's number, or null where the whole round is meant
	 * @param text the outcome's text
	 */
	public record Subject(Long id, Phase phase, String form, @Nullable Integer outcome, @Nullable String text) {
	}

	/** What is owed. */
	public enum Kind implements Choice {

		/**
		 * the outcomes of a round that began, where its form can bind the council: until
		 * they are recorded nobody can tell what is to be answered
		 */
		OUTCOMES(true),
		/**
		 * the outcomes of a round that began, where its form is non-committal: the
		 * council owes them no answer, though it owes feedback to those who took part
		 */
		NON_COMMITTAL_OUTCOMES(false),
		/** an answer to a binding outcome */
		ANSWER(true),
		/** a justification for an answer other than followed */
		JUSTIFICATION(true),
		/** the chair's confirmation of a justification */
		CONFIRMATION(true),
		/**
		 * the participants' own decision, word for word in the advice, or a justification
		 * for departing from it
		 */
		UNALTERED(true),
		/** the vote of a co-deciding seat on the latest version of the advice */
		SEAT_VOTE(true),
		/** feedback to those who took part in a round */
		FEEDBACK(false);

		private final boolean blocksAdoption;

		Kind(boolean blocksAdoption) {
			this.blocksAdoption = blocksAdoption;
		}

		public boolean blocksAdoption() {
			return this.blocksAdoption;
		}

	}

}
