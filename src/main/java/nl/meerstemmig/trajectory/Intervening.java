package nl.meerstemmig.trajectory;

import java.util.Collection;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recording that a trajectory's process was moved other than by completing its tasks.
 * Whatever the trajectory's standing: also what is done after its end is seen.
 */
@Service
public class Intervening {

	private final Dossiers dossiers;

	private final Ledger ledger;

	private final CurrentActor actor;

	Intervening(Dossiers dossiers, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param by the account that did it, or null where that is the one signed on
	 * @param ended names of the tasks that it ended before anybody completed them
	 * @param begun names of the tasks that wait since then
	 */
	@Transactional
	public void record(String reference, Intervention.Way way, @Nullable String by, Collection<String> ended,
			Collection<String> begun, @Nullable String detail) {
		Trajectory trajectory = this.dossiers.follow(reference);
		this.ledger.append(reference, (by != null) ? by : this.actor.name(), new Intervention(trajectory, way,
				listed(ended), listed(begun), Text.optional("reason", detail, Text.PROSE)));
	}

	private static @Nullable String listed(Collection<String> names) {
		return names.isEmpty() ? null : String.join("; ", names);
	}

}
