package nl.meerstemmig.sortition;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How many people with this value of a stratum a panel has: at least {@code min} and at
 * most {@code max}.
 *
 * @param population the share of this value in the population, in per cent, where it is
 * known
 */
public record Quota(String stratum, String value, int min, int max, @Nullable BigDecimal population) {
}
