package nl.meerstemmig.trajectory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.ledger.Ledger;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing a version of the advice: the white one, the green one, or a numbered one. */
@Service
public class Drafting {

	private static final Pattern VERSION = Pattern.compile("white|green|[1-9][0-9]{0,3}");

	private final Dossiers dossiers;

	private final Ledger ledger;

	private final CurrentActor actor;

	Drafting(Dossiers dossiers, Ledger ledger, CurrentActor actor) {
		this.dossiers = dossiers;
		this.ledger = ledger;
		this.actor = actor;
	}

	/**
	 * @param version {@code white}, {@code green} or a number
	 * @param passages at least one, each with a number of its own
	 */
	@Transactional
	public void draft(String reference, @Nullable String version, List<Passage> passages) {
		String given = Text.required("version", version, Text.LINE);
		if (!VERSION.matcher(given).matches()) {
			throw new InvalidDraft("draft.unknown-version", given);
		}
		if (passages.isEmpty()) {
			throw new InvalidDraft("draft.empty");
		}
		Set<String> numbers = new HashSet<>();
		for (Passage passage : passages) {
			if (!numbers.add(passage.number())) {
				throw new InvalidDraft("draft.passage-twice", passage.number());
			}
		}
		Trajectory trajectory = this.dossiers.openRunning(reference);
		this.ledger.append(reference, this.actor.name(), new Draft(trajectory, given, passages));
	}

	/** A version of the advice that cannot be one. */
	static class InvalidDraft extends Refusal {

		InvalidDraft(String rule, Object... arguments) {
			super(Kind.INVALID, rule, arguments);
		}

	}

}
