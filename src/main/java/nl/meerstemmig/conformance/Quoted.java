package nl.meerstemmig.conformance;

/** What a model says, as a finding repeats it: short. */
final class Quoted {

	private static final int MOST = 80;

	private Quoted() {
	}

	static String of(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return (line.length() <= MOST) ? line : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
	}

}
