/**
 * The rules that a model must keep: pure functions from a BPMN model to findings.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal", "catalogue" })
package nl.meerstemmig.conformance;
