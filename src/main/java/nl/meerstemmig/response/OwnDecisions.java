package nl.meerstemmig.response;

import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.OwnAdvices;
import nl.meerstemmig.round.Placement;
import nl.meerstemmig.trajectory.Draft;
import nl.meerstemmig.trajectory.Drafts;
import nl.meerstemmig.trajectory.Passage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an assembly decided itself stands unaltered: beside the council's advice, where
 * the dossier keeps it and every report shows it, or inside it, where it must be found
 * word for word in the version that goes to the council.
 */
@Component
class OwnDecisions {

	/** The version that goes to the council. */
	private static final String GREEN = "green";

	private final Drafts drafts;

	private final OwnAdvices ownAdvices;

	OwnDecisions(Drafts drafts, OwnAdvices ownAdvices) {
		this.drafts = drafts;
		this.ownAdvices = ownAdvices;
	}

	/**
	 * Whether this outcome was to stand in the advice and does not stand in its green
	 * version word for word; line breaks and spaces apart.
	 */
	@Transactional(readOnly = true)
	public boolean isAltered(Outcome outcome) {
		if (!outcome.isBinding() || outcome.round().bindingEffect() != BindingEffect.OWN_DECISION) {
			return false;
		}
		boolean inside = this.ownAdvices.findFirstByRoundOrderByEntrySequenceDesc(outcome.round())
			.filter(own -> own.placement() == Placement.INSIDE)
			.isPresent();
		return inside && this.drafts.findFirstByTrajectoryOrderByEntrySequenceDesc(outcome.round().trajectory())
			.filter(draft -> GREEN.equals(draft.version()))
			.filter(draft -> !contains(draft, outcome.text()))
			.isPresent();
	}

	private static boolean contains(Draft draft, String text) {
		String sought = words(text);
		return draft.passages()
			.stream()
			.map(Passage::text)
			.map(OwnDecisions::words)
			.anyMatch(in -> in.contains(sought));
	}

	private static String words(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

}
