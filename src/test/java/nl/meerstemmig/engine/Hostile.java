package nl.meerstemmig.engine;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What nobody sends by accident: generated from a seed, so that whatever was found is
 * found again.
 */
final class Hostile {

	/** Where a page shows this as it is, it runs. */
	static final String SCRIPT = "<script>alert('fuzz')</script>";

	private static final List<String> TEXTS = List.of("", " ", "\\u0000", "a\\u0000b", "\\ud800", "x\\udc00y",
			"\\udfff\\ud800", "\\u202e\\u2066omgekeerd", "\\u200b\\u2060", "\\ufeff", "\\u0007", SCRIPT,
			"\\\"><img src=x onerror=alert(1)>", "' OR '1'='1'; DROP TABLE outcome; --", "${7*7}", "#{execution.id}",
			"{{7*7}}", "%00", "../../../etc/passwd", "NaN", "Infinity", "-1", "1e400", "1e999999999", "1e-999999999",
			"0x7fffffff", "2147483648", "9".repeat(400), "null", "undefined", "true", "[", "{\\\"a\\\":", "[1,",
			"2022-13-45", "0000-00-00", "+999999999-12-31", "\\ud83d\\ude00".repeat(50), "x".repeat(501),
			"ا".repeat(300), "a\\u0301".repeat(200), "{0} {1,choice,", "'{'0'}'");

	private static final List<String> NUMBERS = List.of("0", "-0", "-1", "1.5", "2147483647", "2147483648",
			"-2147483649", "9223372036854775807", "9223372036854775808", "1e308", "1e400", "-1e400", "1e-400",
			"1E999999999", "1" + "0".repeat(400), "0.1234567890123456789", "1" + "0".repeat(1200));

	private static final List<String> TYPES = List.of("String", "Json", "Integer", "Long", "Short", "Double", "Boolean",
			"Date", "Bytes", "File", "Object", "Xml", "Null", "Nonsense", "", "string", "Number");

	private static final List<String> ROW_FIELDS = List.of("text", "theme", "votesFor", "votesAgainst", "abstentions",
			"number", "title", "response", "influence", "stratum", "value", "participants", "population", "min", "max");

	private final Random random;

	Hostile(long seed) {
		this.random = new Random(seed);
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	int below(int most) {
		return this.random.nextInt(most);
	}

	/** A value, as JSON. */
	String value() {
		return switch (below(12)) {
			case 0 -> one(List.of("null", "true", "false"));
			case 1, 2 -> one(NUMBERS);
			case 3, 4, 5, 6 -> "\"" + text() + "\"";
			case 7 -> one(List.of("[]", "{}", "[null]", "[[]]", "[{}]", "[1,\"a\",null]", "{\"a\":1,\"a\":2}"));
			case 8 -> "[" + String.join(",", many(1 + below(4), this::row)) + "]";
			case 9 -> below(8) == 0 ? deep() : "[" + value() + "," + value() + "]";
			case 10 -> "{\"" + text() + "\":" + value() + "}";
			default -> below(40) == 0 ? large() : "\"" + (char) ('a' + below(26)) + "\"";
		};
	}

	String text() {
		String text = one(TEXTS);
		return (below(4) == 0) ? text + one(TEXTS) : text;
	}

	/** A text that can stand in an address or a header. */
	String plainText() {
		return text().replaceAll("\\\\u[0-9a-f]{4}", "").replaceAll("\\\\\"", "\"");
	}

	private String row() {
		List<String> cells = many(1 + below(4),
				() -> "\"" + one(ROW_FIELDS) + "\":" + (below(3) == 0 ? "\"" + text() + "\"" : one(NUMBERS)));
		return "{" + String.join(",", cells) + "}";
	}

	private static String deep() {
		return "[".repeat(10_000) + "]".repeat(10_000);
	}

	private String large() {
		return switch (below(3)) {
			case 0 -> "\"" + "lang ".repeat(40_000) + "\"";
			case 1 -> "[" + "{\"text\":\"x\"},".repeat(99_999) + "{}]";
			default -> "\"[" + "{},".repeat(99_999) + "{}]\"";
		};
	}

	/** A variable as the engine's REST API reads it: a value, and perhaps its type. */
	String variable() {
		String value = value();
		return switch (below(6)) {
			case 0, 1 -> "{\"value\":%s}".formatted(value);
			case 2 -> "{\"value\":%s,\"type\":\"%s\"}".formatted(value, one(TYPES));
			case 3 -> "{\"value\":%s,\"type\":\"Json\"}".formatted(quoted(value));
			case 4 -> one(List.of(serialised(), file(), xml()));
			default -> "{\"value\":%s,\"type\":\"%s\",\"valueInfo\":{\"%s\":%s}}".formatted(value, one(TYPES),
					one(List.of("objectTypeName", "serializationDataFormat", "filename", "transient")),
					"\"" + text() + "\"");
		};
	}

	/** The list of a form, as a plain text with JSON in it. */
	private static String quoted(String json) {
		return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private static String serialised() {
		String bytes = Base64.getEncoder()
			.encodeToString(new byte[] { (byte) 0xac, (byte) 0xed, 0, 5, 's', 'r', 0, 17 });
		return """
				{"value":"%s","type":"Object","valueInfo":{"objectTypeName":"java.util.HashMap",
				"serializationDataFormat":"application/x-java-serialized-object"}}""".formatted(bytes);
	}

	private static String file() {
		return "{\"value\":\"AAAA\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"../../x\",\"mimetype\":\"a/b\"}}";
	}

	private static String xml() {
		return "{\"value\":\"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>\",\"type\":\"Xml\"}";
	}

	/** What is no body that anybody reads. */
	String brokenBody() {
		return switch (below(12)) {
			case 0 -> "";
			case 1 -> "{";
			case 2 -> "[]";
			case 3 -> "\"" + SCRIPT + "\"";
			case 4 -> "null";
			case 5 -> deep();
			case 6 -> "{\"variables\":" + deep() + "}";
			case 7 -> "{\"variables\":{\"a\":{\"value\":" + deep() + "}}}";
			case 8 -> "{\"variables\":[1,2]}";
			case 9 -> "{\"variables\":{\"a\":1}}";
			case 10 -> "<x>" + SCRIPT + "</x>";
			default -> "{\"" + text() + "\":" + value() + "}";
		};
	}

	private static List<String> many(int number, Supplier<String> one) {
		List<String> many = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			many.add(one.get());
		}
		return many;
	}

}
