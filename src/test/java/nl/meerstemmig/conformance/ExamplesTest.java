package nl.meerstemmig.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Small models, each in a folder named after the rule that it is for: the correct ones
 * keep every rule, an incorrect one breaks that rule and no other. The Modeler's plugin
 * is tested against the same files.
 */
class ExamplesTest {

	private static final Path EXAMPLES = Path.of("src/test/examples");

	private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");

	/** What examples call, and what does not come with the product. */
	private static final Path CALLED = EXAMPLES.resolve("called");

	/** What only the content of a whole deployment, or hostile content, can break. */
	private static final Set<Rule> WITHOUT_EXAMPLES = EnumSet.of(Rule.ADVICE_TABLE, Rule.FILE, Rule.SIZE, Rule.XML,
			Rule.DOCUMENT_TYPE, Rule.MARKUP, Rule.DEPLOYED_FITS);

	private final Surroundings around = DeploymentRules.around(there());

	@TestFactory
	Stream<DynamicTest> correctModelsKeepEveryRule() {
		return examples("correct").map(file -> dynamicTest(name(file), () -> assertThat(judge(file)).isEmpty()));
	}

	@TestFactory
	Stream<DynamicTest> incorrectModelsBreakTheRuleThatTheyAreForAndNoOther() {
		return examples("incorrect").map(file -> dynamicTest(name(file),
				() -> assertThat(judge(file)).isNotEmpty()
					.allSatisfy(finding -> assertThat(finding.rule().key()).as(finding.toString())
						.isEqualTo(EXAMPLES.relativize(file).getName(0).toString()))));
	}

	/** Each file of the folder is one or the other, and so is judged above. */
	@Test
	void everyRuleHasCorrectAndIncorrectExamples() {
		Map<String, Set<String>> kinds = Shipped.filesIn(EXAMPLES)
			.keySet()
			.stream()
			.map(Path::of)
			.filter(file -> !file.startsWith(CALLED))
			.collect(Collectors.groupingBy(file -> EXAMPLES.relativize(file).getName(0).toString(),
					Collectors.mapping(file -> file.getFileName().toString().split("[-.]", 2)[0], Collectors.toSet())));

		assertThat(kinds).isEqualTo(Arrays.stream(Rule.values())
			.filter(rule -> !WITHOUT_EXAMPLES.contains(rule))
			.collect(Collectors.toMap(Rule::key, rule -> Set.of("correct", "incorrect"))));
	}

	/**
	 * The plugin reads expressions by a grammar of its own, and is tested against the
	 * same lines.
	 */
	@Test
	void expressionsAreReadAsTheEngineReadsThem() throws IOException {
		List<String> lines = Files.readAllLines(EXAMPLES.resolve("expression/expressions.txt"));

		assertThat(lines).hasSizeGreaterThan(30)
			.allSatisfy(line -> assertThat(ExpressionRules.refused(line.substring(2)) == null).as(line)
				.isEqualTo(line.startsWith("+ ")));
	}

	@Test
	void findingsSayWhereAndWhyInBothLanguages() throws IOException {
		Finding finding = judge(EXAMPLES.resolve("seats-vote/incorrect.bpmn")).get(0);

		assertThat(finding.element()).isEqualTo("UserTask_Adopt");
		assertThat(lineOf("seats-vote/incorrect.bpmn", "id=\"UserTask_Adopt\"")).isEqualTo(finding.place().line());
		assertThat(finding.messageIn(Locale.forLanguageTag("nl"))).contains("zonder dat elke zetel heeft gestemd",
				"→ UserTask_Adopt");
		assertThat(finding.messageIn(Locale.ENGLISH)).contains("without every seat having voted", "→ UserTask_Adopt");
		assertThat(finding.rule().why(Locale.ENGLISH)).contains("votes on the advice before it is adopted");
	}

	@Test
	void whatComesWithTheProductKeepsEveryRule() {
		assertThat(DeploymentRules.judge("all", Shipped.files(), null, Surroundings.NONE, false)).isEmpty();
	}

	private static Map<String, byte[]> there() {
		Map<String, byte[]> there = Shipped.files();
		there.putAll(Shipped.filesIn(CALLED));
		return there;
	}

	private static int lineOf(String example, String text) throws IOException {
		List<String> lines = Files.readAllLines(EXAMPLES.resolve(example));
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).contains(text)) {
				return i + 1;
			}
		}
		return -1;
	}

	private List<Finding> judge(Path file) throws IOException {
		String content = Files.readString(file);
		Matcher process = PROCESS.matcher(content);
		// Only the rule about names of files looks at the file's own.
		String named = (!file.startsWith(EXAMPLES.resolve("file-name")) && process.find()) ? process.group(1) + ".bpmn"
				: file.getFileName().toString();
		return DeploymentRules.judge("one", Map.of(named, content.getBytes(StandardCharsets.UTF_8)), null, this.around,
				false);
	}

	private static Stream<Path> examples(String kind) {
		return Shipped.filesIn(EXAMPLES)
			.keySet()
			.stream()
			.map(Path::of)
			.filter(file -> file.getFileName().toString().startsWith(kind));
	}

	private static String name(Path file) {
		return EXAMPLES.relativize(file).toString();
	}

}
