package nl.meerstemmig.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are broken into lines. How wide they are depends on the reader's letters;
 * what is estimated here is rather too wide than too narrow.
 */
final class Words {

	/** In pixels, as the Modeler has it. */
	static final double LINE = 13.5;

	private static final String NARROW = "fijlrtI.,:;'|!()[] /";

	private static final String WIDE = "mwMWÆŒ@%—";

	private Words() {
	}

	/** In pixels, of letters of 11 pixels. */
	static double width(String words) {
		double width = 0;
		for (int i = 0; i < words.length(); i++) {
			char letter = words.charAt(i);
			width += (NARROW.indexOf(letter) >= 0) ? 3.6
					: (WIDE.indexOf(letter) >= 0) ? 9.6 : Character.isUpperCase(letter) ? 7.8 : 6.3;
		}
		return width;
	}

	/**
	 * @param width of a line, in pixels
	 * @return the lines; a word that is too long for one is broken
	 */
	static List<String> lines(String words, double width) {
		List<String> lines = new ArrayList<>();
		for (String paragraph : words.strip().split("\\R", -1)) {
			StringBuilder line = new StringBuilder();
			for (String word : paragraph.strip().split("\\s+", -1)) {
				if (!line.isEmpty() && width(line + " " + word) > width) {
					lines.add(line.toString());
					line.setLength(0);
				}
				line.append(line.isEmpty() ? "" : " ").append(word);
				while (width(line.toString()) > width && line.length() > 1) {
					int fits = fitting(line.toString(), width);
					lines.add(line.substring(0, fits));
					line.delete(0, fits);
				}
			}
			lines.add(line.toString());
		}
		return lines;
	}

	private static int fitting(String word, double width) {
		int fits = word.length() - 1;
		while (fits > 1 && width(word.substring(0, fits)) > width) {
			fits--;
		}
		return fits;
	}

}
