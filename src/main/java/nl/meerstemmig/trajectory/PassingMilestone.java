package nl.meerstemmig.trajectory;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.trajectory.Milestone.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording that a trajectory has come to a point: a phase, the agenda, its end. */
@Service
public class PassingMilestone {

	private final Dossiers dossiers;

	private final Ledger ledger;

	private final CurrentActor actor;

	PassingMilestone(Dossiers dossiers, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.ledger = ledger;
		this.actor = actor;
	}

	@Transactional
	public void startPhase(String reference, Phase phase) {
		pass(reference, Kind.PHASE_STARTED, phase, null);
	}

	/**
	 * @param reason required where the subject is not put on the agenda
	 */
	@Transactional
	public void decideOnAgenda(String reference, boolean onAgenda, @Nullable String reason) {
		if (onAgenda) {
			pass(reference, Kind.PUT_ON_AGENDA, null, Text.optional("reason", reason, Text.PROSE));
		}
		else {
			pass(reference, Kind.NOT_PUT_ON_AGENDA, null, Text.required("reason", reason, Text.PROSE));
		}
	}

	@Transactional
	public void consultConstituencies(String reference, @Nullable String reactions) {
		pass(reference, Kind.CONSTITUENCIES_CONSULTED, null, Text.required("reactions", reactions, Text.PROSE));
	}

	/** Participants keep their right to hear what was done with their outcomes. */
	@Transactional
	public void withdraw(String reference, @Nullable String reason) {
		pass(reference, Kind.WITHDRAWN, null, Text.required("reason", reason, Text.PROSE));
	}

	private void pass(String reference, Kind kind, @Nullable Phase phase, @Nullable String explanation) {
		Trajectory trajectory = this.dossiers.openRunning(reference);
		this.ledger.append(reference, this.actor.name(), new Milestone(trajectory, kind, phase, explanation));
	}

}
