package nl.meerstemmig.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.meerstemmig.catalogue.Advice.WayOut;
import nl.meerstemmig.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class WeighingTest {

	private static final Need ANYTHING = new Need("diagnosis", null, null, null, null, null, null);

	private static final Catalogue CATALOGUE = () -> List.of(form("survey"), form("panel"), form("visit"), form("new"));

	@Test
	void formsAreRankedByWhatSpeaksForThemAndWhatRulesThemOut() {
		Weighing weighing = new Weighing(CATALOGUE,
				need -> List.of(new Consideration("survey", 2, "Breed"), new Consideration("survey", -3, "Duur"),
						new Consideration("panel", 1, "Snel"), new Consideration("visit", 5, "Dichtbij"),
						new Consideration("visit", Consideration.DOES_NOT_FIT, "Niet representatief")));

		Advice advice = weighing.advise(ANYTHING);

		assertThat(advice.ranking()).extracting(weighed -> weighed.form().key(), Weighed::verdict, Weighed::points)
			.containsExactly(tuple("panel", Verdict.ADVISED, 1), tuple("survey", Verdict.POSSIBLE, -1),
					tuple("visit", Verdict.DOES_NOT_FIT, 5), tuple("new", Verdict.NOT_WEIGHED, 0));
		assertThat(advice.advised()).extracting(weighed -> weighed.form().key()).containsExactly("panel");
		assertThat(advice.ranking().get(2).considerations()).extracting(Consideration::remark)
			.as("what rules it out comes first")
			.containsExactly("Niet representatief", "Dichtbij");
		assertThat(advice.waysOut()).isEmpty();
	}

	@Test
	void whereNothingIsAdvisedTheWishesThatStandInTheWayAreNamed() {
		Weighing weighing = new Weighing(CATALOGUE, WeighingTest::shortOfTimeAndMoney);
		Need need = new Need("diagnosis", Purpose.VIEW_OF_A_GROUP, true, null, 2, 100, null);

		Advice advice = weighing.advise(need);

		assertThat(advice.advised()).isEmpty();
		assertThat(advice.waysOut()).extracting(WayOut::without, way -> way.advised().get(0).key())
			.as("the fewest wishes, each way to do without them")
			.containsExactly(tuple(List.of(Wish.REPRESENTATIVE), "panel"), tuple(List.of(Wish.WEEKS), "survey"));
	}

	@Test
	void aPhaseInWhichNothingIsAdvisedHasNoWayOut() {
		Advice advice = new Weighing(CATALOGUE, need -> List.of(new Consideration("survey", 0, null)))
			.advise(new Need("diagnosis", Purpose.SET_THE_AGENDA, true, null, 1, 1, 1));

		assertThat(advice.advised()).isEmpty();
		assertThat(advice.waysOut()).isEmpty();
	}

	@Test
	void formsOfTheTableThatHaveNoModelAreNamedAndNotRanked() {
		Advice advice = new Weighing(CATALOGUE,
				need -> List.of(new Consideration("seance", 9, null), new Consideration("seance", 1, null)))
			.advise(ANYTHING);

		assertThat(advice.withoutModel()).containsExactly("seance");
		assertThat(advice.ranking()).extracting(weighed -> weighed.form().key()).doesNotContain("seance");
	}

	@Test
	void aNeedIsReadFromWhatIsFilledIn() {
		Map<String, String> filledIn = Map.of("purposeKind", "view-of-a-group", "representative", "ja",
				"willingToBeBound", "co-decision", "weeks", "8.0", "budget", " ");

		Need need = Need.of("diagnosis", filledIn::get);

		assertThat(need)
			.isEqualTo(new Need("diagnosis", Purpose.VIEW_OF_A_GROUP, true, BindingEffect.CO_DECISION, 8, null, null));
		assertThat(need.wishes()).containsExactly(Wish.PURPOSE, Wish.REPRESENTATIVE, Wish.WILLING_TO_BE_BOUND,
				Wish.WEEKS);
	}

	@ParameterizedTest
	@CsvSource({ "weeks,-1,weken", "weeks,1.5,weken", "budget,veel,budget", "groupSize,1E99,deelnemers",
			"representative,misschien,representatief", "purposeKind,geluk,fetch-information",
			"willingToBeBound,alles,non-committal" })
	void whatCannotBeIsRefusedByTheNameOfItsField(String field, String given, String said) {
		assertThatThrownBy(() -> Need.of("diagnosis", name -> name.equals(field) ? given : null))
			.isInstanceOfSatisfying(Refusal.class,
					refusal -> assertThat(refusal.messageIn(Locale.forLanguageTag("nl"))).contains(said, given));
	}

	private static List<Consideration> shortOfTimeAndMoney(Need need) {
		List<Consideration> considerations = new ArrayList<>(
				List.of(new Consideration("survey", 3, null), new Consideration("panel", 1, null)));
		if (need.weeks() != null && need.weeks() < 6) {
			considerations.add(new Consideration("survey", Consideration.DOES_NOT_FIT, null));
		}
		if (Boolean.TRUE.equals(need.representative())) {
			considerations.add(new Consideration("panel", -1, null));
		}
		return considerations;
	}

	static FormOfParticipation form(String key) {
		return new FormOfParticipation(key, key, InvolvementLevel.INFORM, BindingEffect.NON_COMMITTAL, null,
				StandingBodies.NONE, false, "", new Qualities("", "", "", "", "", "", "", "", List.of()), List.of(),
				List.of());
	}

}
