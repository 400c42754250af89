package nl.meerstemmig.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.conformance.Finding.Place;
import nl.meerstemmig.refusal.Limits;

/**
 * Judges a form: that it is one, that it has only components which ask, show or group,
 * and that no text in it is a way into the browser of whoever fills it in.
 */
final class FormRules {

	static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Limits.LEVELS).build())
		.build());

	/** Those that Tasklist can show, without those that show markup or another page. */
	private static final Set<String> COMPONENTS = Set.of("default", "text", "separator", "spacer", "group",
			"dynamiclist", "textfield", "textarea", "number", "radio", "select", "checkbox", "checklist", "taglist",
			"datetime", "expression", "button");

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"\\\\]+)\"");

	private static final Pattern ACTIVE = Pattern
		.compile("<\\s*/?\\s*(script|iframe|frame|object|embed|applet|form|link|meta|style|svg|math|base)\\b"
				+ "|<[a-z][^>]*\\son\\w+\\s*=\\s*[\"'\\w]" + "|javascript\\s*:|vbscript\\s*:|data\\s*:\\s*text/html",
				Pattern.CASE_INSENSITIVE);

	private final Findings findings;

	private FormRules(Findings findings) {
		this.findings = findings;
	}

	static void judge(String name, byte[] content, Map<String, Place> places, Findings findings) {
		FormRules rules = new FormRules(findings);
		try {
			JsonNode form = JSON.readTree(content);
			if (form == null || !form.isObject() || !form.path("components").isArray()) {
				rules.find(Rule.FORM, name, "no-components");
			}
			else {
				places.putAll(places(new String(content, StandardCharsets.UTF_8)));
				rules.judge(name, form);
			}
		}
		catch (IOException unreadable) {
			rules.find(Rule.FORM, name, "unreadable", Limits.LEVELS);
		}
	}

	/** Where each id stands, by the lines of the file. */
	private static Map<String, Place> places(String text) {
		Map<String, Place> places = new HashMap<>();
		int number = 0;
		for (String line : text.split("\n", -1)) {
			number++;
			Matcher id = ID.matcher(line);
			while (id.find()) {
				places.putIfAbsent(id.group(1), new Place(id.group(1), number, id.start() + 1));
			}
		}
		return places;
	}

	private void judge(String around, JsonNode node) {
		String element = node.path("id").isTextual() ? node.path("id").textValue() : around;
		if (node.path("components").isArray()) {
			node.path("components").forEach(component -> component(element, component));
		}
		node.forEach(value -> {
			if (value.isTextual()) {
				if (ACTIVE.matcher(value.textValue()).find()) {
					find(Rule.MARKUP, element, "active");
				}
			}
			else {
				judge(element, value);
			}
		});
	}

	private void component(String around, JsonNode component) {
		String type = component.path("type").asText();
		if (!COMPONENTS.contains(type)) {
			find(Rule.FORM, component.path("id").asText(around), "component", Quoted.of(type));
		}
	}

	private void find(Rule rule, String element, String variant, Object... arguments) {
		this.findings.add(rule, element, variant, arguments);
	}

}
