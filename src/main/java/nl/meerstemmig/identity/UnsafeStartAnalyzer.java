package nl.meerstemmig.identity;

import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the product did not start, and what to do, instead of a stack trace. */
class UnsafeStartAnalyzer extends AbstractFailureAnalyzer<UnsafeStart> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, UnsafeStart unsafe) {
		return new FailureAnalysis(
				unsafe.reasons().stream().map(UnsafeStart.Reason::what).collect(Collectors.joining("\n")),
				unsafe.reasons().stream().map(UnsafeStart.Reason::remedy).collect(Collectors.joining("\n")), unsafe);
	}

}
