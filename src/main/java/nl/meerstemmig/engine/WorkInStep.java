package nl.meerstemmig.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.response.Answer;
import nl.meerstemmig.response.Responding;
import nl.meerstemmig.response.ResponseState;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works the outcomes in that do not bind: one row each, filled in beforehand. */
@Component
class WorkInStep implements Step {

	private final Responding responding;

	private final Rounds rounds;

	private final Outcomes outcomes;

	WorkInStep(Responding responding, Rounds rounds, Outcomes outcomes) {
		this.responding = responding;
		this.rounds = rounds;
		this.outcomes = outcomes;
	}

	@Override
	public StepKind kind() {
		return StepKind.WORK_IN;
	}

	@Override
	public List<String> fields() {
		return List.of("responses");
	}

	@Override
	public Set<String> lists() {
		return Set.of("responses");
	}

	@Override
	public Map<String, Object> filledIn(DelegateTask task, String reference) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Outcome outcome : notBinding(reference, new Submission(task, reference).round())) {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("number", outcome.number());
			row.put("text", outcome.text());
			row.put("response", ResponseState.NOTED.key());
			rows.add(row);
		}
		return Map.of("responses", Json.value(rows));
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		List<Outcome> outcomes = notBinding(submission.reference(), submission.round());
		for (Submission.Row row : submission.rows("responses")) {
			Integer number = row.number("number");
			Outcome outcome = outcomes.stream()
				.filter(candidate -> number != null && candidate.number() == number)
				.findFirst()
				.orElseThrow(() -> new NoSuchOutcome(number, outcomes));
			Answer answer = Answer.workedIn(row.text("response"), row.text("influence"), row.text("passage"),
					row.text("explanation"));
			this.responding.respond(submission.reference(), outcome.id(), answer);
		}
	}

	private List<Outcome> notBinding(String reference, long roundId) {
		Round round = this.rounds.get(reference, roundId);
		return this.outcomes.findByRoundOrderByNumber(round).stream().filter(outcome -> !outcome.isBinding()).toList();
	}

	/**
	 * A row for an outcome that the round does not have, or that binds and has a task of
	 * its own.
	 */
	static class NoSuchOutcome extends Refusal {

		NoSuchOutcome(@Nullable Integer number, List<Outcome> outcomes) {
			super(Kind.INVALID, "work-in.no-such-outcome", (number != null) ? number : "",
					outcomes.stream().map(outcome -> String.valueOf(outcome.number())).toList());
		}

	}

}
