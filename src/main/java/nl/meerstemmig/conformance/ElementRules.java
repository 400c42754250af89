package nl.meerstemmig.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import nl.meerstemmig.conformance.Finding.Place;
import nl.meerstemmig.refusal.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Judges the XML of a model or a decision table, element by element as it is read, so
 * that nothing is held in memory that cannot be accepted: only elements and attributes
 * that are known, only expressions of the vocabulary, no script, no class, nothing from
 * elsewhere.
 */
final class ElementRules {

	/** Findings after which a model is read no further: it is another kind of file. */
	private static final int MOST_FINDINGS = 25;

	private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401",
			"http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/");

	/** What names the language that something is written in. */
	private static final Set<String> LANGUAGE = Set.of("language", "scriptFormat", "expressionLanguage");

	private final FileKind kind;

	private final Map<String, Place> places;

	private final Findings findings;

	/** Around what is being read: the ids that the elements have or stand in. */
	private final Deque<String> ids = new ArrayDeque<>();

	private final Deque<StringBuilder> texts = new ArrayDeque<>();

	private int line;

	private int column;

	private ElementRules(String file, FileKind kind, Map<String, Place> places, Findings findings) {
		this.kind = kind;
		this.ids.push(file);
		this.places = places;
		this.findings = findings;
	}

	static void judge(String file, FileKind kind, byte[] content, Map<String, Place> places, Findings findings) {
		ElementRules rules = new ElementRules(file, kind, places, findings);
		try {
			rules.read(factory().createXMLStreamReader(new ByteArrayInputStream(content)));
		}
		catch (XMLStreamException unreadable) {
			rules.line = unreadable.getLocation().getLineNumber();
			rules.column = unreadable.getLocation().getColumnNumber();
			rules.find(Rule.XML, "unreadable", rules.line, rules.column);
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		return factory;
	}

	private void read(XMLStreamReader xml) throws XMLStreamException {
		int elements = 0;
		while (xml.hasNext() && this.findings.count() < MOST_FINDINGS) {
			int event = xml.next();
			this.line = xml.getLocation().getLineNumber();
			this.column = xml.getLocation().getColumnNumber();
			switch (event) {
				case XMLStreamConstants.DTD -> {
					find(Rule.DOCUMENT_TYPE, "declared");
					return;
				}
				case XMLStreamConstants.START_ELEMENT -> {
					elements++;
					if (elements > Limits.ELEMENTS) {
						find(Rule.SIZE, "elements", Limits.ELEMENTS);
						return;
					}
					if (this.texts.size() >= Limits.LEVELS) {
						find(Rule.SIZE, "levels", Limits.LEVELS);
						return;
					}
					begin(xml);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
					this.texts.element().append(xml.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					expression(xml.getLocalName(), this.texts.pop().toString());
					this.ids.pop();
				}
				default -> {
					// Comments and instructions say nothing to the engine.
				}
			}
		}
	}

	private void begin(XMLStreamReader xml) {
		String id = xml.getAttributeValue(null, "id");
		this.ids.push((id != null) ? id : this.ids.element());
		if (id != null) {
			this.places.putIfAbsent(id, new Place(id, this.line, this.column));
		}
		this.texts.push(new StringBuilder());
		element(namespace(xml.getNamespaceURI()), xml.getLocalName());
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			attribute(xml.getLocalName(), namespace(xml.getAttributeNamespace(i)), xml.getAttributeLocalName(i),
					xml.getAttributeValue(i));
		}
	}

	private void element(String namespace, String name) {
		if (KnownElements.isElement(this.kind, namespace, name)) {
			return;
		}
		switch (name) {
			case "script", "scriptTask" -> find(Rule.SCRIPTING, "script", name);
			case "executionListener", "taskListener" -> find(Rule.LISTENER, "attached", name);
			case "connector", "connectorId" -> find(Rule.CONNECTOR, "called", name);
			case "formData" -> find(Rule.FORM, "within");
			case "compensateEventDefinition" -> find(Rule.ELEMENT, "compensation");
			default -> find(Rule.ELEMENT, "unknown", Quoted.of(name));
		}
	}

	private void attribute(String element, String namespace, String name, String value) {
		if (!"delegateExpression".equals(name)) {
			expression(name, value);
		}
		switch (name) {
			case "class", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression" ->
				find(Rule.CLASS, "named", name);
			case "delegateExpression" -> {
				if (!ModelVocabulary.DELEGATES.contains(value.strip())) {
					find(Rule.CLASS, "delegate", Quoted.of(value),
							String.join(", ", ModelVocabulary.DELEGATES.stream().sorted().toList()));
				}
			}
			case "isForCompensation" -> {
				if (!"false".equals(value.strip())) {
					find(Rule.ELEMENT, "compensation");
				}
			}
			case "resource" -> find(Rule.SCRIPTING, "script", name);
			case "formKey" -> find(Rule.FORM, "key");
			case "type" -> {
				if (KnownElements.CAMUNDA_BPMN.equals(namespace) && !"external".equals(value)) {
					find(Rule.CONNECTOR, "type", Quoted.of(value));
				}
			}
			case "schemaLocation", "noNamespaceSchemaLocation" -> find(Rule.DOCUMENT_TYPE, "schema", name);
			default -> {
				if (LANGUAGE.contains(name)) {
					language(element, name, value);
				}
				else if (name.endsWith("TenantId")) {
					find(Rule.TENANT, "attribute", name);
				}
				else if (!KnownElements.isAttribute(namespace, name)) {
					find(Rule.ELEMENT, "attribute", Quoted.of(name), Quoted.of(element));
				}
			}
		}
	}

	private void language(String element, String name, String value) {
		if (this.kind == FileKind.DMN) {
			if (!FEEL.contains(value.strip())) {
				find(Rule.SCRIPTING, "feel", Quoted.of(value), name);
			}
		}
		else if (!"definitions".equals(element)) {
			find(Rule.SCRIPTING, "language", name, Quoted.of(value));
		}
	}

	private void expression(String where, String text) {
		@Nullable String refused = ExpressionRules.isExpression(text) ? ExpressionRules.refused(text) : null;
		if (refused != null) {
			find(Rule.EXPRESSION, "unpublished", Quoted.of(refused), Quoted.of(where));
		}
	}

	private static String namespace(@Nullable String uri) {
		return Objects.requireNonNullElse(uri, "");
	}

	private void find(Rule rule, String variant, Object... arguments) {
		this.findings.add(rule, new Place(this.ids.element(), this.line, this.column), variant, arguments);
	}

}
