package nl.meerstemmig.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.meerstemmig.conformance.Finding.Place;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What is found in one file, in the order in which it is found. */
final class Findings {

	private final String file;

	private final Map<String, Place> places;

	private final List<Finding> found = new ArrayList<>();

	/**
	 * @param places by id; what has none there has no line either
	 */
	Findings(String file, Map<String, Place> places) {
		this.file = file;
		this.places = places;
	}

	void add(Rule rule, @Nullable ModelElementInstance element, String variant, Object... arguments) {
		String id = (element != null) ? element.getAttributeValue("id") : null;
		add(rule, (id != null) ? id : this.file, variant, arguments);
	}

	void add(Rule rule, String element, String variant, Object... arguments) {
		add(rule, this.places.getOrDefault(element, Place.of(element)), variant, arguments);
	}

	void add(Rule rule, Place place, String variant, Object... arguments) {
		this.found.add(new Finding(rule, this.file, place, variant, List.of(arguments)));
	}

	int count() {
		return this.found.size();
	}

	List<Finding> all() {
		return List.copyOf(this.found);
	}

}
