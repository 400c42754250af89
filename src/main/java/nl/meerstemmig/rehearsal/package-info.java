/**
 * The "droogloop": plays a model on an engine and an empty dossier of its own, with
 * answers made up for it, and reports which ways were gone and where an obligation would
 * have been lost. Nothing real is touched.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "refusal", "catalogue", "identity", "ledger", "trajectory", "conformance", "diagram" })
package nl.meerstemmig.rehearsal;
