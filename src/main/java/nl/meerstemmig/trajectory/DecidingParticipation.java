package nl.meerstemmig.trajectory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.Considerations.NoAdvice;
import nl.meerstemmig.catalogue.Need;
import nl.meerstemmig.catalogue.Weighed;
import nl.meerstemmig.catalogue.Weighing;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding at a participation gateway which forms a phase uses. Going without is allowed,
 * with a reason: participation is then left out on purpose and not by habit. So is
 * choosing a form that is not advised.
 */
@Service
public class DecidingParticipation {

	private final Dossiers dossiers;

	private final Catalogue catalogue;

	private final Weighing weighing;

	private final Ledger ledger;

	private final CurrentActor actor;

	DecidingParticipation(Dossiers dossiers, Catalogue catalogue, Weighing weighing, Ledger ledger,
			CurrentActor actor) {
		this.dossiers = dossiers;
		this.catalogue = catalogue;
		this.weighing = weighing;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param forms keys of the catalogue; a key given twice counts once
	 * @param purpose what participation is for, required where forms are chosen
	 * @param targetGroups with whom, required where forms are chosen
	 * @param reason why none, required where no forms are chosen; why these, required
	 * where one of them is not advised
	 * @param need what the advice is about; where it has no purpose, none is asked
	 */
	@Transactional
	public void decide(String reference, Phase phase, boolean participate, List<String> forms, @Nullable String purpose,
			@Nullable String targetGroups, @Nullable String reason, Need need) {
		List<String> chosen = List.copyOf(new LinkedHashSet<>(forms));
		if (participate && chosen.isEmpty()) {
			throw new NoFormsChosen(false);
		}
		if (!participate && !chosen.isEmpty()) {
			throw new NoFormsChosen(true);
		}
		chosen.forEach(this.catalogue::form);
		Trajectory trajectory = this.dossiers.openRunning(reference);
		String why = text("reason", reason, !participate);
		ParticipationDecision decision = new ParticipationDecision(trajectory, phase, chosen,
				text("purpose", purpose, participate), text("targetGroups", targetGroups, participate), why, need,
				advice(need, chosen, why));
		this.ledger.append(reference, this.actor.name(), decision);
	}

	/** The advice as it stands now; none where the forms cannot be weighed. */
	private List<WeighedForm> advice(Need need, List<String> chosen, @Nullable String reason) {
		if (need.purposeKind() == null) {
			return List.of();
		}
		try {
			List<Weighed> ranking = this.weighing.rank(need);
			List<Weighed> notAdvised = ranking.stream()
				.filter(weighed -> chosen.contains(weighed.form().key()) && !weighed.isAdvised())
				.toList();
			if (reason == null && !notAdvised.isEmpty()) {
				throw new NoReasonAgainstAdvice(notAdvised);
			}
			return ranking.stream().map(WeighedForm::of).toList();
		}
		catch (NoAdvice unreadable) {
			// A table that cannot be read is its owner's to mend, and keeps nobody from
			// deciding.
			return List.of();
		}
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

	/** Choosing against the advice is allowed; not saying why is not. */
	static class NoReasonAgainstAdvice extends Refusal {

		NoReasonAgainstAdvice(List<Weighed> notAdvised) {
			super(Kind.INVALID, "participation.reason-against-advice",
					notAdvised.stream().map(weighed -> weighed.form().name()).collect(Collectors.joining(", ")));
		}

	}

}
