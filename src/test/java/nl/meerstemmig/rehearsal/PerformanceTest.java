package nl.meerstemmig.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.FileKind;
import nl.meerstemmig.rehearsal.RehearsalReport.LossSeen;
import nl.meerstemmig.rehearsal.RehearsalReport.TaskSeen;
import nl.meerstemmig.rehearsal.RehearsalReport.WaySeen;
import nl.meerstemmig.rehearsal.Walk.Ending;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models are played on a real stage: the engine, the rules and the dossiers of the
 * product.
 */
class PerformanceTest {

	/** Long enough for every way that a test asks for. */
	private static final Duration TIME = Duration.ofMinutes(10);

	private static final Map<String, byte[]> SHIPPED = shipped();

	private static Stage stage;

	@BeforeAll
	static void open() {
		stage = Stage.open();
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	void everyWayThroughAFormIsGone() {
		RehearsalReport report = played("focus-group.bpmn", "", "", 100);

		assertThat(report.findings()).isEmpty();
		assertThat(report.shown()).filteredOn(way -> way.ending() != Ending.ENDED).isEmpty();
		assertThat(report.losing()).isZero();
		assertThat(report.known()).isZero();
		assertThat(report.ways()).isGreaterThan(2);
		assertThat(report.models()).singleElement()
			.satisfies(model -> assertThat(model.flows())
				.allSatisfy((flow, times) -> assertThat(times).as(flow).isPositive()));
		assertThat(report.tasks()).extracting(TaskSeen::form)
			.contains("point-question", "recruit-group", "hold-focus-group", "harvest-focus-group");
	}

	@Test
	void theTrajectoryKeepsItsPromiseAndWhatWasLeftOutIsSaid() {
		RehearsalReport report = played("advisory-trajectory.bpmn", "", "", 25);

		assertThat(report.shown()).filteredOn(way -> way.losesSomething() || way.ending() != Ending.ENDED).isEmpty();
		assertThat(report.ways()).isEqualTo(25);
		assertThat(report.known()).isPositive();
		assertThat(report.models().get(0).flows()).allSatisfy((flow, times) -> assertThat(times).as(flow).isPositive());
	}

	@Test
	void aWithdrawalIsPlayedFromTheTrajectoryThatItEnds() {
		RehearsalReport report = played("trajectory-withdrawal.bpmn", "", "", 8);

		assertThat(report.shown()).filteredOn(way -> way.losesSomething() || way.ending() != Ending.ENDED).isEmpty();
		assertThat(report.shown()).extracting(WaySeen::standing).contains("withdrawn");
	}

	@Test
	void aDrawIsPlayedBothWays() {
		RehearsalReport report = played("draw-by-lot.bpmn", "", "", 4);

		assertThat(report.shown()).filteredOn(way -> way.losesSomething() || way.ending() != Ending.ENDED).isEmpty();
		assertThat(report.models().get(0).flows()).allSatisfy((flow, times) -> assertThat(times).as(flow).isPositive());
	}

	@Test
	void aRoundIsPlayedForAdviceThatNobodyAskedFor() {
		RehearsalReport report = played("participation-round.bpmn", "", "", 4);

		assertThat(report.shown()).filteredOn(way -> way.losesSomething() || way.ending() != Ending.ENDED).isEmpty();
		assertThat(report.models().get(0).flows().get("Flow_Unsolicited_Advised")).isPositive();
	}

	@Test
	void aWayOnWhichParticipantsHearNothingIsShown() {
		RehearsalReport report = played("advisory-trajectory.bpmn",
				"sourceRef=\"Gateway_Adopted\" targetRef=\"UserTask_SendFeedback\"",
				"sourceRef=\"Gateway_Adopted\" targetRef=\"UserTask_Evaluate\"", 8);

		assertThat(report.findings()).anySatisfy(finding -> assertThat(finding.dutch()).contains("[feedback-given]"));
		assertThat(report.losing()).isPositive();
		assertThat(report.shown()).flatExtracting(WaySeen::lost).extracting(LossSeen::kind).contains("feedback");
	}

	@Test
	void aWayOnWhichAJustificationIsSkippedIsShown() {
		RehearsalReport report = played("answer-outcome.bpmn",
				"sourceRef=\"Gateway_MustJustify\" targetRef=\"UserTask_ConfirmJustification\"",
				"sourceRef=\"Gateway_MustJustify\" targetRef=\"EndEvent_AnswerOutcome\"", 12);

		assertThat(report.findings())
			.anySatisfy(finding -> assertThat(finding.dutch()).contains("[justification-confirmed]"));
		assertThat(report.shown()).filteredOn(way -> way.ending() == Ending.REFUSED)
			.isNotEmpty()
			.allSatisfy(way -> assertThat(way.trouble()).contains("Stel het advies vast"));
	}

	/** What {@link MutationCheck} shows of every model, of the one that binds. */
	@Test
	void everyChangeToHowAnOutcomeIsAnsweredIsRefusedOrKeepsThePromise() {
		Mutation mutation = Mutation.of("answer-outcome.bpmn", SHIPPED, stage, 1, ".*");

		assertThat(mutation.broken()).isEmpty();
		assertThat(mutation.notReached()).isZero();
		assertThat(mutation.mutants()).isGreaterThan(80);
		assertThat(mutation.refused()).isGreaterThan(mutation.mutants() * 3 / 4);
	}

	@Test
	void whatHarmsTheProductIsNotPlayed() {
		Performance performance = new Performance(SHIPPED,
				changed("survey.bpmn", "<bpmn:userTask id=\"UserTask_DesignSurvey\"",
						"<bpmn:scriptTask id=\"UserTask_DesignSurvey\" scriptFormat=\"groovy\""));

		assertThat(performance.isImpossible()).isTrue();
		assertThat(performance.report().findings()).isNotEmpty();
	}

	private static RehearsalReport played(String file, String part, String other, int ways) {
		Performance performance = new Performance(SHIPPED, changed(file, part, other));
		assertThat(performance.isImpossible()).as("%s", performance.report().findings()).isFalse();
		performance.play(stage, ways, TIME, gone -> true);
		return performance.report();
	}

	private static Map<String, byte[]> changed(String file, String part, String other) {
		String model = new String(SHIPPED.get(file), StandardCharsets.UTF_8);
		assertThat(model).contains(part);
		return Map.of(file, (part.isEmpty() ? model : model.replace(part, other)).getBytes(StandardCharsets.UTF_8));
	}

	static Map<String, byte[]> shipped() {
		Map<String, byte[]> files = new TreeMap<>();
		for (String folder : new String[] { "processes", "forms" }) {
			try (Stream<Path> found = Files.walk(Path.of(folder))) {
				for (Path file : found.filter(one -> FileKind.of(one.getFileName().toString()).isPresent()).toList()) {
					files.put(file.getFileName().toString(), Files.readAllBytes(file));
				}
			}
			catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}
		return files;
	}

}
