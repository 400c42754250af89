/**
 * The bodies that exist once and serve many trajectories: a citizens' panel, a forum of
 * stakeholders, a seat in the council, a permanent assembly.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal", "catalogue", "ledger", "identity" })
package nl.meerstemmig.body;
