package nl.meerstemmig.trajectory;

import java.util.regex.Pattern;

import nl.meerstemmig.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a trajectory is known by, such as {@code SER-2022-07}: letters, digits, dot,
 * hyphen and underscore, so that it can stand in an address.
 */
public record Reference(String value) {

	private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");

	public Reference {
		if (!isPossible(value)) {
			throw new InvalidReference(value);
		}
	}

	/**
	 * @throws InvalidReference where it is absent or has another shape
	 */
	public static Reference of(@Nullable String value) {
		return new Reference((value != null) ? value.strip() : "");
	}

	/** Whether a trajectory can have this reference; dossiers of others have not. */
	static boolean isPossible(String value) {
		return SHAPE.matcher(value).matches();
	}

	@Override
	public String toString() {
		return this.value;
	}

	/** A reference that cannot be one. */
	static class InvalidReference extends Refusal {

		InvalidReference(String value) {
			super(Kind.INVALID, "trajectory.invalid-reference",
					(value.length() <= 64) ? value : value.substring(0, 64) + "…");
		}

	}

}
