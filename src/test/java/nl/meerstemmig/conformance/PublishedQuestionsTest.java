package nl.meerstemmig.conformance;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import nl.meerstemmig.engine.RoundExpressions;
import nl.meerstemmig.engine.TrajectoryExpressions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedQuestionsTest {

	@Test
	void modelsMayAskWhatTheDossierAnswersAndTheReadmeSaysSo() throws IOException {
		String readme = Files.readString(Path.of("README.md"));

		assertThat(ModelVocabulary.QUESTIONS).containsExactlyInAnyOrderElementsOf(Stream
			.concat(questions("trajectory", TrajectoryExpressions.class), questions("round", RoundExpressions.class))
			.toList());
		assertThat(Stream.concat(ModelVocabulary.QUESTIONS.stream().map("${%s}"::formatted),
				ModelVocabulary.DELEGATES.stream()))
			.allSatisfy(expression -> assertThat(readme).contains("`" + expression + "`"));
	}

	private static Stream<String> questions(String bean, Class<?> answering) {
		return Arrays.stream(answering.getDeclaredMethods())
			.filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
			.map(Method::getName)
			.map(question -> "%s.%s(execution)".formatted(bean, question));
	}

}
