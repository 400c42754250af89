package nl.meerstemmig.refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalWordsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

	@ParameterizedTest
	@ValueSource(strings = { "refusals", "messages" })
	void everythingIsSaidInBothLanguagesAboutTheSameThings(String bundle) throws IOException {
		Properties dutch = read("/" + bundle + ".properties");
		Properties english = read("/" + bundle + "_en.properties");

		assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
		assertThat(dutch.stringPropertyNames()).allSatisfy(
				key -> assertThat(arguments(english.getProperty(key))).isEqualTo(arguments(dutch.getProperty(key))));
	}

	private static Set<String> arguments(String pattern) {
		return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Properties read(String name) throws IOException {
		try (InputStream content = Objects.requireNonNull(RefusalWordsTest.class.getResourceAsStream(name))) {
			Properties properties = new Properties();
			properties.load(new InputStreamReader(content, StandardCharsets.UTF_8));
			return properties;
		}
	}

}
