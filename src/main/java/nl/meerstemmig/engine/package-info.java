/**
 * The only room that knows the process engine: what its models may say, and what the
 * dossier is told of it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal", "catalogue", "ledger", "identity",
		"body", "trajectory", "round", "response", "sortition", "conformance" })
package nl.meerstemmig.engine;
