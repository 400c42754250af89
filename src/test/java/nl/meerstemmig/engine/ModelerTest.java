package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.engine.Http.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process owner's side: the tests of templates, lint rules and forms, which run in
 * Node; and that what was drawn there with the templates, in the Modeler's own editor, is
 * deployed and runs.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:modeler-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false" })
class ModelerTest {

	private static final Path PROJECT = Path.of("src", "modeler");

	private static final Path APPLIED = Path.of("target", "modeler", "applied");

	private static final String NPM = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";

	@LocalServerPort
	private int port;

	@BeforeAll
	static void testInNode() throws IOException, InterruptedException {
		boolean mustRun = "true".equals(System.getenv("CI"));
		if (!mustRun && !hasNode()) {
			String skipped = "No Node 20 with npm found: the tests of src/modeler are skipped";
			System.out.println(skipped);
			Assumptions.abort(skipped);
		}
		npm("ci", "--prefer-offline", "--no-progress");
		npm("test");
	}

	@Test
	void whatIsDrawnWithTheTemplatesIsDeployedAndRuns() throws IOException {
		Answer deployed = new Http(this.port, "proceseigenaar", "nl").deployFiles(drawn());
		Http secretary = new Http(this.port, "secretaris", "nl");
		Answer started = secretary.start("MODELER-1");

		assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
		assertThat(secretary.get("/api/v1/participation-forms").json().findValuesAsText("key"))
			.contains("dorpsgesprek");
		assertThat(started.status()).as(started.body()).isEqualTo(200);
		String decide = secretary.task("MODELER-1", "UserTask_Decide_AgendaSetting");
		JsonNode task = secretary.get("/engine-rest/task/" + decide).json();
		assertThat(task.path("name").asText()).isEqualTo("Besluit over participatie");
		assertThat(task.path("due").asText()).isNotEmpty();
		assertThat(secretary
			.complete(decide, "participate", true, "forms", List.of("dorpsgesprek"), "purpose", "Weten wat leeft",
					"targetGroups", "Inwoners", "reason", "Nodig")
			.status()).isEqualTo(204);
		assertThat(secretary.task("MODELER-1", "UserTask_SetRule")).isNotEmpty();
	}

	/** Name, content, name, content. */
	private static String[] drawn() throws IOException {
		List<String> files = new ArrayList<>();
		try (Stream<Path> models = Files.list(APPLIED)) {
			for (Path model : models.sorted().toList()) {
				files.add(model.getFileName().toString());
				files.add(Files.readString(model));
			}
		}
		assertThat(files).hasSizeGreaterThan(2);
		return files.toArray(String[]::new);
	}

	private static boolean hasNode() throws InterruptedException {
		try {
			Process node = new ProcessBuilder("node", "-e",
					"process.exit(Number(process.versions.node.split('.')[0]) < 20)")
				.start();
			Process npm = new ProcessBuilder(NPM, "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return node.waitFor(1, TimeUnit.MINUTES) && node.exitValue() == 0 && npm.waitFor(1, TimeUnit.MINUTES)
					&& npm.exitValue() == 0;
		}
		catch (IOException absent) {
			return false;
		}
	}

	private static void npm(String... arguments) throws IOException, InterruptedException {
		Path log = Files.createDirectories(APPLIED.getParent()).resolve("npm-" + arguments[0] + ".log");
		List<String> command = new ArrayList<>(List.of(NPM));
		command.addAll(List.of(arguments));
		Process npm = new ProcessBuilder(command).directory(PROJECT.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			boolean ended = npm.waitFor(10, TimeUnit.MINUTES);
			assertThat(ended && npm.exitValue() == 0).as("npm %s:%n%s", arguments[0], Files.readString(log)).isTrue();
		}
		finally {
			npm.descendants().forEach(ProcessHandle::destroyForcibly);
			npm.destroyForcibly();
		}
	}

}
