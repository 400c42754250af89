package nl.meerstemmig.refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalWordsTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

	@ParameterizedTest
	@ValueSource(strings = { "refusals", "messages", "conformance" })
	void everythingIsSaidInBothLanguagesAboutTheSameThings(String bundle) throws IOException {
		Properties dutch = read("/" + bundle + ".properties");
		Properties english = read("/" + bundle + "_en.properties");

		assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(dutch.stringPropertyNames());
		assertThat(dutch.stringPropertyNames()).allSatisfy(
				key -> assertThat(arguments(english.getProperty(key))).isEqualTo(arguments(dutch.getProperty(key))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "refusals", "refusals_en", "messages", "messages_en", "conformance", "conformance_en" })
	void nothingIsSaidTwice(String bundle) throws IOException {
		Set<String> twice = new TreeSet<>();
		Properties each = new Properties() {

			@Override
			public synchronized @Nullable Object put(Object key, Object value) {
				Object before = super.put(key, value);
				if (before != null) {
					twice.add(String.valueOf(key));
				}
				return before;
			}

		};
		read("/" + bundle + ".properties", each);

		assertThat(twice).isEmpty();
	}

	private static Set<String> arguments(String pattern) {
		return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Properties read(String name) throws IOException {
		return read(name, new Properties());
	}

	private static Properties read(String name, Properties properties) throws IOException {
		try (InputStream content = Objects.requireNonNull(RefusalWordsTest.class.getResourceAsStream(name))) {
			properties.load(new InputStreamReader(content, StandardCharsets.UTF_8));
			return properties;
		}
	}

}
