package nl.meerstemmig.body;

import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.catalogue.StandingBodies;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Establishing a standing body: a panel, a forum, a permanent assembly, or a seat for
 * which somebody is appointed.
 */
@Service
public class Establishing {

	private final Bodies bodies;

	private final Catalogue catalogue;

	private final Ledger ledger;

	private final CurrentActor actor;

	Establishing(Bodies bodies, Catalogue catalogue, Ledger ledger, CurrentActor actor) {
		this.bodies = bodies;
		this.catalogue = catalogue;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param form a key of the catalogue
	 * @param name of the body or the seat, never of a person
	 * @param mandate for whom it speaks and what it is to do
	 * @throws CurrentActor.NotAllowed where whoever is signed on does not work for a
	 * commission
	 * @throws BodyRefused where the form has no standing bodies, or where the body exists
	 */
	@Transactional
	public Body establish(String form, @Nullable String name, @Nullable String mandate) {
		this.actor.require(Role.COMMISSION_SECRETARIES, Role.CHAIRS);
		FormOfParticipation entry = this.catalogue.form(form);
		if (entry.standingBodies() == StandingBodies.NONE) {
			throw new BodyRefused(Refusal.Kind.INVALID, "body.form-has-none", entry.name());
		}
		String called = Text.required("newBody", name, Text.LINE);
		BodyReference reference = BodyReference.of(called);
		if (reference.value().isEmpty()) {
			throw new BodyRefused(Refusal.Kind.INVALID, "body.unnamed", called);
		}
		this.bodies.findByReference(reference.value()).ifPresent(existing -> {
			throw new BodyRefused(Refusal.Kind.CONFLICT, "body.exists", existing.name(), existing.reference());
		});
		if (!this.ledger.takeName(reference.dossier())) {
			throw new BodyRefused(Refusal.Kind.CONFLICT, "body.exists", called, reference.value());
		}
		Body body = new Body(reference, form, called, Text.required("mandate", mandate, Text.PROSE));
		return this.ledger.append(reference.dossier(), this.actor.name(), body);
	}

	/** A body that cannot be established. */
	static class BodyRefused extends Refusal {

		BodyRefused(Kind kind, String rule, Object... arguments) {
			super(kind, rule, arguments);
		}

	}

}
