package nl.meerstemmig.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, in a form that is always written the same way, so that equal content
 * has equal words and other content has others.
 * <p>
 * The canonical form is JSON (RFC 8259) without white space. A fact is an object; its
 * values are texts, whole numbers, booleans, null, and lists and objects of those. The
 * names of every object are in ascending order of their UTF-16 code units. Whole numbers
 * are in decimal, without leading noughts or plus sign. In texts and names a quotation
 * mark is written {@code \"} and a backslash {@code \\}; backspace, tab, line feed, form
 * feed and carriage return are {@code \b}, {@code \t}, {@code \n}, {@code \f} and
 * {@code \r}; every other character below U+0020 is <code>&#92;u</code> and four digits,
 * hexadecimal and upper case. All others stand as they are, also the slash, DEL and what
 * is not ASCII. Half of a surrogate pair has no place in UTF-8 and is refused.
 */
public final class Fact {

	private static final JsonMapper JSON = new JsonMapper();

	private final String kind;

	private final Map<String, @Nullable Object> content;

	private Fact(String kind, Map<String, @Nullable Object> content) {
		this.kind = kind;
		this.content = content;
	}

	/**
	 * A fact that says nothing yet.
	 * @param kind such as {@code response}
	 */
	public static Fact of(String kind) {
		return new Fact(kind, Map.of());
	}

	/**
	 * The same fact, which says this too.
	 * @throws IllegalArgumentException where the value is of another kind than facts hold
	 */
	public Fact with(String name, @Nullable Object value) {
		requireWhole(name);
		Map<String, @Nullable Object> extended = new TreeMap<>(this.content);
		extended.put(name, checked(name, value));
		return new Fact(this.kind, extended);
	}

	/**
	 * The same fact, which says this too where there is something to say. What facts did
	 * not yet say when older ones were recorded is said this way, so that those still are
	 * what they were.
	 */
	public Fact withAny(String name, @Nullable Object value) {
		return (value != null) ? with(name, value) : this;
	}

	String kind() {
		return this.kind;
	}

	String canonical() {
		return written(this.content);
	}

	/**
	 * @throws IllegalArgumentException where the content is not of the kinds above
	 */
	static String canonical(Map<String, ? extends @Nullable Object> content) {
		return written(ordered(content));
	}

	private static String written(Map<String, @Nullable Object> ordered) {
		try {
			return JSON.writeValueAsString(ordered);
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException("Texts, numbers, lists and maps can be written", impossible);
		}
	}

	/** A copy, in the order of the names, at every depth. */
	private static Map<String, @Nullable Object> ordered(Map<?, ? extends @Nullable Object> content) {
		Map<String, @Nullable Object> ordered = new TreeMap<>();
		content.forEach((name, value) -> {
			if (!(name instanceof String text)) {
				throw new IllegalArgumentException("A fact names what it says by a text and not by " + name);
			}
			requireWhole(text);
			ordered.put(text, checked(text, value));
		});
		return ordered;
	}

	private static @Nullable Object checked(String name, @Nullable Object value) {
		if (value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
			return value;
		}
		if (value instanceof String text) {
			requireWhole(text);
			return text;
		}
		if (value instanceof Map<?, ?> map) {
			return ordered(map);
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> elements = new ArrayList<>();
			list.forEach(element -> elements.add(checked(name, element)));
			return elements;
		}
		throw new IllegalArgumentException(
				"A fact cannot hold %s, a %s: only texts, whole numbers, booleans, lists and maps of those"
					.formatted(name, value.getClass().getName()));
	}

	private static void requireWhole(String text) {
		if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new IllegalArgumentException("A fact cannot hold half of a surrogate pair: it has no place in UTF-8");
		}
	}

}
