/** Meerstemmig: advisory trajectories in which participation counts. */
@org.jspecify.annotations.NullMarked
package nl.meerstemmig;
