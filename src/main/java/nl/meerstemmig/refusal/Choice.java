package nl.meerstemmig.refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One of a fixed set. Models, forms and other systems know it by its key, such as
 * {@code not-followed}.
 */
public interface Choice {

	String name();

	@JsonValue
	default String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * @throws UnknownChoice where the key is absent or none of the set; it lists the set
	 */
	static <C extends Enum<C> & Choice> C of(Class<C> set, String field, @Nullable String key) {
		return Arrays.stream(set.getEnumConstants())
			.filter(choice -> choice.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new UnknownChoice(field, key, keys(set)));
	}

	private static <C extends Enum<C> & Choice> String keys(Class<C> set) {
		return Arrays.stream(set.getEnumConstants()).map(Choice::key).collect(Collectors.joining(", "));
	}

	/** A value that the set does not have. */
	class UnknownChoice extends Refusal {

		UnknownChoice(String field, @Nullable String key, String known) {
			super(Kind.INVALID, (key == null || key.isBlank()) ? "choice.missing" : "choice.unknown",
					Worded.field(field), abbreviated(key), known);
		}

		private static String abbreviated(@Nullable String key) {
			String text = (key != null) ? key : "";
			return (text.length() <= 60) ? text : text.substring(0, 60) + "…";
		}

	}

}
