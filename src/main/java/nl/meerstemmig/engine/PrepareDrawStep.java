package nl.meerstemmig.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Text;
import nl.meerstemmig.sortition.DrawReports;
import nl.meerstemmig.sortition.DrawReports.DrawReport;
import nl.meerstemmig.sortition.PoolReader;
import nl.meerstemmig.sortition.PreparingDraw;
import nl.meerstemmig.sortition.Quota;
import nl.meerstemmig.sortition.QuotaReader;
import nl.meerstemmig.sortition.Quotas;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who draws: somebody elsewhere, and then it takes their numbers over; or the product,
 * and then it asks for the draw.
 */
@Component
class PrepareDrawStep implements Step {

	private static final String PRODUCT = "product";

	private static final String ELSEWHERE = "elsewhere";

	private final PreparingDraw preparing;

	private final DrawReports reports;

	PrepareDrawStep(PreparingDraw preparing, DrawReports reports) {
		this.preparing = preparing;
		this.reports = reports;
	}

	@Override
	public StepKind kind() {
		return StepKind.PREPARE_DRAW;
	}

	@Override
	public List<String> fields() {
		return List.of("drawnBy", "invited", "registered", "participants", "representativeness", "pool", "quotas",
				"quotaList", "seats", "reserves", "seed", "given", "earlier");
	}

	@Override
	public Set<String> lists() {
		return Set.of("quotas");
	}

	/** What an earlier draw of the round was asked for with; its list is there still. */
	@Override
	public Map<String, Object> filledIn(DelegateTask task, String reference) {
		long round = new Submission(task, reference).round();
		Map<String, Object> filled = new HashMap<>(Map.of("drawnBy", ELSEWHERE));
		this.reports.pool(reference, round)
			.ifPresent(pool -> filled.put("given", "%d aanmeldingen, gegeven door %s; kenmerken: %s"
				.formatted(pool.people(), Literal.of(pool.by()), Literal.of(String.join(", ", pool.strata())))));
		List<DrawReport> earlier = this.reports.of(reference, round);
		if (!earlier.isEmpty()) {
			DrawReport latest = earlier.get(earlier.size() - 1);
			filled.put("drawnBy", PRODUCT);
			filled.put("seats", latest.seats());
			filled.put("reserves", latest.reserves());
			filled.put("quotas", Json.value(latest.quotas().stream().map(PrepareDrawStep::shown).toList()));
			filled.put("earlier", why(earlier));
			if (latest.invited() != null) {
				filled.put("invited", latest.invited());
			}
			if (latest.seedGiven()) {
				filled.put("seed", latest.seed());
			}
		}
		return filled;
	}

	private static String why(List<DrawReport> earlier) {
		StringBuilder text = new StringBuilder();
		for (DrawReport draw : earlier) {
			String reason = (draw.decision() != null) ? draw.decision().reason() : null;
			text.append("- Loting ")
				.append(draw.number())
				.append(": ")
				.append((reason != null) ? Literal.of(reason) : "geen groep geloot")
				.append('\n');
		}
		return text.toString();
	}

	private static Map<String, Object> shown(Quota quota) {
		Map<String, Object> row = new HashMap<>(
				Map.of("stratum", quota.stratum(), "value", quota.value(), "min", quota.min(), "max", quota.max()));
		if (quota.population() != null) {
			row.put("population", quota.population());
		}
		return row;
	}

	@Override
	public void complete(DelegateTask task, Submission submission) {
		String drawnBy = submission.text("drawnBy");
		DelegateExecution process = task.getExecution().getProcessInstance();
		if (drawnBy == null || drawnBy.isBlank() || ELSEWHERE.equals(drawnBy)) {
			elsewhere(process, submission);
		}
		else if (PRODUCT.equals(drawnBy)) {
			product(submission);
			process.setVariable("drawnBy", PRODUCT);
		}
		else {
			throw new UnknownDrawer(drawnBy);
		}
	}

	private static void elsewhere(DelegateExecution process, Submission submission) {
		Integer participants = submission.number("participants");
		keep(process, "invited", submission.number("invited"));
		keep(process, "registered", submission.number("registered"));
		keep(process, "participants", participants);
		keep(process, "selected", participants);
		keep(process, "representativeness", submission.text("representativeness"));
		process.setVariable("drawnBy", ELSEWHERE);
	}

	private static void keep(DelegateExecution process, String name, @Nullable Object value) {
		if (value != null) {
			process.setVariable(name, value);
		}
	}

	private void product(Submission submission) {
		String pool = submission.text("pool");
		Quotas quotas = quotas(submission);
		if (pool != null && !Text.isBlank(pool)) {
			this.preparing.give(submission.reference(), submission.round(), PoolReader.read(pool));
		}
		this.preparing.order(submission.reference(), submission.round(),
				new PreparingDraw.Wish(submission.number("invited"), quotas, submission.number("seats"),
						submission.number("reserves"), submission.text("seed")));
	}

	/** Filled in row by row, or pasted as a list, which then counts. */
	private static Quotas quotas(Submission submission) {
		String list = submission.text("quotaList");
		if (list != null && !Text.isBlank(list)) {
			return QuotaReader.read(list);
		}
		List<QuotaReader.Entry> entries = new ArrayList<>();
		for (Submission.Row row : submission.rows("quotas")) {
			entries.add(new QuotaReader.Entry(row.text("stratum"), row.text("value"), row.text("min"), row.text("max"),
					row.text("population")));
		}
		return QuotaReader.of(entries);
	}

	/** Neither of the two who can draw. */
	static class UnknownDrawer extends Refusal {

		UnknownDrawer(String given) {
			super(Kind.INVALID, "choice.unknown", Worded.field("drawnBy"),
					(given.length() <= 60) ? given : given.substring(0, 60) + "…", ELSEWHERE + ", " + PRODUCT);
		}

	}

}
