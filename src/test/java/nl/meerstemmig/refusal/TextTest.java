package nl.meerstemmig.refusal;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextTest {

	@AfterEach
	void forgetLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void markupIsKeptToTheLetter() {
		String markup = "<script>alert('x')</script> & **vet** \uD83D\uDE00";

		assertThat(Text.required("reason", markup, Text.PROSE)).isEqualTo(markup);
	}

	@Test
	void everyLineBreakIsOneKindOfLineBreak() {
		assertThat(Text.optional("reason", " a\r\nb\rc\u000Bd ", Text.PROSE)).isEqualTo("a\nb\nc\nd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u0007b", "a\u001Bb", "a\uD83D", "\uDE00a", "a\u0085b" })
	void whatNoPageOrDatabaseCanHoldIsRefusedWithItsPlace(String unreadable) {
		assertThatThrownBy(() -> Text.optional("justification", unreadable, Text.PROSE)).isInstanceOf(InvalidText.class)
			.hasMessageContaining("“motivering”")
			.hasMessageContaining("U+");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u200B\u2060", "\u00AD", "\u3164", "\u2800\n" })
	void whatCannotBeSeenIsMissing(String invisible) {
		assertThatThrownBy(() -> Text.required("reason", invisible, Text.PROSE)).isInstanceOf(InvalidText.class)
			.hasMessage("Het veld “reden” is verplicht en is leeg.");
	}

	@Test
	void aLongTextFitsAndATooLongOneIsRefusedWithItsLength() {
		assertThat(Text.optional("justification", "x".repeat(40_000), Text.PROSE)).hasSize(40_000);
		assertThatThrownBy(() -> Text.optional("justification", "x".repeat(5_000_000), Text.PROSE))
			.hasMessageContaining("5.000.000");
	}

	@Test
	void aRefusalSpeaksTheCallersLanguage() {
		LocaleContextHolder.setLocale(Locale.UK);

		assertThatThrownBy(() -> Text.required("reason", null, Text.PROSE))
			.hasMessage("The field “reason” is required and is empty.");
	}

}
