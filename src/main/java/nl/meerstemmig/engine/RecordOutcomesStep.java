package nl.meerstemmig.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.round.OutcomeEntry;
import nl.meerstemmig.round.RecordingOutcomes;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.UnsolicitedAdvices;
import nl.meerstemmig.round.RepresentationEntry;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what the form's own process yielded, as the secretary confirms or corrects it.
 */
@Component
class RecordOutcomesStep implements Step {

	private static final List<String> FUNNEL = List.of("invited", "registered", "selected", "started", "finished");

	private final RecordingOutcomes recording;

	private final Rounds rounds;

	private final Trajectories trajectories;

	private final UnsolicitedAdvices advices;

	RecordOutcomesStep(RecordingOutcomes recording, Rounds rounds, Trajectories trajectories,
			UnsolicitedAdvices advices) {
		this.recording = recording;
		this.rounds = rounds;
		this.trajectories = trajectories;
		this.advices = advices;
	}

	@Override
	public StepKind kind() {
		return StepKind.RECORD_OUTCOMES;
	}

	@Override
	public List<String> fields() {
		return Stream.concat(Stream.of("outcomes", "participants", "summary", "strata"), FUNNEL.stream()).toList();
	}

	@Override
	public Set<String> lists() {
		return Set.of("outcomes", "strata");
	}

	@Override
	public Map<String, Object> filledIn(DelegateTask task, String reference) {
		Map<String, Object> yielded = new HashMap<>();
		for (String field : fields()) {
			TypedValue value = task.getVariableTyped(field);
			if (value != null && fits(field, value.getValue())) {
				yielded.put(field, value);
			}
		}
		this.advices.findByTrajectory(this.trajectories.get(reference))
			.filter(advice -> this.rounds.get(reference, new Submission(task, reference).round()).isUnsolicited())
			.ifPresent(advice -> yielded.put("outcomes", Json.value(List.of(Map.of("text", advice.text())))));
		// Who finished are the participants: asked once, and not to be contradicted
		// below.
		Object finished = yielded.remove("finished");
		if (finished != null) {
			yielded.put("participants", finished);
		}
		return yielded;
	}

	/**
	 * Whether the form's process yielded what the field asks for, and not its namesake.
	 */
	private static boolean fits(String field, @Nullable Object yielded) {
		boolean counted = FUNNEL.contains(field) || "participants".equals(field);
		return counted ? yielded instanceof Number : yielded != null;
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		List<OutcomeEntry> entries = submission.rows("outcomes")
			.stream()
			.map(row -> new OutcomeEntry(row.text("text"), row.text("theme"), row.number("votesFor"),
					row.number("votesAgainst"), row.number("abstentions")))
			.toList();
		this.recording.record(submission.reference(), submission.round(), submission.number("participants"),
				submission.text("summary"), entries, representation(submission));
	}

	private static RepresentationEntry representation(Submission submission) {
		return new RepresentationEntry(submission.number("invited"), submission.number("registered"),
				submission.number("selected"), submission.number("started"), submission.number("finished"),
				submission.rows("strata")
					.stream()
					.map(row -> new RepresentationEntry.Share(row.text("stratum"), row.text("value"),
							row.number("participants"), row.text("population")))
					.toList());
	}

}
