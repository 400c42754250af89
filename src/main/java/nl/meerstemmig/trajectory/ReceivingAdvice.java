package nl.meerstemmig.trajectory;

import nl.meerstemmig.body.Bodies;
import nl.meerstemmig.body.Body;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receiving an advice that a standing body gives of its own accord. Whether the subject
 * is put on the agenda is then owed to that body as an answer.
 */
@Service
public class ReceivingAdvice {

	private final Dossiers dossiers;

	private final UnsolicitedAdvices advices;

	private final Bodies bodies;

	private final Catalogue catalogue;

	private final Ledger ledger;

	private final CurrentActor actor;

	ReceivingAdvice(Dossiers dossiers, UnsolicitedAdvices advices, Bodies bodies, Catalogue catalogue, Ledger ledger,
			CurrentActor actor) {
		this.dossiers = dossiers;
		this.advices = advices;
		this.bodies = bodies;
		this.catalogue = catalogue;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param body the reference of the standing body that advises
	 * @throws AdviceRefused where the trajectory did not start with such an advice, where
	 * it was received before, or where bodies of this form do not advise unasked
	 */
	@Transactional
	public UnsolicitedAdvice receive(String reference, String body, @Nullable String text) {
		Trajectory trajectory = this.dossiers.openRunning(reference);
		if (trajectory.origin() != Origin.UNSOLICITED_ADVICE) {
			throw new AdviceRefused("advice.other-origin", reference);
		}
		if (this.advices.findByTrajectory(trajectory).isPresent()) {
			throw new AdviceRefused("advice.received-before", reference);
		}
		Body adviser = this.bodies.get(body);
		FormOfParticipation form = this.catalogue.form(adviser.form());
		if (!form.unsolicitedAdvice()) {
			throw new AdviceRefused("advice.form-only-asked", adviser.name(), form.name());
		}
		String advised = Text.required("advice", text, Text.PROSE);
		return this.ledger.append(reference, this.actor.name(), new UnsolicitedAdvice(trajectory, adviser, advised));
	}

	/** An advice that cannot be received as an unsolicited one. */
	static class AdviceRefused extends Refusal {

		AdviceRefused(String rule, Object... arguments) {
			super(Kind.CONFLICT, rule, arguments);
		}

	}

}
