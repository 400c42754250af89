package nl.meerstemmig.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Checks models and forms from a command line, without an engine and without a database:
 * <pre>
 * java -jar meerstemmig.jar check [--format=text|sarif] processes forms
 * </pre> What a model refers to has to be among what is checked. It speaks the language
 * of the machine: English, or else Dutch.
 */
public final class CheckModels {

	/** By which the product is asked for this instead of starting. */
	public static final String COMMAND = "check";

	private static final int KEPT = 0;

	private static final int BROKEN = 1;

	private static final int NOT_CHECKED = 2;

	private static final String FORMAT = "--format=";

	private static final String USAGE = "check [--format=text|sarif] <file or folder>…";

	private CheckModels() {
	}

	/**
	 * @param arguments files and folders, and the format
	 * @return 0 where every rule is kept, warnings aside; 1 where one is broken; 2 where
	 * nothing could be checked
	 */
	public static int run(String[] arguments, Locale machine, PrintStream out) {
		Locale language = machine.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("nl");
		String format = "text";
		List<Path> where = new ArrayList<>();
		for (String argument : arguments) {
			if (argument.startsWith(FORMAT)) {
				format = argument.substring(FORMAT.length());
			}
			else {
				where.add(Path.of(argument));
			}
		}
		if (where.isEmpty() || !List.of("text", "sarif").contains(format)) {
			out.println(USAGE);
			return NOT_CHECKED;
		}
		Map<String, byte[]> files = read(where, out);
		if (files == null) {
			return NOT_CHECKED;
		}
		List<Finding> findings = DeploymentRules.judge(".", files, null, Surroundings.NONE, false);
		if (format.equals("sarif")) {
			out.println(Sarif.of(findings, language));
		}
		else {
			print(findings, files.size(), language, out);
		}
		return findings.stream().anyMatch(Admission.OF_THE_ENGINE::forbids) ? BROKEN : KEPT;
	}

	/**
	 * The models, tables and forms; whatever else is in a folder is no part of a
	 * deployment.
	 */
	private static @Nullable Map<String, byte[]> read(List<Path> where, PrintStream out) {
		Map<String, byte[]> files = new TreeMap<>();
		for (Path path : where) {
			try (Stream<Path> found = Files.walk(path)) {
				for (Path file : found.filter(Files::isRegularFile).toList()) {
					if (file.equals(path) || FileKind.of(file.getFileName().toString()).isPresent()) {
						files.put(file.toString().replace('\\', '/'), Files.readAllBytes(file));
					}
				}
			}
			catch (IOException | UncheckedIOException unreadable) {
				Throwable why = (unreadable.getCause() != null) ? unreadable.getCause() : unreadable;
				out.println("%s: %s %s".formatted(path, why.getClass().getSimpleName(), why.getMessage()));
				return null;
			}
		}
		if (files.isEmpty()) {
			out.println(USAGE);
			return null;
		}
		return files;
	}

	private static void print(List<Finding> findings, int files, Locale language, PrintStream out) {
		String file = "";
		for (Finding finding : findings) {
			if (!finding.file().equals(file)) {
				file = finding.file();
				out.println(file);
			}
			out.println("  %d:%d  %s  %s".formatted(finding.place().line(), finding.place().column(),
					finding.severity().key(), finding.line(language)));
		}
		long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
		out.println(language.equals(Locale.ENGLISH)
				? "%d files, %d errors, %d warnings".formatted(files, errors, findings.size() - errors)
				: "%d bestanden, %d fouten, %d waarschuwingen".formatted(files, errors, findings.size() - errors));
	}

}
