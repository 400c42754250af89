package nl.meerstemmig.versions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.Loss;
import nl.meerstemmig.conformance.MigrationRules;
import nl.meerstemmig.conformance.Position;
import nl.meerstemmig.conformance.Surroundings;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Compares two versions of a model from a command line, without an engine and without a
 * database: <pre>
 * java -jar meerstemmig.jar compare older.bpmn newer.bpmn [folder…]
 * </pre> It says what changed, and from where in the older version a running process
 * could not move to the newer. What both call is looked for in the folders.
 */
public final class CompareModels {

	/** By which the product is asked for this instead of starting. */
	public static final String COMMAND = "compare";

	private static final int NOTHING_LOST = 0;

	private static final int LOST = 1;

	private static final int NOT_COMPARED = 2;

	private CompareModels() {
	}

	/**
	 * @param arguments the older file, the newer one, and folders with what they call
	 * @return 0 where processes can move from everywhere; 1 where they would lose
	 * something from somewhere; 2 where nothing could be compared
	 */
	public static int run(String[] arguments, Locale machine, PrintStream out) {
		Locale language = machine.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("nl");
		if (arguments.length < 2) {
			out.println("compare <older.bpmn> <newer.bpmn> [<folder>…]");
			return NOT_COMPARED;
		}
		try {
			BpmnModelInstance older = read(Path.of(arguments[0]));
			BpmnModelInstance newer = read(Path.of(arguments[1]));
			Map<String, Process> called = new HashMap<>();
			for (int i = 2; i < arguments.length; i++) {
				called.putAll(processes(Path.of(arguments[i])));
			}
			words(language).comparison(Comparison.of(older, newer)).forEach(out::println);
			return losses(process(older), process(newer), new Among(called), language, out);
		}
		catch (IOException | UncheckedIOException | ModelParseException | Unreadable unreadable) {
			out.println("%s: %s".formatted(unreadable.getClass().getSimpleName(), unreadable.getMessage()));
			return NOT_COMPARED;
		}
	}

	private static InWords words(Locale language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new InWords(messages, language);
	}

	private static int losses(Process older, Process newer, Surroundings around, Locale language, PrintStream out) {
		List<Loss> lost = new ArrayList<>();
		for (String place : MigrationRules.places(older)) {
			lost.addAll(MigrationRules.lost(older, around, newer, around, List.of(Position.kept(place))));
		}
		lost.forEach(loss -> out.println("! " + loss.messageIn(language)));
		return lost.isEmpty() ? NOTHING_LOST : LOST;
	}

	private static BpmnModelInstance read(Path file) throws IOException {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(Files.readAllBytes(file)));
	}

	private static Process process(BpmnModelInstance model) {
		return model.getModelElementsByType(Process.class)
			.stream()
			.findFirst()
			.orElseThrow(() -> new Unreadable("<bpmn:process>?"));
	}

	private static Map<String, Process> processes(Path folder) throws IOException {
		Map<String, Process> found = new HashMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
				read(file).getModelElementsByType(Process.class)
					.forEach(process -> found.put(process.getId(), process));
			}
		}
		return found;
	}

	/** What is called is among the files, or not there. */
	private record Among(Map<String, Process> byId) implements Surroundings {

		@Override
		public Optional<Process> process(String id) {
			return Optional.ofNullable(this.byId.get(id));
		}

		@Override
		public Optional<Set<String>> fieldsOf(String form) {
			return Optional.empty();
		}

	}

	private static final class Unreadable extends RuntimeException {

		Unreadable(String message) {
			super(message);
		}

	}

}
