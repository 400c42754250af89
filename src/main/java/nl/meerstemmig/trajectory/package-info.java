/**
 * The dossier of one advisory trajectory: request, phases, decisions on participation,
 * drafts, adoption.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "refusal", "catalogue", "ledger", "identity", "body" })
package nl.meerstemmig.trajectory;
