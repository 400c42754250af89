package nl.meerstemmig.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.meerstemmig.ledger.Verification.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The canonical form: equal content and no other has equal words. */
class FactTest {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_LONG_FOR_INTS)
		.build();

	@Test
	void theFormIsWhatItsDocumentationSays() {
		Map<String, Object> backwards = new TreeMap<>(Collections.reverseOrder());
		backwards.put("x", 1);
		backwards.put("y", Map.of());

		Fact fact = Fact.of("proef")
			.with("b", "\"\\/\b\t\n\f\r\u0001\u001f\u007fé€\uD83D\uDE00")
			.with("a", List.of(1, -2L, true))
			.with("Z", null)
			.with("é", backwards);

		assertThat(fact.canonical()).isEqualTo("{\"Z\":null,\"a\":[1,-2,true],"
				+ "\"b\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001F\u007fé€\uD83D\uDE00\",\"é\":{\"x\":1,\"y\":{}}}");
	}

	@Property
	void theOrderInWhichThingsAreSaidDoesNotMatter(@ForAll("contents") Map<String, @Nullable Object> content,
			@ForAll Random random) {
		assertThat(fact(shuffled(content, random)).canonical()).isEqualTo(fact(content).canonical());
	}

	@Property
	void otherContentHasOtherWords(@ForAll("contents") Map<String, @Nullable Object> one,
			@ForAll("contents") Map<String, @Nullable Object> other) {
		assertThat(fact(one).canonical().equals(fact(other).canonical())).isEqualTo(one.equals(other));
	}

	@Property
	void whatIsWrittenReadsBack(@ForAll("contents") Map<String, @Nullable Object> content)
			throws JsonProcessingException {
		assertThat(JSON.readValue(fact(content).canonical(), Object.class)).isEqualTo(content);
	}

	@Property
	void whatIsAddedToATextIsSeen(@ForAll("texts") String text, @ForAll("texts") String more) {
		assertThat(Fact.of("x").with("a", text + more).canonical().equals(Fact.of("x").with("a", text).canonical()))
			.isEqualTo(more.isEmpty());
	}

	@ParameterizedTest
	@MethodSource
	void whatFactsDoNotHoldIsRefused(Object value) {
		assertThatIllegalArgumentException().isThrownBy(() -> Fact.of("x").with("a", value));
		assertThatIllegalArgumentException().isThrownBy(() -> Fact.of("x").with("a", List.of(Map.of("b", value))));
	}

	static List<Object> whatFactsDoNotHoldIsRefused() {
		return List.of(new BigDecimal("1.10"), BigInteger.ONE, 1.5, 1.5f, 'c', (short) 1, Instant.EPOCH,
				Problem.ROW_CHANGED, new int[] { 1 }, Map.of(1, "a"), "\uD800", "a\uDC00b", Map.of("\uD800", 1));
	}

	@Test
	void halfOfASurrogatePairIsNotAQuestionMark() {
		assertThat(Fact.of("x").with("a", "?").canonical()).isEqualTo("{\"a\":\"?\"}");
		assertThatIllegalArgumentException().isThrownBy(() -> Fact.of("x").with("a", "\uD83D"))
			.withMessageContaining("surrogate");
	}

	@Provide
	Arbitrary<String> texts() {
		// Few characters, so that different contents come close to each other.
		return Arbitraries.oneOf(Arbitraries.strings().withChars("ab\"\\\n,:{}[]u0 é€").ofMaxLength(4),
				Arbitraries.of("\uD83D\uDE00", "null", "1", "true", "\u0000", "\r\n", ""));
	}

	@Provide
	Arbitrary<Map<String, @Nullable Object>> contents() {
		return maps(values(2));
	}

	private Arbitrary<Map<String, @Nullable Object>> maps(Arbitrary<@Nullable Object> values) {
		return Arbitraries.maps(texts(), values).ofMaxSize(3);
	}

	private Arbitrary<@Nullable Object> values(int depth) {
		Arbitrary<@Nullable Object> plain = Arbitraries.oneOf(texts().map(text -> (Object) text),
				Arbitraries.longs().map(number -> (Object) number),
				Arbitraries.of(true, false).map(one -> (Object) one), Arbitraries.just((Object) 1L).injectNull(0.5));
		if (depth == 0) {
			return plain;
		}
		return Arbitraries.oneOf(plain, values(depth - 1).list().ofMaxSize(3).map(list -> (Object) list),
				maps(values(depth - 1)).map(map -> (Object) map));
	}

	private static Fact fact(Map<String, @Nullable Object> content) {
		Fact fact = Fact.of("proef");
		for (Map.Entry<String, @Nullable Object> said : content.entrySet()) {
			fact = fact.with(said.getKey(), said.getValue());
		}
		return fact;
	}

	private static Map<String, @Nullable Object> shuffled(Map<?, ?> content, Random random) {
		List<Map.Entry<?, ?>> entries = new ArrayList<>(content.entrySet());
		Collections.shuffle(entries, random);
		Map<String, @Nullable Object> shuffled = new LinkedHashMap<>();
		entries.forEach(entry -> shuffled.put((String) entry.getKey(),
				(entry.getValue() instanceof Map<?, ?> map) ? shuffled(map, random) : entry.getValue()));
		return shuffled;
	}

}
