package nl.meerstemmig.catalogue;

import java.util.List;

/**
 * The forms weighed for a need. There is always an answer: a form that is advised, or the
 * wishes that stand in the way of one.
 *
 * @param ranking every form of the catalogue, best first
 * @param waysOut where no form is advised: each way to one that gives up as few wishes as
 * possible; none where the phase itself stands in the way
 * @param withoutModel forms that the table mentions and the catalogue does not have
 */
public record Advice(Need need, List<Weighed> ranking, List<WayOut> waysOut, List<String> withoutModel) {

	/** Forms that would be advised if these wishes were given up. */
	public record WayOut(List<Wish> without, List<FormOfParticipation> advised) {
	}

	public List<Weighed> advised() {
		return this.ranking.stream().filter(Weighed::isAdvised).toList();
	}

}
