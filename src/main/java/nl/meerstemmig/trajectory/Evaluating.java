package nl.meerstemmig.trajectory;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recording what was learned from a trajectory's participation. */
@Service
public class Evaluating {

	private final Dossiers dossiers;

	private final Ledger ledger;

	private final CurrentActor actor;

	Evaluating(Dossiers dossiers, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.ledger = ledger;
		this.actor = actor;
	}

	@Transactional
	public void evaluate(String reference, @Nullable String findings, @Nullable String recommendation) {
		Trajectory trajectory = this.dossiers.open(reference);
		Evaluation evaluation = new Evaluation(trajectory, Text.required("findings", findings, Text.PROSE),
				Text.optional("recommendation", recommendation, Text.PROSE));
		this.ledger.append(reference, this.actor.name(), evaluation);
	}

}
