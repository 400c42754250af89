package nl.meerstemmig.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for or against a form, given a need.
 *
 * @param form a key of the catalogue
 * @param points above nought for, below against
 * @param remark why, in Dutch; null where the points speak for themselves
 */
public record Consideration(String form, int points, @Nullable String remark) {

	/** So few points say that a form does not fit, whatever else speaks for it. */
	public static final int DOES_NOT_FIT = -100;

	public boolean excludes() {
		return this.points <= DOES_NOT_FIT;
	}

}
