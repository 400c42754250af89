package nl.meerstemmig.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.refusal.Limits;

/**
 * Judges a form: that it is one, that it has only components which ask, show or group,
 * and that no text in it is a way into the browser of whoever fills it in.
 */
final class FormRules {

	private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Limits.LEVELS).build())
		.build());

	/** Those that Tasklist can show, without those that show markup or another page. */
	private static final Set<String> COMPONENTS = Set.of("default", "text", "separator", "spacer", "group",
			"dynamiclist", "textfield", "textarea", "number", "radio", "select", "checkbox", "checklist", "taglist",
			"datetime", "expression", "button");

	private static final Pattern ACTIVE = Pattern
		.compile("<\\s*/?\\s*(script|iframe|frame|object|embed|applet|form|link|meta|style|svg|math|base)\\b"
				+ "|<[a-z][^>]*\\son\\w+\\s*=\\s*[\"'\\w]" + "|javascript\\s*:|vbscript\\s*:|data\\s*:\\s*text/html",
				Pattern.CASE_INSENSITIVE);

	private final List<Finding> findings = new ArrayList<>();

	private FormRules() {
	}

	static List<Finding> judge(String name, byte[] content) {
		FormRules rules = new FormRules();
		try {
			JsonNode form = JSON.readTree(content);
			if (form == null || !form.isObject() || !form.path("components").isArray()) {
				rules.find("form", name, "Dit is geen formulier: het heeft geen onderdelen (components).");
			}
			else {
				rules.judge(name, form);
			}
		}
		catch (IOException unreadable) {
			rules.find("form", name, "Dit bestand is geen leesbare JSON, of het is dieper dan %d lagen genest."
				.formatted(Limits.LEVELS));
		}
		return rules.findings;
	}

	private void judge(String around, JsonNode node) {
		String element = node.path("id").isTextual() ? node.path("id").textValue() : around;
		if (node.path("components").isArray()) {
			node.path("components").forEach(component -> component(element, component));
		}
		node.forEach(value -> {
			if (value.isTextual()) {
				if (ACTIVE.matcher(value.textValue()).find()) {
					find("markup", element, "Hier staat iets wat een browser uitvoert of van elders ophaalt. "
							+ "Een formulier toont gewone tekst, met Markdown.");
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
			find("form", component.path("id").asText(around),
					"Een formulier kent het onderdeel “%s” niet.".formatted(Quoted.of(type)));
		}
	}

	private void find(String rule, String element, String message) {
		this.findings.add(new Finding(rule, element, message));
	}

}
