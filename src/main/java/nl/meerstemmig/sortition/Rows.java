package nl.meerstemmig.sortition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.meerstemmig.refusal.Refusal.Kind;
import nl.meerstemmig.refusal.Refusal.Worded;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a list of values separated by semicolons, commas or tabs, as spreadsheets
 * write them: quoted or not, with or without a byte-order mark.
 *
 * @param header names in lower case, without surrounding white space
 * @param rows those that are not empty, each with the number that a spreadsheet shows
 */
record Rows(List<String> header, List<Row> rows) {

	/** Room for 50,000 people with twenty strata. */
	static final int MOST_CHARACTERS = 10_000_000;

	record Row(long number, List<String> cells) {
	}

	/**
	 * @throws InvalidDraw where it is not UTF-8
	 */
	static String decoded(byte[] content, String field) {
		if (content.length > MOST_CHARACTERS) {
			throw new InvalidDraw(Kind.TOO_LARGE, "draw.list-too-large", Worded.field(field), content.length,
					MOST_CHARACTERS);
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer text = CharBuffer.allocate(content.length + 1);
		CoderResult result = decoder.decode(bytes, text, true);
		if (result.isError()) {
			int line = 1;
			for (int i = 0; i < bytes.position(); i++) {
				line += (content[i] == '\n') ? 1 : 0;
			}
			throw new InvalidDraw("draw.not-utf8", Worded.field(field), line, bytes.position() + 1);
		}
		return text.flip().toString();
	}

	static Rows of(String text, String field) {
		if (text.length() > MOST_CHARACTERS) {
			throw new InvalidDraw(Kind.TOO_LARGE, "draw.list-too-large", Worded.field(field), text.length(),
					MOST_CHARACTERS);
		}
		String list = text.startsWith("\uFEFF") ? text.substring(1) : text;
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter(list))
			.setIgnoreSurroundingSpaces(true)
			.setTrim(true)
			.setIgnoreEmptyLines(false)
			.get();
		List<Row> rows = new ArrayList<>();
		long number = 0;
		try (CSVParser parser = CSVParser.parse(new StringReader(list), format)) {
			for (CSVRecord record : parser) {
				number = record.getRecordNumber();
				if (!record.stream().allMatch(String::isBlank)) {
					rows.add(new Row(number, record.toList()));
				}
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
			throw new InvalidDraw("draw.list-unreadable", Worded.field(field), number + 1);
		}
		if (rows.isEmpty()) {
			throw new InvalidDraw("draw.list-empty", Worded.field(field));
		}
		List<String> header = rows.get(0).cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
		return new Rows(header, rows.subList(1, rows.size()));
	}

	private static String delimiter(String list) {
		String first = list.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
		String best = ";";
		for (String candidate : List.of(",", "\t")) {
			if (count(first, candidate) > count(first, best)) {
				best = candidate;
			}
		}
		return best;
	}

	private static long count(String line, String separator) {
		return line.chars().filter(one -> one == separator.charAt(0)).count();
	}

}
