package nl.meerstemmig.trajectory;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording that a trajectory has come to a point: a phase, the agenda, its end. */
@Service
public class PassingMilestone {

	private final Dossiers dossiers;

	private final Obligations obligations;

	private final AnswerToAdvice answerToAdvice;

	private final Ledger ledger;

	private final CurrentActor actor;

	PassingMilestone(Dossiers dossiers, Obligations obligations, AnswerToAdvice answerToAdvice, Ledger ledger,
			CurrentActor actor) {
		this.dossiers = dossiers;
		this.obligations = obligations;
		this.answerToAdvice = answerToAdvice;
		this.ledger = ledger;
		this.actor = actor;
	}

	@Transactional
	public void startPhase(String reference, Phase phase) {
		pass(this.dossiers.followRunning(reference), Milestone.Kind.PHASE_STARTED, phase, null);
	}

	/**
	 * @param reason required where the subject is not put on the agenda
	 * @throws AgendaRefused where an unsolicited advice has no answer yet, or another one
	 */
	@Transactional
	public void decideOnAgenda(String reference, boolean onAgenda, @Nullable String reason) {
		Trajectory trajectory = this.dossiers.openRunning(reference);
		agreeWithAnswer(trajectory, onAgenda);
		if (onAgenda) {
			pass(trajectory, Milestone.Kind.PUT_ON_AGENDA, null, Text.optional("reason", reason, Text.PROSE));
		}
		else {
			pass(trajectory, Milestone.Kind.NOT_PUT_ON_AGENDA, null, Text.required("reason", reason, Text.PROSE));
		}
	}

	/** What a standing body advises unasked is answered like any outcome of its form. */
	private void agreeWithAnswer(Trajectory trajectory, boolean onAgenda) {
		if (trajectory.origin() != Origin.UNSOLICITED_ADVICE) {
			return;
		}
		boolean owed = this.obligations.of(trajectory).stream().anyMatch(owes -> owes.kind().blocksAdoption());
		boolean answer = this.answerToAdvice.putsOnAgenda(trajectory)
			.filter(given -> !owed)
			.orElseThrow(() -> new AgendaRefused("agenda.advice-unanswered", trajectory.reference()));
		if (answer != onAgenda) {
			throw new AgendaRefused(answer ? "agenda.advice-followed" : "agenda.advice-not-followed",
					trajectory.reference());
		}
	}

	@Transactional
	public void consultConstituencies(String reference, @Nullable String reactions) {
		pass(this.dossiers.openRunning(reference), Milestone.Kind.CONSTITUENCIES_CONSULTED, null,
				Text.required("reactions", reactions, Text.PROSE));
	}

	/** Participants keep their right to hear what was done with their outcomes. */
	@Transactional
	public void withdraw(String reference, @Nullable String reason) {
		pass(this.dossiers.openRunning(reference), Milestone.Kind.WITHDRAWN, null,
				Text.required("reason", reason, Text.PROSE));
	}

	/**
	 * Its process has ended, whatever ended it. Where the dossier had not ended the
	 * trajectory, this stops it without an adoption; participants keep what is owed to
	 * them.
	 */
	@Transactional
	public void processEnded(String reference, @Nullable String reason) {
		Trajectory trajectory = this.dossiers.follow(reference);
		if (this.dossiers.standingOf(trajectory) == Standing.RUNNING) {
			pass(trajectory, Milestone.Kind.STOPPED, null, Text.optional("reason", reason, Text.PROSE));
		}
	}

	/**
	 * Its process was started again.
	 * @throws NotStopped where another process of it may still run, or where the dossier
	 * ended the trajectory
	 */
	@Transactional
	public void resume(String reference) {
		Trajectory trajectory = this.dossiers.follow(reference);
		Standing standing = this.dossiers.standingOf(trajectory);
		if (standing != Standing.STOPPED) {
			throw new NotStopped(reference, standing);
		}
		pass(trajectory, Milestone.Kind.RESUMED, null, null);
	}

	private void pass(Trajectory trajectory, Milestone.Kind kind, @Nullable Phase phase, @Nullable String explanation) {
		this.ledger.append(trajectory.reference(), this.actor.name(),
				new Milestone(trajectory, kind, phase, explanation));
	}

	/**
	 * A trajectory has one process; a second one cannot run beside it, or after its end.
	 */
	static class NotStopped extends Refusal {

		NotStopped(String reference, Standing standing) {
			super(Kind.CONFLICT,
					(standing == Standing.RUNNING) ? "trajectory.restart-running" : "trajectory.restart-ended",
					reference);
		}

	}

	/** The agenda is decided on before, or against, the answer to an advice. */
	static class AgendaRefused extends Refusal {

		AgendaRefused(String rule, String reference) {
			super(Kind.CONFLICT, rule, reference);
		}

	}

}
