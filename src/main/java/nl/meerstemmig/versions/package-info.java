/**
 * Which versions of models run, what changed between them, whether today's rules would
 * still take them, and moving what runs to another version.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "refusal", "catalogue", "identity", "conformance", "diagram" })
package nl.meerstemmig.versions;
