package nl.meerstemmig.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The first administrator is the only account that a start makes with a given password.
 */
class WeakPasswordAnalyzer extends AbstractFailureAnalyzer<ProcessEngineException> {

	/** The engine has no exception of its own for this. */
	private static final String REFUSED = "Password does not match policy";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable failure, ProcessEngineException weak) {
		if (!REFUSED.equals(weak.getMessage())) {
			return null;
		}
		return new FailureAnalysis("The password of the first administrator is too easy to guess.",
				"Set camunda.bpm.admin-user.password to at least 10 characters, among them a capital, a small letter, "
						+ "a digit and another sign, and without the account's name.",
				weak);
	}

}
