package nl.meerstemmig.response;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.trajectory.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chair's look at a justification before it stands. Four eyes: whoever wrote it does
 * not confirm it.
 */
@Service
public class Confirming {

	private final Dossiers dossiers;

	private final Outcomes outcomes;

	private final Responses responses;

	private final Confirmations confirmations;

	private final Ledger ledger;

	private final CurrentActor actor;

	Confirming(Dossiers dossiers, Outcomes outcomes, Responses responses, Confirmations confirmations, Ledger ledger,
			CurrentActor actor) {
		this.dossiers = dossiers;
		this.outcomes = outcomes;
		this.responses = responses;
		this.confirmations = confirmations;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param remark what has to be better, required where the justification is not
	 * confirmed
	 * @throws CurrentActor.NotAllowed where whoever is signed on is no chair of the
	 * commission
	 * @throws OwnJustification where the same account wrote it
	 * @throws NothingToConfirm where the outcome has no answer that waits for the chair
	 */
	@Transactional
	public void confirm(String reference, long outcomeId, boolean confirmed, @Nullable String remark) {
		this.dossiers.openRunning(reference);
		this.actor.require(Role.CHAIRS);
		Outcome outcome = this.outcomes.get(reference, outcomeId);
		Response response = this.responses.findFirstByOutcomeOrderByRevisionDesc(outcome)
			.filter(Response::mustBeJustified)
			.filter(answer -> this.confirmations.findByResponse(answer).isEmpty())
			.orElseThrow(() -> new NothingToConfirm(outcome));
		if (response.entry().actor().equals(this.actor.name())) {
			throw new OwnJustification(outcome, this.actor.name());
		}
		String said = confirmed ? Text.optional("remark", remark, Text.PROSE)
				: Text.required("remark", remark, Text.PROSE);
		this.ledger.append(reference, this.actor.name(), new Confirmation(response, confirmed, said));
	}

	/** Whoever wrote a justification is not who says that it will do. */
	static class OwnJustification extends Refusal {

		OwnJustification(Outcome outcome, String account) {
			super(Kind.FORBIDDEN, "confirmation.four-eyes", outcome.number(), outcome.round().formName(), account);
		}

	}

	/**
	 * The outcome was not answered, is followed, or its justification was judged before.
	 */
	static class NothingToConfirm extends Refusal {

		NothingToConfirm(Outcome outcome) {
			super(Kind.CONFLICT, "confirmation.nothing-to-confirm", outcome.number(), outcome.round().formName());
		}

	}

}
