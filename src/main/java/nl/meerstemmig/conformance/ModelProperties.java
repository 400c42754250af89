package nl.meerstemmig.conformance;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** The extension properties of one element of a model. */
public record ModelProperties(Map<String, String> values) {

	public static ModelProperties of(BaseElement element) {
		Map<String, String> values = new HashMap<>();
		if (element.getExtensionElements() != null) {
			element.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaProperties.class)
				.list()
				.stream()
				.flatMap(properties -> properties.getCamundaProperties().stream())
				.filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
				.forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue().strip()));
		}
		return new ModelProperties(values);
	}

	public @Nullable String get(String name) {
		return this.values.get(name);
	}

	public String orEmpty(String name) {
		return this.values.getOrDefault(name, "");
	}

}
