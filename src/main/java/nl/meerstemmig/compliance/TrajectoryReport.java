package nl.meerstemmig.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.catalogue.InvolvementLevel;
import nl.meerstemmig.catalogue.Need;
import nl.meerstemmig.catalogue.Verdict;
import nl.meerstemmig.compliance.LedgerReport.FindingReport;
import nl.meerstemmig.response.Ground;
import nl.meerstemmig.response.Influence;
import nl.meerstemmig.response.ResponseState;
import nl.meerstemmig.round.Denominator;
import nl.meerstemmig.round.Placement;
import nl.meerstemmig.round.SeatVote;
import nl.meerstemmig.trajectory.Intervention;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Origin;
import nl.meerstemmig.trajectory.Phase;
import nl.meerstemmig.trajectory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * All that the council reads of one trajectory: what was decided, by whom and when, in
 * the words of those who decided it.
 *
 * @param standingReason why it was withdrawn, stopped or not put on the agenda
 * @param open what is still owed
 * @param voices who was heard in each phase, at each level of involvement
 * @param interventions what was done to its process other than completing its tasks
 */
public record TrajectoryReport(String reference, String title, String question, String commissioner, String commission,
		Origin origin, boolean sample, Instant openedAt, Standing standing, @Nullable String standingReason,
		List<PhaseReport> phases, @Nullable Said agenda, List<Said> constituencies, List<DraftReport> drafts,
		List<CouncilDecisionReport> councilDecisions, List<EvaluationReport> evaluations, List<OpenObligation> open,
		Compliance compliance, List<FindingReport> ledgerFindings, List<PhaseVoices> voices,
		List<InterventionReport> interventions) {

	/**
	 * @return the phase that the trajectory came to last, or null before the first
	 */
	public @Nullable Phase currentPhase() {
		return this.phases.stream()
			.filter(phase -> phase.startedAt() != null)
			.reduce((earlier, later) -> later)
			.map(PhaseReport::phase)
			.orElse(null);
	}

	/** Who said something, when, and what. */
	public record Said(@Nullable String text, String by, Instant at) {
	}

	/**
	 * @param startedAt null where the trajectory has not come to it
	 * @param decision null where it was not yet decided which forms to use
	 */
	public record PhaseReport(Phase phase, @Nullable Instant startedAt, @Nullable DecisionReport decision,
			List<RoundReport> rounds) {
	}

	/**
	 * @param forms names of the chosen forms; none where the phase goes without
	 * participation
	 * @param need what was looked for, as far as it was filled in; null where nothing was
	 * @param advice null where the forms were not weighed
	 */
	public record DecisionReport(List<String> forms, @Nullable String purpose, @Nullable String targetGroups,
			@Nullable String reason, @Nullable Need need, @Nullable AdviceReport advice, String by, Instant at) {
	}

	/**
	 * How the forms were weighed when the decision was taken.
	 *
	 * @param advised names of the forms, best first
	 * @param chosenAgainst names of chosen forms that were weighed and not advised
	 */
	public record AdviceReport(List<String> advised, List<ChosenReport> chosen, List<String> chosenAgainst) {
	}

	/**
	 * @param rank its place among all forms, from 1; null where it was not weighed
	 */
	public record ChosenReport(String form, Verdict verdict, @Nullable Integer rank, @Nullable Integer points) {
	}

	/**
	 * @param threshold in per cent; null where the form does not vote
	 * @param participants null while the round's outcomes are not recorded
	 * @param unsolicited whether the body advised of its own accord
	 * @param ownAdvice where the participants' own decision stands; null where they do
	 * not decide, or where that was not agreed
	 * @param seatVotes how the seat voted on the advice; none where it is no seat's round
	 * @param inclusive whether exactly the threshold is enough; null where the form does
	 * not vote
	 * @param representation null where nothing was measured
	 */
	public record RoundReport(String form, String formName, InvolvementLevel level, BindingEffect bindingEffect,
			@Nullable String threshold, @Nullable Denominator denominator, @Nullable Integer quorum,
			@Nullable Integer participants, @Nullable String summary, List<OutcomeReport> outcomes,
			@Nullable FeedbackReport feedback, @Nullable Boolean inclusive,
			@Nullable RepresentationReport representation, @Nullable CarriedOutBy body, boolean unsolicited,
			@Nullable Placement ownAdvice, List<SeatVoteReport> seatVotes) {

		/** What participants who decide themselves adopted, as they wrote it. */
		public List<OutcomeReport> ownDecisions() {
			return (this.bindingEffect == BindingEffect.OWN_DECISION)
					? this.outcomes.stream().filter(outcome -> Boolean.TRUE.equals(outcome.adopted())).toList()
					: List.of();
		}

	}

	/** The standing body that carries a round out. */
	public record CarriedOutBy(String reference, String name) {
	}

	/**
	 * @param version the version of the advice that was voted on
	 */
	public record SeatVoteReport(SeatVote.Ballot vote, @Nullable String dissent, String version, String by,
			Instant at) {
	}

	/**
	 * @param votes null where the form does not vote
	 * @param adopted null where the form does not vote
	 * @param response the answer that counts; null where there is none
	 * @param superseded the answers that it corrected, oldest first
	 * @param entry its number in the dossier
	 * @param adoption by what rule it was decided whether it is adopted; null where the
	 * form does not vote, and where it was recorded before this was
	 * @param representation whose outcome it is, in short; null where nothing was
	 * measured
	 * @param dissent whether it is a co-deciding seat's vote against the advice
	 */
	public record OutcomeReport(int number, String text, @Nullable String theme, @Nullable VotesReport votes,
			@Nullable Boolean adopted, boolean binding, @Nullable LocalDate answerBy, boolean overdue,
			@Nullable ResponseReport response, List<ResponseReport> superseded, @Nullable AdoptionReport adoption,
			RepresentationReport.@Nullable Summary representation, long entry, boolean dissent) {
	}

	/**
	 * @param counted what the denominator came to
	 * @param percent the votes in favour as a share of that, never rounded past the
	 * threshold; null where nothing was counted
	 */
	public record AdoptionReport(String threshold, boolean inclusive, Denominator denominator, int counted,
			@Nullable BigDecimal percent, int quorum, boolean quorumMet) {
	}

	public record VotesReport(int votesFor, int votesAgainst, int abstentions) {
	}

	/**
	 * @param confirmed what the chair said of the justification; null where the chair did
	 * not, or did not need to
	 */
	public record ResponseReport(ResponseState state, boolean mustBeJustified, @Nullable String passage,
			@Nullable Ground ground, @Nullable String justification, @Nullable String alternative,
			@Nullable String evidence, @Nullable Influence influence, String by, Instant at,
			@Nullable ConfirmationReport confirmed) {
	}

	public record ConfirmationReport(boolean confirmed, String by, Instant at) {
	}

	public record FeedbackReport(String channel, LocalDate sentOn, @Nullable String message, String by) {
	}

	public record DraftReport(String version, List<PassageReport> passages, String by, Instant at) {
	}

	public record PassageReport(String number, String title, String text) {
	}

	public record CouncilDecisionReport(boolean adopted, @Nullable String minutes, String by, Instant at) {
	}

	public record EvaluationReport(String findings, @Nullable String recommendation, String by, Instant at) {
	}

	/**
	 * @param tasksEnded names of the tasks that it ended before anybody completed them
	 * @param tasksBegun names of the tasks that wait since then
	 */
	public record InterventionReport(Intervention.Way way, @Nullable String tasksEnded, @Nullable String tasksBegun,
			@Nullable String detail, String by, Instant at) {
	}

	public record OpenObligation(Obligation.Kind kind, Phase phase, String formName, @Nullable Integer outcome,
			@Nullable String text, @Nullable LocalDate dueOn, boolean overdue) {
	}

}
