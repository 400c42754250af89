/**
 * The forms of participation: level, binding effect, adoption rule, selection, pros and
 * cons; weighing them for a purpose.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal" })
package nl.meerstemmig.catalogue;
