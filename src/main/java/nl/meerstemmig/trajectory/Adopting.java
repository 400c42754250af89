package nl.meerstemmig.trajectory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recording what the council decided on the advice. This is the only place where a
 * trajectory becomes adopted, and it is closed while a binding outcome is unanswered,
 * unjustified or unconfirmed, or while a round whose form can bind has no outcomes yet.
 */
@Service
public class Adopting {

	private final Dossiers dossiers;

	private final Obligations obligations;

	private final Ledger ledger;

	private final CurrentActor actor;

	Adopting(Dossiers dossiers, Obligations obligations, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.obligations = obligations;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param adopted false sends the advice back to the commission
	 * @param minutes why, required where it is sent back
	 * @throws AdoptionRefused where something is still owed to a binding outcome
	 */
	@Transactional
	public void decide(String reference, boolean adopted, @Nullable String minutes) {
		Trajectory trajectory = this.dossiers.openRunning(reference);
		if (adopted) {
			List<Obligation> open = this.obligations.of(trajectory)
				.stream()
				.filter(obligation -> obligation.kind().blocksAdoption())
				.toList();
			if (!open.isEmpty()) {
				throw new AdoptionRefused(reference, open);
			}
		}
		String noted = adopted ? Text.optional("minutes", minutes, Text.PROSE)
				: Text.required("minutes", minutes, Text.PROSE);
		this.ledger.append(reference, this.actor.name(), new CouncilDecision(trajectory, adopted, noted));
	}

	/** The advice cannot be adopted yet; the message says for which outcomes. */
	public static class AdoptionRefused extends Refusal {

		private static final int TEXT_SHOWN = 80;

		private final transient List<Obligation> open;

		AdoptionRefused(String reference, List<Obligation> open) {
			super(Kind.CONFLICT, "adoption.obligations-open", reference, open.size(),
					(Worded) language -> open.stream()
						.map(obligation -> line(obligation, language))
						.collect(Collectors.joining("; ")));
			this.open = List.copyOf(open);
		}

		public List<Obligation> open() {
			return this.open;
		}

		private static String line(Obligation obligation, Locale language) {
			Obligation.Subject subject = obligation.subject();
			String owed = Worded.field("obligation." + obligation.kind().key()).in(language);
			if (subject.outcome() == null) {
				return "%s (%s)".formatted(subject.form(), owed);
			}
			String text = (subject.text() != null) ? subject.text() : "";
			String shown = (text.length() <= TEXT_SHOWN) ? text : text.substring(0, TEXT_SHOWN) + "…";
			return "%s %s “%s” (%s)".formatted(subject.form(), subject.outcome(), shown, owed);
		}

	}

}
