package nl.meerstemmig.refusal;

/**
 * How much may come in at once. What a text may hold is beside this, in {@link Text}.
 * <p>
 * Each bound is far above what people and their tools send, and far below what one
 * request could take from everybody else: memory, time, or a stack. JSON has the bounds
 * of Jackson itself: 1,000 levels deep, numbers of 1,000 digits, 20 million characters in
 * one text.
 */
public final class Limits {

	/**
	 * Bytes of the body of a request, at every door. A list of registrations may have 10
	 * MB, and as a text within JSON it takes up to twice that.
	 */
	public static final int BODY = 24_000_000;

	/** Files in one deployment; all that comes with the product are some ninety. */
	public static final int FILES = 500;

	/**
	 * Bytes of a model or a form; the largest that comes with the product has 160,000.
	 */
	public static final int FILE = 2_000_000;

	/** Elements of one model; the largest that comes with the product has some 3,000. */
	public static final int ELEMENTS = 30_000;

	/** Levels of one model's or form's elements within elements; ours have ten. */
	public static final int LEVELS = 64;

	/** Characters of one expression in a model. */
	public static final int EXPRESSION = 1_000;

	/**
	 * Instances of one multi-instance. Each is a task that somebody does; a round has
	 * 1,000 outcomes at most, and each binding one is a task.
	 */
	public static final int INSTANCES = 1_000;

	private Limits() {
	}

}
