/**
 * What the council reads: whether every outcome was followed or argued. It reads only.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal", "catalogue", "ledger", "identity",
		"body", "trajectory", "round", "response", "sortition" })
package nl.meerstemmig.compliance;
