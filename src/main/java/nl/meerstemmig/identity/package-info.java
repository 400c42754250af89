/**
 * Who acts, in which role, and how they sign on.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal" })
package nl.meerstemmig.identity;
