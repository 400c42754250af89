/**
 * The answer to an outcome, its justification, the rule that demands one, and the
 * feedback to participants.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "refusal", "catalogue", "ledger", "identity", "body", "trajectory", "round" })
package nl.meerstemmig.response;
