package nl.meerstemmig.ledger;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, in a form that is always written the same way: names in alphabetical
 * order, no white space, only texts, whole numbers, booleans, lists and nulls.
 *
 * @param kind such as {@code response}
 */
public record Fact(String kind, Map<String, @Nullable Object> content) {

	private static final JsonMapper CANONICAL = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	public static Fact of(String kind) {
		return new Fact(kind, new TreeMap<>());
	}

	/** The same fact, which says this too. */
	public Fact with(String name, @Nullable Object value) {
		Map<String, @Nullable Object> extended = new TreeMap<>(this.content);
		extended.put(name, value);
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

	String canonical() {
		return canonical(this.content);
	}

	static String canonical(Map<String, ? extends @Nullable Object> content) {
		try {
			return CANONICAL.writeValueAsString(content);
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException("A fact holds what cannot be written", impossible);
		}
	}

}
