/**
 * What a refusal is, and the checks on plain input that every room shares.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.meerstemmig.refusal;
