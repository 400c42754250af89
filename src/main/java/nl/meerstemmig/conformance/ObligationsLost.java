package nl.meerstemmig.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.meerstemmig.refusal.Refusal;

/** A running process may not move: something would no longer be certain to happen. */
public class ObligationsLost extends Refusal {

	private final transient List<Loss> lost;

	/**
	 * @param process its business key, or its id where it has none
	 * @param target the version that it would move to, as people know it
	 */
	public ObligationsLost(String process, String target, List<Loss> lost) {
		super(Kind.CONFLICT, "migration.obligations-lost", process, target, (Worded) language -> said(lost, language));
		this.lost = List.copyOf(lost);
	}

	public List<Loss> lost() {
		return this.lost;
	}

	private static String said(List<Loss> lost, Locale language) {
		return lost.stream().map(loss -> loss.messageIn(language)).collect(Collectors.joining(" "));
	}

}
