package nl.meerstemmig.engine;

import java.util.stream.Collectors;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which model, form or table of those that come with the product keeps it from
 * starting, line by line, instead of a stack trace.
 */
class UnfitModelsAnalyzer extends AbstractFailureAnalyzer<ParseException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, ParseException refused) {
		String findings = refused.getResorceReports()
			.stream()
			.map(UnfitModelsAnalyzer::lines)
			.collect(Collectors.joining("\n"));
		return new FailureAnalysis("Models that come with the product break its rules:\n" + findings,
				"Mend them, or put back those of the release. Without starting the product, the command "
						+ "\"check processes forms\" says what is wrong.",
				refused);
	}

	private static String lines(ResourceReport report) {
		return report.getErrors()
			.stream()
			.map(UnfitModelsAnalyzer::line)
			.collect(Collectors.joining("\n", report.getResourceName() + "\n", ""));
	}

	private static String line(Problem problem) {
		return "  %d:%d  %s".formatted(problem.getLine(), problem.getColumn(), problem.getMessage());
	}

}
