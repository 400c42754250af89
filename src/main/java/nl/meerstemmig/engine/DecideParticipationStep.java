package nl.meerstemmig.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import nl.meerstemmig.catalogue.Need;
import nl.meerstemmig.catalogue.Wish;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.trajectory.DecidingParticipation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component
class DecideParticipationStep implements Step {

	private final DecidingParticipation deciding;

	DecideParticipationStep(DecidingParticipation deciding) {
		this.deciding = deciding;
	}

	@Override
	public StepKind kind() {
		return StepKind.DECIDE_PARTICIPATION;
	}

	@Override
	public List<String> fields() {
		return Stream
			.concat(Stream.of("participate", "forms", "purpose", "targetGroups", "reason"),
					Arrays.stream(Wish.values()).map(Wish::field))
			.toList();
	}

	@Override
	public Set<String> lists() {
		return Set.of("forms");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		this.deciding.decide(submission.reference(), submission.phase(), submission.decision("participate"),
				submission.texts("forms"), submission.text("purpose"), submission.text("targetGroups"),
				submission.text("reason"), Need.of(submission.phase().key(), submission::text));
	}

}
