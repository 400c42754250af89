package nl.meerstemmig.compliance;

import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * Whether a trajectory keeps the promise, in figures. Unanswered and overdue are counted
 * from the dossier on the day of the report; nobody chooses them.
 *
 * @param adopted whether the council adopted the advice
 */
public record Compliance(Outcomes outcomes, Justifications justifications, Feedback feedback, boolean adopted,
		LedgerState ledger) {

	/**
	 * @param adopted reached the threshold by the participants' own vote
	 * @param binding adopted in a form that obliges the council to answer
	 * @param followed and what comes after it: by the answer that counts now, binding or
	 * not
	 * @param unanswered binding, and without an answer
	 * @param overdue unanswered, and past the day by which it was owed
	 */
	public record Outcomes(int total, int adopted, int binding, int followed, int partlyFollowed, int notFollowed,
			int outsideRemit, int alreadyPolicy, int noted, int unanswered, int overdue) {

		static Outcomes sum(Collection<Outcomes> all) {
			return new Outcomes(sum(all, Outcomes::total), sum(all, Outcomes::adopted), sum(all, Outcomes::binding),
					sum(all, Outcomes::followed), sum(all, Outcomes::partlyFollowed), sum(all, Outcomes::notFollowed),
					sum(all, Outcomes::outsideRemit), sum(all, Outcomes::alreadyPolicy), sum(all, Outcomes::noted),
					sum(all, Outcomes::unanswered), sum(all, Outcomes::overdue));
		}

		private static int sum(Collection<Outcomes> all, ToIntFunction<Outcomes> figure) {
			return all.stream().mapToInt(figure).sum();
		}

	}

	/**
	 * @param required answers to binding outcomes other than followed
	 * @param confirmed by a chair
	 */
	public record Justifications(int required, int given, int confirmed) {
	}

	/**
	 * @param due rounds whose participants are to be told what was done with their
	 * outcomes
	 * @param sent those whose participants were
	 */
	public record Feedback(int due, int sent) {
	}

	/**
	 * @param head the hash of the last entry: printed, it anchors the whole dossier
	 */
	public record LedgerState(boolean intact, long entries, String head) {
	}

}
