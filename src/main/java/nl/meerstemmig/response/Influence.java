package nl.meerstemmig.response;

import nl.meerstemmig.refusal.Choice;

/**
 * What an outcome that does not bind did for the advice (the council's paper
 * "Participatie &amp; Representatie" names these yields of its own rounds).
 */
public enum Influence implements Choice {

	SHARED_STARTING_POINT, RANKING_OF_PROBLEMS, SHARPER_DIAGNOSIS, SHARPER_RECOMMENDATION, HUMAN_STORY,
	NO_VISIBLE_INFLUENCE

}
