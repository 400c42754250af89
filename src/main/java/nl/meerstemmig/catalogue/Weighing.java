package nl.meerstemmig.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.meerstemmig.catalogue.Advice.WayOut;
import org.springframework.stereotype.Component;

/**
 * Weighs the forms of participation for what a commission looks for. It advises; the
 * commission chooses.
 */
@Component
public class Weighing {

	private final Catalogue catalogue;

	private final Considerations considerations;

	Weighing(Catalogue catalogue, Considerations considerations) {
		this.catalogue = catalogue;
		this.considerations = considerations;
	}

	/**
	 * The forms in the order in which they are advised.
	 * @throws Considerations.NoAdvice where the forms cannot be weighed
	 */
	public List<Weighed> rank(Need need) {
		return rank(this.catalogue.forms(), this.considerations.on(need));
	}

	/**
	 * The forms in that order, and, where none is advised, which wishes to give up.
	 * @throws Considerations.NoAdvice where the forms cannot be weighed
	 */
	public Advice advise(Need need) {
		List<FormOfParticipation> forms = this.catalogue.forms();
		List<Consideration> all = this.considerations.on(need);
		List<Weighed> ranking = rank(forms, all);
		boolean answered = ranking.stream().anyMatch(Weighed::isAdvised);
		return new Advice(need, ranking, answered ? List.of() : waysOut(need, forms),
				all.stream()
					.map(Consideration::form)
					.distinct()
					.filter(key -> forms.stream().noneMatch(form -> form.key().equals(key)))
					.toList());
	}

	private List<WayOut> waysOut(Need need, List<FormOfParticipation> forms) {
		List<Wish> wishes = need.wishes();
		for (int size = 1; size <= wishes.size(); size++) {
			List<WayOut> ways = subsets(wishes, size).stream()
				.map(without -> new WayOut(without, advised(need.without(without), forms)))
				.filter(way -> !way.advised().isEmpty())
				.toList();
			if (!ways.isEmpty()) {
				return ways;
			}
		}
		return List.of();
	}

	private List<FormOfParticipation> advised(Need need, List<FormOfParticipation> forms) {
		return rank(forms, this.considerations.on(need)).stream()
			.filter(Weighed::isAdvised)
			.map(Weighed::form)
			.toList();
	}

	private static List<Weighed> rank(List<FormOfParticipation> forms, List<Consideration> all) {
		Map<String, List<Consideration>> byForm = all.stream().collect(Collectors.groupingBy(Consideration::form));
		return forms.stream()
			.map(form -> Weighed.of(form, byForm.getOrDefault(form.key(), List.of())))
			.sorted(Weighed.BEST_FIRST)
			.toList();
	}

	private static List<List<Wish>> subsets(List<Wish> wishes, int size) {
		return IntStream.range(0, 1 << wishes.size())
			.filter(members -> Integer.bitCount(members) == size)
			.mapToObj(members -> IntStream.range(0, wishes.size())
				.filter(index -> (members & (1 << index)) != 0)
				.mapToObj(wishes::get)
				.toList())
			.toList();
	}

}
