package nl.meerstemmig.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The command that checks models, on what comes with the product and on a copy. */
class CheckModelsTest {

	private final ByteArrayOutputStream written = new ByteArrayOutputStream();

	@Test
	void whatComesWithTheProductKeepsEveryRule() {
		assertThat(run("processes", "forms")).isZero();
		assertThat(said()).contains("files, 0 errors, 0 warnings");
	}

	@Test
	void aModelThatLosesAnOutcomeIsFoundWithFileLineAndElement(@TempDir Path folder) throws IOException {
		Path file = copy(folder, "participation-round.bpmn", "round.bindingOutcomes", "trajectory.deviations");

		assertThat(run(folder.toString(), "processes/answer-outcome.bpmn", "forms")).isEqualTo(1);

		assertThat(said()).contains(file.toString().replace('\\', '/'), "error", "[answer-loops]",
				"CallActivity_AnswerOutcome", "1 errors");
	}

	@Test
	void otherToolsReadItAsSarif(@TempDir Path folder) throws IOException {
		copy(folder, "answer-outcome.bpmn", "camunda:candidateGroups=\"chairs\"", "");

		assertThat(run("--format=sarif", folder.toString(), "forms")).isEqualTo(1);

		JsonNode log = new ObjectMapper().readTree(said());
		JsonNode result = log.at("/runs/0/results/0");
		assertThat(log.path("version").asText()).isEqualTo("2.1.0");
		assertThat(result.path("ruleId").asText()).isEqualTo("candidate-groups");
		assertThat(result.path("level").asText()).isEqualTo("error");
		assertThat(result.at("/message/text").asText()).contains("Nobody gets this task");
		assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
			.endsWith("answer-outcome.bpmn");
		assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isGreaterThan(1);
		assertThat(log.at("/runs/0/tool/driver/rules")).hasSize(Rule.values().length);
	}

	@Test
	void aWarningDoesNotFail(@TempDir Path folder) throws IOException {
		copy(folder, "answer-outcome.bpmn", "camunda:versionTag=\"1.0\"", "");

		assertThat(run(folder.toString(), "forms")).isZero();
		assertThat(said()).contains("warning", "[version-tag]", "0 errors, 1 warnings");
	}

	@Test
	void whatCannotBeCheckedIsSaid() {
		assertThat(run()).isEqualTo(2);
		assertThat(run("no-such-folder")).isEqualTo(2);
		assertThat(run("--format=xml", "forms")).isEqualTo(2);
		assertThat(said()).contains("check [--format=text|sarif]", "no-such-folder");
	}

	@Test
	void aFolderWithinThatMayNotBeReadIsSaid(@TempDir Path folder) throws IOException {
		Path within = Files.createDirectory(folder.resolve("closed"));
		Files.setPosixFilePermissions(within, Set.of());
		assumeThat(Files.isReadable(within)).as("whoever runs this may read everything").isFalse();

		assertThat(run(folder.toString())).isEqualTo(2);
		assertThat(said()).contains("AccessDeniedException", "closed");
	}

	private static Path copy(Path folder, String name, String what, String instead) throws IOException {
		String model = Files.readString(Path.of("processes", name));
		assertThat(model).contains(what);
		return Files.writeString(folder.resolve(name), model.replace(what, instead));
	}

	private int run(String... arguments) {
		return CheckModels.run(arguments, Locale.ENGLISH, new PrintStream(this.written, true, StandardCharsets.UTF_8));
	}

	private String said() {
		return this.written.toString(StandardCharsets.UTF_8);
	}

}
