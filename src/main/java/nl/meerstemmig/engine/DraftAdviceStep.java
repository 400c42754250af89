package nl.meerstemmig.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.meerstemmig.conformance.ModelProperties;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.Draft;
import nl.meerstemmig.trajectory.Drafting;
import nl.meerstemmig.trajectory.Drafts;
import nl.meerstemmig.trajectory.Passage;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records a version of the advice, as passages or as one text. The version before it is
 * filled in.
 */
@Component
class DraftAdviceStep implements Step {

	private final Drafting drafting;

	private final Trajectories trajectories;

	private final Drafts drafts;

	DraftAdviceStep(Drafting drafting, Trajectories trajectories, Drafts drafts) {
		this.drafting = drafting;
		this.trajectories = trajectories;
		this.drafts = drafts;
	}

	@Override
	public StepKind kind() {
		return StepKind.DRAFT_ADVICE;
	}

	@Override
	public List<String> fields() {
		return List.of("version", "text", "passages");
	}

	@Override
	public Set<String> lists() {
		return Set.of("passages");
	}

	@Override
	public Map<String, Object> filledIn(DelegateTask task, String reference) {
		Map<String, Object> filledIn = new HashMap<>();
		String version = ModelProperties.of(task.getBpmnModelElementInstance()).get(ModelVocabulary.VERSION);
		if (version != null) {
			filledIn.put("version", version);
		}
		this.drafts.findFirstByTrajectoryOrderByEntrySequenceDesc(this.trajectories.get(reference))
			.ifPresent(draft -> filledIn.put("passages", Json.value(rows(draft))));
		return filledIn;
	}

	private static List<Map<String, String>> rows(Draft draft) {
		return draft.passages()
			.stream()
			.map(passage -> Map.of("number", passage.number(), "title", passage.title(), "text", passage.text()))
			.toList();
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		@Nullable String text = submission.text("text");
		// The passages may be those of the version before, filled in and not looked at.
		List<Passage> passages = (text != null && !text.isBlank()) ? List.of(new Passage("1", null, text))
				: passages(submission);
		this.drafting.draft(submission.reference(), submission.text("version"), passages);
	}

	private static List<Passage> passages(Submission submission) {
		return submission.rows("passages")
			.stream()
			.map(row -> new Passage(row.text("number"), row.text("title"), row.text("text")))
			.toList();
	}

}
