package nl.meerstemmig.versions;

import java.util.Locale;
import java.util.Map;

import nl.meerstemmig.refusal.Refusal;

/**
 * What the engine itself has against moving a process, in words of the product where
 * there are any; otherwise in its own, which are English.
 */
final class EngineWords {

	private static final Map<String, String> KNOWN = Map.of("no migration instruction for this instance's activity",
			"no-instruction", "incompatible types", "another-type", "closest mapped ancestor", "moved-scope",
			"multi-instance body", "multi-instance", "not asyncBefore", "not-waiting", "not asyncAfter", "not-waiting",
			"gateway", "gateway", "event trigger", "event-trigger", "event scope", "moved-scope");

	private EngineWords() {
	}

	static String of(String words, Locale language) {
		return KNOWN.entrySet()
			.stream()
			.filter(known -> words.contains(known.getKey()))
			.findFirst()
			.map(known -> new ByEngine("migration.engine." + known.getValue(), words).messageIn(language))
			.orElseGet(() -> new ByEngine("migration.engine.other", words).messageIn(language));
	}

	private static final class ByEngine extends Refusal {

		ByEngine(String rule, String words) {
			super(Kind.CONFLICT, rule, words);
		}

	}

}
