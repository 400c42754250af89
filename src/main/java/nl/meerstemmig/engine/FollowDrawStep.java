package nl.meerstemmig.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.sortition.DecidingDraw;
import nl.meerstemmig.sortition.DrawResult;
import nl.meerstemmig.sortition.SelectionReport;
import nl.meerstemmig.sortition.SelectionReport.ValueReport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Takes a draw, and tells the process who is in the group; or sends it back, with a
 * reason.
 */
@Component
class FollowDrawStep implements Step {

	private final DecidingDraw deciding;

	FollowDrawStep(DecidingDraw deciding) {
		this.deciding = deciding;
	}

	@Override
	public StepKind kind() {
		return StepKind.FOLLOW_DRAW;
	}

	@Override
	public List<String> fields() {
		return List.of("accepted", "reason");
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		boolean accepted = submission.decision("accepted");
		DrawResult result = this.deciding.decide(submission.reference(), submission.round(), accepted,
				submission.text("reason"));
		DelegateExecution process = task.getExecution().getProcessInstance();
		process.setVariable("accepted", accepted);
		SelectionReport report = result.report();
		if (accepted && report != null) {
			process.setVariable("participants", report.seats());
			process.setVariable("selected", report.seats());
			process.setVariable("registered", report.registered());
			process.setVariable("strata", Json.value(report.values().stream().map(FollowDrawStep::stratum).toList()));
			if (result.order().invited() != null) {
				process.setVariable("invited", result.order().invited());
			}
		}
	}

	private static Map<String, Object> stratum(ValueReport value) {
		Map<String, Object> stratum = new HashMap<>(
				Map.of("stratum", value.stratum(), "value", value.value(), "participants", value.panel()));
		if (value.population() != null) {
			stratum.put("population", value.population());
		}
		return stratum;
	}

}
