/**
 * Drawing by lot who takes part: fair chances under quotas, a seed that repeats the draw,
 * and what the dossier keeps of it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "refusal", "catalogue", "ledger", "identity", "trajectory", "round" })
package nl.meerstemmig.sortition;
