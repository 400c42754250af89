package nl.meerstemmig.conformance;

import java.util.List;

import nl.meerstemmig.refusal.Limits;

/**
 * Judges a file of a deployment before anything else reads it: that the product has a use
 * for it, that it is of a size that can be read, and that it holds only what the product
 * knows.
 */
public final class FileRules {

	/** The rule that a model runs no script. */
	public static final String SCRIPTING = "scripting";

	private FileRules() {
	}

	/**
	 * @return everything that is wrong; nothing where the file may be read further
	 */
	public static List<Finding> judge(String name, byte[] content) {
		FileKind kind = FileKind.of(name).orElse(null);
		if (kind == null) {
			return List.of(new Finding("file", name,
					"Een uitrol bevat modellen (.bpmn), beslistabellen (.dmn) en formulieren (.form), en niets anders."));
		}
		if (content.length > Limits.FILE) {
			return List.of(new Finding("size", name,
					"Dit bestand is te groot: %d bytes, waar er %d passen.".formatted(content.length, Limits.FILE)));
		}
		return (kind == FileKind.FORM) ? FormRules.judge(name, content) : ElementRules.judge(name, kind, content);
	}

}
