/**
 * The append-only, hash-chained record of what was decided, and its verification.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal" })
package nl.meerstemmig.ledger;
