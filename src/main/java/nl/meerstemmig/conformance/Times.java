package nl.meerstemmig.conformance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

/** Times as ISO 8601 writes them, which the engine reads. */
final class Times {

	private static final Pattern WEEKS = Pattern.compile("\\bP\\d+W\\b");

	private static final DatatypeFactory DURATIONS = durations();

	private Times() {
	}

	static boolean isDuration(String text) {
		return text.startsWith("P") && isReadable(text, DURATIONS::newDuration);
	}

	static boolean isDate(String text) {
		return isReadable(text, LocalDate::parse) || isReadable(text, LocalDateTime::parse)
				|| isReadable(text, OffsetDateTime::parse);
	}

	static boolean isDurationOrDate(String text) {
		return isDuration(text) || isDate(text);
	}

	/** Which ISO 8601 knows, and the engine does not. */
	static boolean isInWeeks(String text) {
		return WEEKS.matcher(text).find();
	}

	/** Such as {@code R3/PT10M}, also with a first or a last moment. */
	static boolean isCycle(String text) {
		List<String> parts = List.of(text.split("/", -1));
		return parts.size() >= 2 && parts.size() <= 3 && parts.get(0).matches("R\\d{0,9}")
				&& parts.subList(1, parts.size()).stream().allMatch(Times::isDurationOrDate)
				&& parts.stream().filter(Times::isDuration).count() == 1;
	}

	private static boolean isReadable(String text, Consumer<String> reading) {
		try {
			reading.accept(text);
			return true;
		}
		catch (DateTimeParseException | IllegalArgumentException unreadable) {
			return false;
		}
	}

	private static DatatypeFactory durations() {
		try {
			return DatatypeFactory.newInstance();
		}
		catch (DatatypeConfigurationException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
