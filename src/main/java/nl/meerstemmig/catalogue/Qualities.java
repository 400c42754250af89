package nl.meerstemmig.catalogue;

import java.util.List;

/**
 * What a form of participation is like, in words for those who weigh it.
 *
 * @param ladder its rung on the common ladder of participation
 * @param effort what it asks of those who carry it out and of those who take part
 * @param cost what it costs, as an indication
 * @param duration how long a round takes, as an indication
 * @param groupSize how many usually take part
 * @param examples where the council or others used it
 */
public record Qualities(String ladder, String representative, String selection, String permanence, String effort,
		String cost, String duration, String groupSize, List<String> examples) {

	public Qualities {
		examples = List.copyOf(examples);
	}

}
