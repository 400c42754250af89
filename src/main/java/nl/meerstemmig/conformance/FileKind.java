package nl.meerstemmig.conformance;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a file of a deployment may be: known by the end of its name, dot included. The
 * engine itself takes {@code xbpmn} for a model too.
 */
public enum FileKind {

	BPMN(".+\\.bpmn(20\\.xml)?"), DMN(".+\\.dmn(11\\.xml)?"), FORM(".+\\.form");

	private final String names;

	FileKind(String names) {
		this.names = names;
	}

	/**
	 * @return nothing where the product has no use for such a file
	 */
	public static Optional<FileKind> of(String name) {
		return Arrays.stream(values()).filter(kind -> name.matches(kind.names)).findFirst();
	}

}
