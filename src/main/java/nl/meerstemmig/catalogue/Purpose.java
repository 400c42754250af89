package nl.meerstemmig.catalogue;

import nl.meerstemmig.refusal.Choice;

/**
 * What a commission looks for participation for: the column "waarvoor" of the council's
 * overview of forms (first annex of its paper "Participatie &amp; Representatie") and the
 * aims of its own activities (second annex), taken together.
 */
public enum Purpose implements Choice {

	/** ontbrekende informatie ophalen */
	FETCH_INFORMATION,
	/** het onderwerp verkennen, verbreden of afbakenen */
	EXPLORE_SUBJECT,
	/** zicht krijgen op een groep of een praktijk, en op wat daar knelt */
	UNDERSTAND_PRACTICE,
	/** de mening van een groep op één vraag */
	VIEW_OF_A_GROUP,
	/** het perspectief van een groep op de agenda */
	SET_THE_AGENDA,
	/** aanbevelingen die deelnemers samen doen */
	SHARED_RECOMMENDATIONS,
	/** een stem in het besluit */
	VOICE_IN_THE_DECISION

}
