package nl.meerstemmig.response;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.RoundResult;
import nl.meerstemmig.round.RoundResults;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording that participants of a round were told what was done with their outcomes. */
@Service
public class GivingFeedback {

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final RoundResults results;

	private final FeedbackSent sent;

	private final Ledger ledger;

	private final CurrentActor actor;

	private final Clock clock;

	GivingFeedback(Dossiers dossiers, Rounds rounds, RoundResults results, FeedbackSent sent, Ledger ledger,
			CurrentActor actor, Clock clock) {
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.results = results;
		this.sent = sent;
		this.ledger = ledger;
		this.actor = actor;
		this.clock = clock;
	}

	/**
	 * @param sentOn a day such as {@code 2022-12-16}: not in the future, and not before
	 * the round's outcomes were there to give feedback on. After the adoption a round
	 * without outcomes has its feedback too.
	 */
	@Transactional
	public void send(String reference, long roundId, @Nullable String channel, @Nullable String sentOn,
			@Nullable String message) {
		Trajectory trajectory = this.dossiers.open(reference);
		Round round = this.rounds.get(reference, roundId);
		if (this.sent.findByRound(round).isPresent()) {
			throw new FeedbackRefused(Refusal.Kind.CONFLICT, "feedback.sent-before", round.formName());
		}
		LocalDate day = day(sentOn, whatToTell(trajectory, round));
		Feedback feedback = new Feedback(round, Text.required("channel", channel, Text.LINE), day,
				Text.optional("message", message, Text.PROSE));
		this.ledger.append(reference, this.actor.name(), feedback);
	}

	private Recorded whatToTell(Trajectory trajectory, Round round) {
		Optional<RoundResult> result = this.results.findByRound(round);
		if (result.isEmpty() && !this.dossiers.standingOf(trajectory).isAdopted()) {
			throw new FeedbackRefused(Refusal.Kind.CONFLICT, "feedback.nothing-to-tell", round.formName());
		}
		return result.isPresent() ? result.get() : round;
	}

	private LocalDate day(@Nullable String sentOn, Recorded toTell) {
		LocalDate day;
		try {
			day = LocalDate.parse(Text.required("sentOn", sentOn, Text.LINE));
		}
		catch (DateTimeParseException noDay) {
			throw new FeedbackRefused(Refusal.Kind.INVALID, "feedback.not-a-day", (sentOn != null) ? sentOn : "");
		}
		ZoneId zone = this.clock.getZone();
		LocalDate recorded = LocalDate.ofInstant(toTell.entry().at(), zone);
		if (day.isBefore(recorded)) {
			throw new FeedbackRefused(Refusal.Kind.INVALID, "feedback.before-the-outcomes", day.toString(),
					recorded.toString());
		}
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new FeedbackRefused(Refusal.Kind.INVALID, "feedback.in-the-future", day.toString());
		}
		return day;
	}

	/** Feedback that cannot have been given, or was given before. */
	static class FeedbackRefused extends Refusal {

		FeedbackRefused(Kind kind, String rule, Object... arguments) {
			super(kind, rule, arguments);
		}

	}

}
