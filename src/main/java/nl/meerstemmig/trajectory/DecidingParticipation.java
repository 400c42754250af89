package nl.meerstemmig.trajectory;

import java.util.LinkedHashSet;
import java.util.List;

import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding at a participation gateway which forms a phase uses. Going without is allowed,
 * with a reason: participation is then left out on purpose and not by habit.
 */
@Service
public class DecidingParticipation {

	private final Dossiers dossiers;

	private final Catalogue catalogue;

	private final Ledger ledger;

	private final CurrentActor actor;

	DecidingParticipation(Dossiers dossiers, Catalogue catalogue, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.catalogue = catalogue;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param forms keys of the catalogue; a key given twice counts once
	 * @param purpose what participation is for, required where forms are chosen
	 * @param targetGroups with whom, required where forms are chosen
	 * @param reason why none, required where no forms are chosen
	 */
	@Transactional
	public void decide(String reference, Phase phase, boolean participate, List<String> forms, @Nullable String purpose,
			@Nullable String targetGroups, @Nullable String reason) {
		List<String> chosen = List.copyOf(new LinkedHashSet<>(forms));
		if (participate && chosen.isEmpty()) {
			throw new NoFormsChosen(false);
		}
		if (!participate && !chosen.isEmpty()) {
			throw new NoFormsChosen(true);
		}
		chosen.forEach(this.catalogue::form);
		Trajectory trajectory = this.dossiers.openRunning(reference);
		ParticipationDecision decision = new ParticipationDecision(trajectory, phase, chosen,
				text("purpose", purpose, participate), text("targetGroups", targetGroups, participate),
				text("reason", reason, !participate));
		this.ledger.append(reference, this.actor.name(), decision);
	}

	private static @Nullable String text(String field, @Nullable String text, boolean required) {
		return required ? Text.required(field, text, Text.PROSE) : Text.optional(field, text, Text.PROSE);
	}

	/** Participation without a form, or forms without participation. */
	static class NoFormsChosen extends Refusal {

		NoFormsChosen(boolean chosenAllTheSame) {
			super(Kind.INVALID, chosenAllTheSame ? "participation.forms-but-none" : "participation.no-forms");
		}

	}

}
