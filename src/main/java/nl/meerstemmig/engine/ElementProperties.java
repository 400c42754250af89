package nl.meerstemmig.engine;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The extension properties of an element, as the engine's parser sees them.
 */
record ElementProperties(Map<String, String> values) {

	static ElementProperties of(Element element) {
		Map<String, String> values = new HashMap<>();
		Element extensions = element.element("extensionElements");
		Element properties = (extensions != null) ? extensions.element("properties") : null;
		if (properties != null) {
			for (Element property : properties.elements("property")) {
				values.put(property.attribute("name"), property.attribute("value"));
			}
		}
		return new ElementProperties(values);
	}

	@Nullable String get(String name) {
		return this.values.get(name);
	}

}
