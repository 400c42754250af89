package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.body.Establishing;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.round.ConveningBody;
import nl.meerstemmig.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Says which standing body carries the round out: one that is there, or a new one, which
 * is then there for later trajectories too.
 */
@Component
class ConveneBodyStep implements Step {

	private final ConveningBody convening;

	private final Establishing establishing;

	private final Rounds rounds;

	ConveneBodyStep(ConveningBody convening, Establishing establishing, Rounds rounds) {
		this.convening = convening;
		this.establishing = establishing;
		this.rounds = rounds;
	}

	@Override
	public StepKind kind() {
		return StepKind.CONVENE_BODY;
	}

	@Override
	public List<String> fields() {
		return List.of("body", "newBody", "mandate");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		String form = this.rounds.get(submission.reference(), submission.round()).form();
		this.convening.convene(submission.reference(), submission.round(),
				SubmittedBody.of(submission).reference(form, this.establishing));
	}

}
