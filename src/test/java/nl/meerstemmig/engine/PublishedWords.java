package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the product says, and what its templates and forms say, in one language, to hold
 * against it what is quoted elsewhere.
 */
record PublishedWords(Set<String> sentences) {

	/**
	 * @param suffix of the resource bundles: empty for Dutch
	 */
	static PublishedWords in(String suffix) throws IOException {
		Stream<String> said = Stream.empty();
		for (String bundle : List.of("messages", "conformance", "refusals")) {
			Properties words = new Properties();
			try (Reader file = Files
				.newBufferedReader(Path.of("src/main/resources", bundle + suffix + ".properties"))) {
				words.load(file);
			}
			said = Stream.concat(said, words.values().stream().map(String::valueOf));
		}
		for (String folder : List.of("processes/.camunda/element-templates", "forms")) {
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				for (Path file : files.toList()) {
					said = Stream.concat(said, texts(new ObjectMapper().readTree(file.toFile())));
				}
			}
		}
		return new PublishedWords(said.map(PublishedWords::bare).collect(Collectors.toSet()));
	}

	boolean have(String quoted) {
		return this.sentences.stream().anyMatch(sentence -> sentence.contains(bare(quoted)));
	}

	private static Stream<String> texts(JsonNode node) {
		return node.isTextual() ? Stream.of(node.textValue())
				: StreamSupport.stream(node.spliterator(), false).flatMap(PublishedWords::texts);
	}

	/** Without what an occasion fills in. */
	private static String bare(String sentence) {
		return sentence.replaceAll("“[^”]*”", "“”")
			.replaceAll("\\([^)]*\\)", "()")
			.replaceAll("\\{\\d+}|\\d+|ms:\\w+", "");
	}

}
