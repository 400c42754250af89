package nl.meerstemmig.round;

import java.util.List;

import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Draft;
import nl.meerstemmig.trajectory.Drafts;
import nl.meerstemmig.trajectory.Trajectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A co-deciding seat votes on the advice before the council adopts it. A vote against is
 * an outcome of the seat's round, which its only voter has adopted: so it binds by the
 * seat's effect, and the same rule as for any other outcome demands an answer and a
 * justification.
 */
@Service
public class VotingOnAdvice {

	private final Dossiers dossiers;

	private final Drafts drafts;

	private final Rounds rounds;

	private final Outcomes outcomes;

	private final SeatVotes votes;

	private final Ledger ledger;

	private final CurrentActor actor;

	private final AnswerDay answerDay;

	VotingOnAdvice(Dossiers dossiers, Drafts drafts, Rounds rounds, Outcomes outcomes, SeatVotes votes, Ledger ledger,
			CurrentActor actor, AnswerDay answerDay) {
		this.dossiers = dossiers;
		this.drafts = drafts;
		this.rounds = rounds;
		this.outcomes = outcomes;
		this.votes = votes;
		this.ledger = ledger;
		this.actor = actor;
		this.answerDay = answerDay;
	}

	/**
	 * @param dissent why, required where the seat votes against
	 * @throws SeatVoteRefused where the round is no seat's, where there is nothing to
	 * vote on, or where the seat has voted on this version
	 */
	@Transactional
	public void vote(String reference, long roundId, SeatVote.Ballot ballot, @Nullable String dissent) {
		Trajectory trajectory = this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		if (round.bindingEffect() != BindingEffect.CO_DECISION) {
			throw new SeatVoteRefused("seat-vote.not-co-deciding", round.formName());
		}
		Draft draft = this.drafts.findFirstByTrajectoryOrderByEntrySequenceDesc(trajectory)
			.orElseThrow(() -> new SeatVoteRefused("seat-vote.nothing-to-vote-on", reference));
		if (this.votes.findByRoundAndDraft(round, draft).isPresent()) {
			throw new SeatVoteRefused("seat-vote.before", round.formName());
		}
		boolean against = ballot == SeatVote.Ballot.AGAINST;
		String why = against ? Text.required("dissent", dissent, Text.PROSE)
				: Text.optional("dissent", dissent, Text.PROSE);
		this.ledger.append(reference, this.actor.name(), new SeatVote(round, draft, ballot, why));
		if (against && why != null) {
			List<Outcome> earlier = this.outcomes.findByRoundOrderByNumber(round);
			int number = earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).number() + 1;
			this.ledger.append(reference, this.actor.name(),
					Outcome.dissent(round, number, why, this.answerDay.ofToday()));
		}
	}

	/** A vote that a seat cannot cast. */
	static class SeatVoteRefused extends Refusal {

		SeatVoteRefused(String rule, Object... arguments) {
			super(Kind.CONFLICT, rule, arguments);
		}

	}

}
