package nl.meerstemmig.response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JustificationTest {

	@ParameterizedTest
	@ValueSource(strings = { "n.v.t.", "N.V.T", "n/a", "Niet van toepassing.", "-", "...", "geen", "zie boven",
			"xxxxxxxxxxxxxxxx", "aa aa aa aa aa aa", "Te duur", "niet gevolgd", "onuitvoerbaarheidsredenen",
			"\u200B\u200Bn\u200B.v\u00AD.t.", "1 1 1 1 1 1 1 1 1 1 1 1", "Ｎ．Ｖ．Ｔ．" })
	void whatSaysNothingIsNoJustification(String text) {
		assertThat(Justification.saysSomething(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Te duur voor deze kabinetsperiode.", "De Arbeidstijdenwet staat dit niet toe.",
			"Artikel 12 van de cao regelt dit al.", "法律不允许这样做，因为劳动时间法 第五条" })
	void whatGivesAReasonIsOne(String text) {
		assertThat(Justification.saysSomething(text)).isTrue();
	}

	@Test
	void theSameTextInOtherClothesIsTheSameText() {
		assertThat(Justification.sayTheSame("Dit is té duur, voor nu!", "  dit is TE duur\u200B voor nu")).isTrue();
		assertThat(Justification.sayTheSame("Dit is te duur voor nu", "Dit is te duur voor later")).isFalse();
	}

}
