/**
 * The shell that pages and the API share: layout, language, problem details.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal", "identity" })
package nl.meerstemmig.web;
