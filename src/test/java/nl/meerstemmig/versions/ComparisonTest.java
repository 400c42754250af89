package nl.meerstemmig.versions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import nl.meerstemmig.diagram.Mark;
import nl.meerstemmig.versions.Comparison.Aspect;
import nl.meerstemmig.versions.Comparison.Change;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said to have changed between two versions, and what is not. */
class ComparisonTest {

	private static final Path ANSWER = Path.of("processes/answer-outcome.bpmn");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"name=\"Reageer op aanbeveling\"|name=\"Antwoord\"|UserTask_RespondToOutcome|name|Reageer op aanbeveling|Antwoord",
			"camunda:candidateGroups=\"chairs\"|camunda:candidateGroups=\"commission-secretaries\"|UserTask_ConfirmJustification|candidateGroups|chairs|commission-secretaries",
			"camunda:formRef=\"respond\"|camunda:formRef=\"work-in\"|UserTask_RespondToOutcome|formRef|respond|work-in",
			"value=\"respond\"|value=\"work-in\"|UserTask_RespondToOutcome|ms:step|respond|work-in",
			"${!round.mustJustify(execution)}|${ground == 'law'}|Flow_MustJustify_Completed|conditionExpression|${!round.mustJustify(execution)}|${ground == 'law'}" })
	void whatIsSaidOfAnElementIsCompared(String was, String is, String element, String key, String before, String after)
			throws IOException {
		String model = Files.readString(ANSWER);
		assertThat(model).contains(was);

		List<Change> changes = compared(model, model.replace(was, is)).changes();

		assertThat(changes).as("flows that lead to it still do").hasSize(1);
		assertThat(changes.get(0).mark()).isEqualTo(Mark.CHANGED);
		assertThat(changes.get(0).aspects()).contains(new Aspect(key, before, after));
	}

	@Test
	void aTimerIsComparedByItsTime() {
		String timer = """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
				<process id="p"><intermediateCatchEvent id="wait"><timerEventDefinition id="%s"><timeDuration>%s
				</timeDuration></timerEventDefinition></intermediateCatchEvent></process></definitions>""";

		assertThat(compared(timer.formatted("t", "P1D"), timer.formatted("other", "P1D")).changes()).isEmpty();
		assertThat(compared(timer.formatted("t", "P1D"), timer.formatted("t", "P2D")).changes()).singleElement()
			.satisfies(change -> assertThat(change.aspects())
				.containsExactly(new Aspect("timerEventDefinition/timeDuration", "P1D", "P2D")));
	}

	@Test
	void whereSomethingIsDrawnIsNoChange() throws IOException {
		String model = Files.readString(ANSWER);
		String moved = model.replaceFirst("<dc:Bounds x=\"(\\d+)\"", "<dc:Bounds x=\"1$1\"");

		assertThat(compared(model, moved).isOnlyDrawing()).isTrue();
		assertThat(compared(model, moved).changes()).isEmpty();
		assertThat(compared(model, model).isOnlyDrawing()).isFalse();
	}

	@Test
	void whatIsAddedAndRemovedIsMarkedWhereItIsDrawn() throws IOException {
		String model = Files.readString(ANSWER);
		String other = model.replace("UserTask_ConfirmJustification", "UserTask_Confirm");

		Comparison comparison = compared(model, other);

		assertThat(comparison.marks(true)).containsEntry("UserTask_Confirm", Mark.ADDED)
			.doesNotContainKey("UserTask_ConfirmJustification");
		assertThat(comparison.marks(false)).containsEntry("UserTask_ConfirmJustification", Mark.REMOVED)
			.doesNotContainKey("UserTask_Confirm");
		assertThat(comparison.changes()).filteredOn(change -> change.kind().equals("sequenceFlow"))
			.isNotEmpty()
			.allSatisfy(change -> assertThat(change.aspects()).singleElement()
				.satisfies(
						aspect -> assertThat(aspect.after()).contains("“Bevestig de motivering” (UserTask_Confirm)")));
	}

	@Test
	void aCommandSaysWhatChangedAndWhatWouldBeLostFromWhere(@TempDir Path folder) throws IOException {
		Path newer = folder.resolve("answer-outcome.bpmn");
		Files.writeString(newer,
				Files.readString(ANSWER).replace("${!round.mustJustify(execution)}", "${ground == 'law'}"));

		assertThat(run(Locale.ENGLISH, ANSWER.toString(), newer.toString(), "processes")).startsWith("1\n")
			.contains("≠ flow", "condition: “${!round.mustJustify(execution)}” → “${ground == 'law'}”",
					"! From “UserTask_RespondToOutcome” on", "the chair’s confirmation of the justification");
		assertThat(run(Locale.GERMAN, ANSWER.toString(), ANSWER.toString())).isEqualTo("0\nEr is niets veranderd.\n");
		assertThat(run(Locale.ENGLISH, ANSWER.toString())).startsWith("2\n");
		assertThat(run(Locale.ENGLISH, ANSWER.toString(), "pom.xml")).startsWith("2\n");
		assertThat(run(Locale.ENGLISH, ANSWER.toString(), "nowhere.bpmn")).startsWith("2\n");
	}

	private static String run(Locale machine, String... arguments) {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		int status = CompareModels.run(arguments, machine, new PrintStream(written, true, StandardCharsets.UTF_8));
		return status + "\n" + written.toString(StandardCharsets.UTF_8);
	}

	private static Comparison compared(String older, String newer) {
		return Comparison.of(read(older), read(newer));
	}

	private static BpmnModelInstance read(String model) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
	}

}
