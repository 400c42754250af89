/**
 * Draws a model as a picture that pages can show without any script: from where its
 * elements were put in the Modeler, and what is to be said of each.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal" })
package nl.meerstemmig.diagram;
