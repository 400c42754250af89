package nl.meerstemmig.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.Loss.Why;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What running processes would lose, on the models that come with the product. */
class MigrationRulesTest {

	private static final String AGENDA = "UserTask_DecideParticipation_AgendaSetting";

	private static final String DIAGNOSIS = "UserTask_DecideParticipation_Diagnosis";

	private final Shipped shipped = new Shipped();

	static Stream<String> models() {
		return Shipped.files().keySet().stream().filter(name -> name.endsWith(".bpmn"));
	}

	@ParameterizedTest
	@MethodSource("models")
	void nothingIsLostWhereNothingChanged(String file) throws IOException {
		Process process = process(Files.readString(Path.of(file)));

		assertThat(MigrationRules.places(process)).isNotEmpty()
			.allSatisfy(place -> assertThat(lost(process, process, place)).isEmpty());
	}

	@Test
	void certainIsWhatTheOlderVersionWasCertainOf() throws IOException {
		String trajectory = shipped("advisory-trajectory.bpmn");
		String withoutEvaluation = trajectory.replace(
				"sourceRef=\"UserTask_SendFeedback\" targetRef=\"UserTask_Evaluate\"",
				"sourceRef=\"UserTask_SendFeedback\" targetRef=\"EndEvent_Completed\"");

		assertThat(withoutEvaluation).isNotEqualTo(trajectory);
		assertThat(obligations(lost(trajectory, withoutEvaluation, AGENDA))).containsExactly("evaluate");
		assertThat(lost(withoutEvaluation, trajectory, AGENDA)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "trajectory.usesParticipation(execution),true" })
	void aParticipationMomentThatAsksSomethingElseIsNone(String question, String other) throws IOException {
		String trajectory = shipped("advisory-trajectory.bpmn");

		List<Loss> lost = lost(trajectory, trajectory.replace("${" + question + "}", "${" + other + "}"), DIAGNOSIS);

		assertThat(lost).extracting(Loss::obligation).contains("round", "record-outcomes", "outcomes-answered");
		assertThat(lost).extracting(Loss::phase).contains("diagnosis", "recommendation").doesNotContain("preliminary");
	}

	/** Wherever a step is taken out, it is missed from the beginning. */
	@ParameterizedTest
	@CsvSource({ "advisory-trajectory,decide-participation,UserTask_ReceiveAdvice,decide-participation",
			"advisory-trajectory,participation-gateway,UserTask_ReceiveAdvice,participation-gateway",
			"advisory-trajectory,round,UserTask_ReceiveAdvice,round",
			"advisory-trajectory,decide-agenda,UserTask_ReceiveAdvice,decide-agenda",
			"advisory-trajectory,record-seat-vote,UserTask_ReceiveAdvice,seats-vote",
			"advisory-trajectory,adopt,UserTask_ReceiveAdvice,adopt",
			"advisory-trajectory,send-feedback,UserTask_ReceiveAdvice,send-feedback",
			"advisory-trajectory,evaluate,UserTask_ReceiveAdvice,evaluate",
			"participation-round,record-outcomes,CallActivity_Form,record-outcomes",
			"participation-round,work-in,CallActivity_Form,work-in",
			"answer-outcome,confirm-justification,UserTask_RespondToOutcome,confirm-justification" })
	void everyStepThatIsOwedIsMissed(String model, String step, String place, String obligation) throws IOException {
		String shipped = shipped(model + ".bpmn");
		String without = shipped.replace("name=\"ms:step\" value=\"" + step + "\"", "name=\"x\" value=\"y\"");
		assertThat(without).isNotEqualTo(shipped);

		assertThat(obligations(lost(shipped, without, place))).contains(obligation);
	}

	@ParameterizedTest
	@CsvSource({ "advisory-trajectory,trajectory.deviations(execution),deviations-answered",
			"participation-round,round.bindingOutcomes(execution),outcomes-answered" })
	void everyRepetitionThatIsOwedIsMissed(String model, String question, String obligation) throws IOException {
		String shipped = shipped(model + ".bpmn");
		String place = model.equals("participation-round") ? "UserTask_RecordOutcomes" : AGENDA;

		assertThat(obligations(lost(shipped, shipped.replace("${" + question + "}", "${list}"), place)))
			.containsExactly(obligation);
	}

	@Test
	void aPlaceThatIsGoneOrAsksForSomethingElseIsNone() throws IOException {
		String answer = shipped("answer-outcome.bpmn");

		assertThat(lost(answer, answer.replace("UserTask_RespondToOutcome", "UserTask_Other"),
				"UserTask_RespondToOutcome"))
			.extracting(Loss::why)
			.containsExactly(Why.ELEMENT_GONE);
		assertThat(lost(answer, answer.replace("value=\"respond\"", "value=\"work-in\""), "UserTask_RespondToOutcome"))
			.extracting(Loss::why)
			.containsExactly(Why.ANOTHER_STEP);
		assertThat(lost(answer, answer.replace("value=\"answer\"", "value=\"draw\""), "UserTask_RespondToOutcome"))
			.extracting(Loss::why)
			.containsExactly(Why.ANOTHER_KIND);
	}

	@Test
	void anAnswerThatNobodyConfirmsIsLostFromTheAnswerAndFromWhatCallsIt() throws IOException {
		String answer = shipped("answer-outcome.bpmn");
		String unconfirmed = answer.replace("${!round.mustJustify(execution)}", "${ground == 'cost'}");

		List<Loss> lost = lost(answer, unconfirmed, "UserTask_RespondToOutcome");

		assertThat(lost).extracting(Loss::obligation)
			.containsExactly("confirm-justification", "justification-asked-again");
		assertThat(lost).extracting(Loss::phase).containsOnlyNulls();
		assertThat(lost).extracting(Loss::elements)
			.containsExactly(List.of("UserTask_ConfirmJustification"),
					List.of("Gateway_MustJustify", "Gateway_Confirmed"));
		assertThat(lost.get(0).path()).isNotEmpty();
		assertThat(lost.get(0).messageIn(Locale.forLanguageTag("nl"))).contains("UserTask_RespondToOutcome",
				"bevestiging van de motivering", "UserTask_ConfirmJustification");
		assertThat(lost.get(0).messageIn(Locale.ENGLISH)).contains("confirmation of the justification");
		Process round = process(shipped("participation-round.bpmn"));
		assertThat(MigrationRules.lost(round, this.shipped, round, with(process(unconfirmed)),
				List.of(Position.kept("UserTask_RecordOutcomes"))))
			.extracting(Loss::obligation)
			.contains("confirm-justification");
	}

	@Test
	void feedbackIsLostAlsoOnTheWayOutOfAWithdrawal() throws IOException {
		String trajectory = shipped("advisory-trajectory.bpmn");
		String silent = trajectory.replace("${trajectory.roundsOwedFeedback(execution)}", "${list}");

		assertThat(obligations(lost(trajectory, silent, AGENDA))).contains("send-feedback");
	}

	@Test
	void aRoundThatIsNotForEachChosenFormIsLost() throws IOException {
		String trajectory = shipped("advisory-trajectory.bpmn");

		List<Loss> lost = lost(trajectory, trajectory.replace("${trajectory.chosenForms(execution)}", "${forms}"),
				DIAGNOSIS);

		assertThat(lost).extracting(Loss::obligation).containsOnly("round");
		assertThat(lost).extracting(Loss::phase).containsExactly("diagnosis", "recommendation");
	}

	@Test
	void everyTokenIsLookedAt() throws IOException {
		String trajectory = shipped("advisory-trajectory.bpmn");
		Process other = process(trajectory.replace("value=\"diagnosis\"", "value=\"recommendation\""));

		List<Loss> lost = MigrationRules.lost(process(trajectory), this.shipped, other, this.shipped,
				List.of(Position.kept("UserTask_Evaluate"), Position.kept(AGENDA)));

		assertThat(lost).allSatisfy(loss -> assertThat(loss.at()).isEqualTo(AGENDA))
			.extracting(Loss::phase)
			.contains("diagnosis");
	}

	private static List<String> obligations(List<Loss> lost) {
		return lost.stream().map(Loss::obligation).filter(Objects::nonNull).distinct().toList();
	}

	private List<Loss> lost(String older, String newer, String place) {
		return lost(process(older), process(newer), place);
	}

	private List<Loss> lost(Process older, Process newer, String place) {
		return MigrationRules.lost(older, this.shipped, newer, this.shipped, List.of(Position.kept(place)));
	}

	private Surroundings with(Process other) {
		return new Surroundings() {

			@Override
			public Optional<Process> process(String id) {
				return id.equals(other.getId()) ? Optional.of(other) : MigrationRulesTest.this.shipped.process(id);
			}

			@Override
			public Optional<Set<String>> fieldsOf(String form) {
				return MigrationRulesTest.this.shipped.fieldsOf(form);
			}

		};
	}

	private static Process process(String model) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
			.getModelElementsByType(Process.class)
			.iterator()
			.next();
	}

	private static String shipped(String name) throws IOException {
		return Files.readString(Path.of("processes", name));
	}

}
