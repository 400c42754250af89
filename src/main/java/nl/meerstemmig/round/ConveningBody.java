package nl.meerstemmig.round;

import nl.meerstemmig.body.Bodies;
import nl.meerstemmig.body.Body;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Dossiers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking a standing body to carry a round out. */
@Service
public class ConveningBody {

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final Convenings convenings;

	private final Bodies bodies;

	private final Ledger ledger;

	private final CurrentActor actor;

	ConveningBody(Dossiers dossiers, Rounds rounds, Convenings convenings, Bodies bodies, Ledger ledger,
			CurrentActor actor) {
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.convenings = convenings;
		this.bodies = bodies;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param body the reference of a standing body of the round's form
	 * @throws ConveningRefused where the body is one of another form, or where the round
	 * has a body
	 */
	@Transactional
	public void convene(String reference, long roundId, String body) {
		this.dossiers.openRunning(reference);
		Round round = this.rounds.get(reference, roundId);
		Body asked = this.bodies.get(body);
		if (!asked.form().equals(round.form())) {
			throw new ConveningRefused(Refusal.Kind.INVALID, "convening.other-form", asked.name(), round.formName());
		}
		if (this.convenings.findByRound(round).isPresent()) {
			throw new ConveningRefused(Refusal.Kind.CONFLICT, "convening.before", round.formName());
		}
		this.ledger.append(reference, this.actor.name(), new Convening(round, asked));
	}

	/** A body that cannot carry out this round. */
	static class ConveningRefused extends Refusal {

		ConveningRefused(Kind kind, String rule, Object... arguments) {
			super(kind, rule, arguments);
		}

	}

}
