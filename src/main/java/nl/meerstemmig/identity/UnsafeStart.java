package nl.meerstemmig.identity;

import java.util.List;

/**
 * Outside the embedded default the product does not start where anybody could walk in.
 */
class UnsafeStart extends RuntimeException {

	private final transient List<Reason> reasons;

	UnsafeStart(List<Reason> reasons) {
		super(reasons.toString());
		this.reasons = List.copyOf(reasons);
	}

	List<Reason> reasons() {
		return this.reasons;
	}

	/**
	 * @param what is not safe
	 * @param remedy what to do about it
	 */
	record Reason(String what, String remedy) {
	}

}
