package nl.meerstemmig.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The models and forms that come with the product, as what is deployed already. */
public final class Shipped implements Surroundings {

	private final Map<String, Process> processes = new HashMap<>();

	private final Map<String, Set<String>> forms = new HashMap<>();

	public Shipped() {
		files().forEach((name, content) -> {
			if (name.endsWith(".bpmn")) {
				Bpmn.readModelFromStream(new ByteArrayInputStream(content))
					.getModelElementsByType(Process.class)
					.forEach(process -> this.processes.put(process.getId(), process));
			}
			FormFields.of(content).ifPresent(form -> this.forms.put(form.form(), form.fields()));
		});
	}

	/** All of {@code processes} and {@code forms}, by name. */
	static Map<String, byte[]> files() {
		Map<String, byte[]> files = new TreeMap<>();
		for (String folder : List.of("processes", "forms")) {
			files.putAll(filesIn(Path.of(folder)));
		}
		return files;
	}

	static Map<String, byte[]> filesIn(Path folder) {
		try (Stream<Path> found = Files.walk(folder)) {
			Map<String, byte[]> files = new TreeMap<>();
			for (Path file : found.filter(path -> FileKind.of(path.getFileName().toString()).isPresent()).toList()) {
				files.put(file.toString(), Files.readAllBytes(file));
			}
			return files;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	@Override
	public Optional<Process> process(String id) {
		return Optional.ofNullable(this.processes.get(id));
	}

	@Override
	public Collection<Process> processes() {
		return this.processes.values();
	}

	@Override
	public Optional<Set<String>> fieldsOf(String form) {
		return Optional.ofNullable(this.forms.get(form));
	}

}
