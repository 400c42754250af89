package nl.meerstemmig.conformance;

import java.util.Map;

import nl.meerstemmig.conformance.Finding.Place;
import nl.meerstemmig.refusal.Limits;

/**
 * Judges a file of a deployment before anything else reads it: that the product has a use
 * for it, that it is of a size that can be read, and that it holds only what the product
 * knows.
 */
final class FileRules {

	private FileRules() {
	}

	/**
	 * @param places is filled with where each element of the file is, by id
	 */
	static void judge(String name, byte[] content, Map<String, Place> places, Findings findings) {
		FileKind kind = FileKind.of(name).orElse(null);
		if (kind == null) {
			findings.add(Rule.FILE, name, "no-use");
		}
		else if (content.length > Limits.FILE) {
			findings.add(Rule.SIZE, name, "file", content.length, Limits.FILE);
		}
		else if (kind == FileKind.FORM) {
			FormRules.judge(name, content, places, findings);
		}
		else {
			ElementRules.judge(name, kind, content, places, findings);
		}
	}

}
