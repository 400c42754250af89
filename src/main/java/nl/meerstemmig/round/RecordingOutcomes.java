package nl.meerstemmig.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.trajectory.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recording what a round yielded, once. What missed the threshold is kept like the rest;
 * what reached it in a binding form is to be answered from that day on.
 */
@Service
public class RecordingOutcomes {

	/** More than any assembly yielded; the largest known had 149 recommendations. */
	private static final int MOST_OUTCOMES = 1000;

	private static final int MOST_PARTICIPANTS = 10_000_000;

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final RoundResults results;

	private final VotingRules votingRules;

	private final Ledger ledger;

	private final CurrentActor actor;

	private final AnswerDay answerDay;

	RecordingOutcomes(Dossiers dossiers, Rounds rounds, RoundResults results, VotingRules votingRules, Ledger ledger,
			CurrentActor actor, AnswerDay answerDay) {
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.results = results;
		this.votingRules = votingRules;
		this.ledger = ledger;
		this.actor = actor;
		this.answerDay = answerDay;
	}

	/**
	 * @param participants how many took part; required, and more than none where there
	 * are outcomes
	 * @param entries none is a result too
	 * @param representation who they were, as far as it was measured
	 * @throws InvalidOutcome where a text, a vote or the number of participants cannot be
	 * right, or where the round's outcomes were recorded before
	 * @throws InvalidRepresentation where what was measured cannot be right
	 */
	@Transactional
	public List<Outcome> record(String reference, long roundId, @Nullable Integer participants,
			@Nullable String summary, List<OutcomeEntry> entries, RepresentationEntry representation) {
		this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		if (this.results.findByRound(round).isPresent()) {
			throw new InvalidOutcome(Refusal.Kind.CONFLICT, "outcomes.recorded-before", round.formName());
		}
		if (round.isUnsolicited() && entries.size() != 1) {
			throw new InvalidOutcome("outcomes.one-unsolicited", entries.size());
		}
		int tookPart = checkedParticipants(participants, entries);
		List<Outcome> outcomes = outcomesOf(round, tookPart, entries);
		CheckedRepresentation measured = CheckedRepresentation.of(representation, tookPart);
		RoundResult result = new RoundResult(round, tookPart, Text.optional("summary", summary, Text.PROSE));
		this.ledger.append(reference, this.actor.name(), result);
		if (representation.isMeasured()) {
			this.ledger.append(reference, this.actor.name(),
					new Representation(round, measured.funnel(), measured.shares()));
		}
		outcomes.forEach(outcome -> this.ledger.append(reference, this.actor.name(), outcome));
		return outcomes;
	}

	private static int checkedParticipants(@Nullable Integer participants, List<OutcomeEntry> entries) {
		if (entries.size() > MOST_OUTCOMES) {
			throw new InvalidOutcome("outcomes.too-many", entries.size(), MOST_OUTCOMES);
		}
		if (participants == null) {
			throw new InvalidOutcome("outcomes.participants-missing");
		}
		if (participants < 0 || participants > MOST_PARTICIPANTS || (participants == 0 && !entries.isEmpty())) {
			throw new InvalidOutcome("outcomes.participants-impossible", participants);
		}
		return participants;
	}

	private List<Outcome> outcomesOf(Round round, int participants, List<OutcomeEntry> entries) {
		LocalDate answerBy = this.answerDay.ofToday();
		List<Outcome> outcomes = new ArrayList<>();
		for (OutcomeEntry entry : entries) {
			int number = outcomes.size() + 1;
			if (entry.text() == null || Text.isBlank(entry.text())) {
				throw new InvalidOutcome("outcome.without-text", number);
			}
			String text = Text.required("outcome.text", entry.text(), Text.PROSE);
			String theme = Text.optional("outcome.theme", entry.theme(), Text.LINE);
			VotingRule rule = (round.usualThreshold() != null) ? ruleOf(round) : null;
			Votes votes = votesOf(round, rule, number, participants, entry);
			Adoption adoption = (votes != null && rule != null) ? rule.count(votes, participants) : null;
			outcomes.add(new Outcome(round, number, text, theme, votes, adoption, answerBy));
		}
		return outcomes;
	}

	private VotingRule ruleOf(Round round) {
		return this.votingRules.findFirstByRoundOrderByEntrySequenceDesc(round)
			.or(() -> VotingRule.usual(round))
			.orElseThrow();
	}

	private static @Nullable Votes votesOf(Round round, @Nullable VotingRule rule, int number, int participants,
			OutcomeEntry entry) {
		if (rule == null && entry.hasVotes()) {
			throw new InvalidOutcome("votes.form-does-not-vote", number, round.formName());
		}
		if (rule == null) {
			return null;
		}
		if (entry.votesFor() == null || entry.votesAgainst() == null) {
			throw new InvalidOutcome("votes.missing", number);
		}
		int abstentions = (entry.abstentions() != null) ? entry.abstentions() : 0;
		if (entry.votesFor() < 0 || entry.votesAgainst() < 0 || abstentions < 0) {
			throw new InvalidOutcome("votes.negative", number);
		}
		if (rule.denominator() == Denominator.PANEL && entry.votesFor() > participants) {
			throw new InvalidOutcome("votes.more-than-panel", number, entry.votesFor(), participants);
		}
		long total = (long) entry.votesFor() + entry.votesAgainst() + abstentions;
		if (total > participants) {
			throw new InvalidOutcome("votes.more-than-participants", number, total, participants);
		}
		if (total == 0) {
			throw new InvalidOutcome("votes.none", number);
		}
		return new Votes(entry.votesFor(), entry.votesAgainst(), abstentions);
	}

}
