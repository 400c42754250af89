/**
 * One form of participation carried out in one phase: who took part, its outcomes and
 * their votes.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "refusal", "catalogue", "ledger", "identity", "body", "trajectory" })
package nl.meerstemmig.round;
