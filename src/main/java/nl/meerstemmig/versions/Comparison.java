package nl.meerstemmig.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nl.meerstemmig.diagram.Mark;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What changed between two versions of a model. Elements are the same where they have the
 * same id; everything that is said of one is compared, in whatever order it is said.
 * Where it was drawn is not.
 *
 * @param changes in the order of the newer model, what was removed last
 * @param drawingChanged whether elements are drawn elsewhere
 */
record Comparison(List<Change> changes, boolean drawingChanged) {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

	/** Which template drew an element, and what flows say already. */
	private static final Set<String> SAYS_NOTHING = Set.of("id", "modelerTemplate", "modelerTemplateVersion",
			"modelerTemplateIcon", "incoming", "outgoing");

	/** What stands in a process and is no element of it. */
	private static final Set<String> OF_THE_PROCESS = Set.of("documentation", "extensionElements", "incoming",
			"outgoing", "ioSpecification", "multiInstanceLoopCharacteristics");

	/** Attributes that name another element. */
	private static final Set<String> NAMES_ANOTHER = Set.of("sourceRef", "targetRef", "default", "attachedToRef",
			"messageRef", "signalRef", "errorRef", "escalationRef", "within");

	/**
	 * An element that was added, removed or changed.
	 *
	 * @param kind the name of the element in BPMN, such as {@code userTask}
	 * @param name what people read at it; for a flow, from where to where it leads
	 * @param aspects what changed of it
	 */
	record Change(Mark mark, String element, String kind, String name, List<Aspect> aspects) {
	}

	/**
	 * Something that is said of an element.
	 *
	 * @param key of what it is, such as {@code conditionExpression}
	 * @param before empty where nothing was said
	 * @param after empty where nothing is said any more
	 */
	record Aspect(String key, String before, String after) {
	}

	/** One element, flat. */
	private record Said(String kind, String name, Map<String, String> aspects) {
	}

	static Comparison of(BpmnModelInstance older, BpmnModelInstance newer) {
		Map<String, Said> before = read(document(older));
		Map<String, Said> after = read(document(newer));
		List<Change> changes = new ArrayList<>();
		after.forEach((id, said) -> {
			Said was = before.get(id);
			if (was == null) {
				changes.add(new Change(Mark.ADDED, id, said.kind(), said.name(), List.of()));
			}
			else if (!was.equals(said)) {
				List<Aspect> changed = changed(was, said).stream()
					.map(aspect -> NAMES_ANOTHER.contains(last(aspect.key()))
							? new Aspect(aspect.key(), shown(aspect.before(), before), shown(aspect.after(), after))
							: aspect)
					.toList();
				if (!changed.isEmpty()) {
					changes.add(new Change(Mark.CHANGED, id, said.kind(), said.name(), changed));
				}
			}
		});
		before.forEach((id, was) -> {
			if (!after.containsKey(id)) {
				changes.add(new Change(Mark.REMOVED, id, was.kind(), was.name(), List.of()));
			}
		});
		return new Comparison(List.copyOf(changes), !drawing(document(older)).equals(drawing(document(newer))));
	}

	/** What people read at the elements of a model, by id. */
	static Map<String, String> names(BpmnModelInstance model) {
		Map<String, String> names = new LinkedHashMap<>();
		read(document(model)).forEach((id, said) -> names.put(id, said.name()));
		return names;
	}

	/** Whether nothing changed but where elements are drawn. */
	public boolean isOnlyDrawing() {
		return this.changes.isEmpty() && this.drawingChanged;
	}

	/** What of it is to be seen in the older drawing, or in the newer. */
	Map<String, Mark> marks(boolean inNewer) {
		Map<String, Mark> marks = new HashMap<>();
		this.changes.stream()
			.filter(change -> change.mark() == Mark.CHANGED || (change.mark() == Mark.ADDED) == inNewer)
			.forEach(change -> marks.put(change.element(), change.mark()));
		return marks;
	}

	private static List<Aspect> changed(Said was, Said is) {
		Set<String> keys = new TreeSet<>(was.aspects().keySet());
		keys.addAll(is.aspects().keySet());
		List<Aspect> changed = new ArrayList<>();
		if (!was.kind().equals(is.kind())) {
			changed.add(new Aspect("kind", was.kind(), is.kind()));
		}
		for (String key : keys) {
			String before = was.aspects().getOrDefault(key, "");
			String after = is.aspects().getOrDefault(key, "");
			if (!before.equals(after)) {
				changed.add(new Aspect(key, before, after));
			}
		}
		return changed;
	}

	private static String shown(String id, Map<String, Said> elements) {
		Said said = elements.get(id);
		return (said == null || said.name().isEmpty()) ? id : "“%s” (%s)".formatted(said.name(), id);
	}

	private static Document document(BpmnModelInstance model) {
		return (Document) model.getDocument().getDomSource().getNode();
	}

	private static Map<String, Said> read(Document document) {
		Map<String, Element> elements = new LinkedHashMap<>();
		collect(document.getDocumentElement(), elements);
		Map<String, Said> said = new LinkedHashMap<>();
		elements.forEach((id, element) -> {
			Map<String, String> aspects = new TreeMap<>();
			flatten(element, "", aspects);
			if (element.getParentNode() instanceof Element around && isScope(around)) {
				aspects.put("within", around.getAttribute("id"));
			}
			said.put(id, new Said(element.getLocalName(), name(element, elements), aspects));
		});
		return said;
	}

	private static void collect(Element scope, Map<String, Element> elements) {
		for (Element child : children(scope)) {
			boolean element = BPMN.equals(child.getNamespaceURI()) && child.hasAttribute("id")
					&& !OF_THE_PROCESS.contains(child.getLocalName());
			if (element) {
				elements.put(child.getAttribute("id"), child);
				if (isScope(child)) {
					collect(child, elements);
				}
			}
		}
	}

	private static boolean isScope(Element element) {
		return Set.of("process", "subProcess", "transaction", "adHocSubProcess").contains(element.getLocalName());
	}

	/** Everything that is said of an element, but not of what stands in it. */
	private static void flatten(Element element, String path, Map<String, String> aspects) {
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Attr attribute = (Attr) element.getAttributes().item(i);
			String name = attribute.getLocalName();
			boolean declares = "xmlns".equals(attribute.getPrefix()) || "xmlns".equals(attribute.getName())
					|| "http://www.w3.org/2001/XMLSchema-instance".equals(attribute.getNamespaceURI());
			if (!declares && !SAYS_NOTHING.contains(name)) {
				add(aspects, path + name, attribute.getValue());
			}
		}
		List<Element> children = children(element);
		if (children.isEmpty() && !element.getTextContent().isBlank()) {
			add(aspects, path.isEmpty() ? "text" : path.substring(0, path.length() - 1), element.getTextContent());
		}
		for (Element child : children) {
			String name = child.getLocalName();
			boolean elsewhere = isScope(element) && BPMN.equals(child.getNamespaceURI())
					&& !OF_THE_PROCESS.contains(name);
			if (!elsewhere && !SAYS_NOTHING.contains(name)) {
				if (name.equals("property") && child.hasAttribute("name")) {
					add(aspects, child.getAttribute("name"), child.getAttribute("value"));
				}
				else if (Set.of("extensionElements", "properties").contains(name)) {
					flatten(child, path, aspects);
				}
				else if (child.hasAttribute("target")) {
					flatten(child, path + name + " " + child.getAttribute("target") + "/", aspects);
				}
				else {
					add(aspects, path + name, "");
					flatten(child, path + name + "/", aspects);
				}
			}
		}
	}

	/** What is said several times is all of it. */
	private static void add(Map<String, String> aspects, String key, String value) {
		String line = value.strip().replaceAll("\\s+", " ");
		aspects.merge(key, line, (one, other) -> one.isEmpty() ? other : other.isEmpty() ? one : one + "; " + other);
	}

	private static String last(String key) {
		return key.substring(key.lastIndexOf('/') + 1);
	}

	private static String name(Element element, Map<String, Element> elements) {
		String name = element.getAttribute("name").strip();
		if (element.hasAttribute("sourceRef") && element.hasAttribute("targetRef")) {
			String ends = "%s → %s".formatted(named(element.getAttribute("sourceRef"), elements),
					named(element.getAttribute("targetRef"), elements));
			return name.isEmpty() ? ends : "%s (%s)".formatted(name, ends);
		}
		return name;
	}

	private static String named(String id, Map<String, Element> elements) {
		Element element = elements.get(id);
		String name = (element != null) ? element.getAttribute("name").strip() : "";
		return name.isEmpty() ? id : "“%s”".formatted(name.replaceAll("\\s+", " "));
	}

	private static List<String> drawing(Document document) {
		List<String> drawn = new ArrayList<>();
		for (Element child : children(document.getDocumentElement())) {
			if (DRAWING.equals(child.getNamespaceURI())) {
				draw(child, drawn);
			}
		}
		return drawn;
	}

	private static void draw(Element element, List<String> drawn) {
		Map<String, String> attributes = new TreeMap<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Node attribute = element.getAttributes().item(i);
			if (!"id".equals(attribute.getLocalName())) {
				attributes.put(String.valueOf(attribute.getLocalName()), attribute.getNodeValue());
			}
		}
		drawn.add(element.getLocalName() + attributes);
		children(element).forEach(child -> draw(child, drawn));
	}

	private static List<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		for (@Nullable
		Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element one) {
				children.add(one);
			}
		}
		return children;
	}

}
