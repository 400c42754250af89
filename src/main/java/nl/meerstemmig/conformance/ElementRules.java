package nl.meerstemmig.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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

	private final List<Finding> findings = new ArrayList<>();

	/** Around what is being read: the ids that the elements have or stand in. */
	private final Deque<String> ids = new ArrayDeque<>();

	private final Deque<StringBuilder> texts = new ArrayDeque<>();

	private ElementRules(String file, FileKind kind) {
		this.kind = kind;
		this.ids.push(file);
	}

	static List<Finding> judge(String file, FileKind kind, byte[] content) {
		ElementRules rules = new ElementRules(file, kind);
		try {
			rules.read(factory().createXMLStreamReader(new ByteArrayInputStream(content)));
		}
		catch (XMLStreamException unreadable) {
			rules.find("xml", "Dit is geen leesbare XML: regel %d, kolom %d."
				.formatted(unreadable.getLocation().getLineNumber(), unreadable.getLocation().getColumnNumber()));
		}
		return rules.findings;
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
		while (xml.hasNext() && this.findings.size() < MOST_FINDINGS) {
			switch (xml.next()) {
				case XMLStreamConstants.DTD -> {
					find("document-type", "Een model heeft geen documenttype (DOCTYPE) en geen entiteiten.");
					return;
				}
				case XMLStreamConstants.START_ELEMENT -> {
					elements++;
					if (elements > Limits.ELEMENTS) {
						find("size", "Dit model heeft meer dan %d elementen.".formatted(Limits.ELEMENTS));
						return;
					}
					if (this.texts.size() >= Limits.LEVELS) {
						find("size", "De elementen van dit model zijn meer dan %d lagen diep genest."
							.formatted(Limits.LEVELS));
						return;
					}
					begin(xml);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
					this.texts.element().append(xml.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					expression("de inhoud van " + xml.getLocalName(), this.texts.pop().toString());
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
			case "script", "scriptTask" ->
				find(FileRules.SCRIPTING, "Modellen voeren geen scripts uit (%s).".formatted(name));
			case "executionListener",
					"taskListener" ->
				find("listener",
						"Een model hangt niets aan gebeurtenissen van de engine (%s); het dossier doet dat zelf."
							.formatted(name));
			case "connector", "connectorId" ->
				find("connector", "Modellen roepen geen andere systemen aan (%s).".formatted(name));
			case "formData" -> find("form", "Een taak verwijst met formRef naar een formulier (.form) en heeft er geen "
					+ "in het model (formData).");
			default -> find("element", "Het element “%s” kent het product niet.".formatted(Quoted.of(name)));
		}
	}

	private void attribute(String element, String namespace, String name, String value) {
		if (!"delegateExpression".equals(name)) {
			expression(name, value);
		}
		switch (name) {
			case "class", "formHandlerClass", "variableMappingClass", "variableMappingDelegateExpression" ->
				find("class", "Modellen noemen geen klassen en geen eigen code (%s).".formatted(name));
			case "delegateExpression" -> {
				if (!ModelVocabulary.DELEGATES.contains(value.strip())) {
					find("class", "“%s” is geen uitvoerder die modellen kennen. Kies uit: %s.".formatted(
							Quoted.of(value), String.join(", ", ModelVocabulary.DELEGATES.stream().sorted().toList())));
				}
			}
			case "resource" -> find(FileRules.SCRIPTING, "Modellen voeren geen scripts uit (%s).".formatted(name));
			case "formKey" ->
				find("form", "Een taak verwijst met formRef naar een formulier (.form), niet met formKey.");
			case "type" -> {
				if (KnownElements.CAMUNDA_BPMN.equals(namespace) && !"external".equals(value)) {
					find("connector", "Een taak van de soort “%s” kent het product niet; alleen external."
						.formatted(Quoted.of(value)));
				}
			}
			case "schemaLocation",
					"noNamespaceSchemaLocation" ->
				find("document-type",
						"Een model zegt niet waar zijn schema te halen is (%s); het product heeft het zelf."
							.formatted(name));
			default -> {
				if (LANGUAGE.contains(name)) {
					language(element, name, value);
				}
				else if (name.endsWith("TenantId")) {
					find("tenant", "Het product kent geen afzonderlijke huurders (%s).".formatted(name));
				}
				else if (!KnownElements.isAttribute(namespace, name)) {
					find("element", "De eigenschap “%s” van %s kent het product niet.".formatted(Quoted.of(name),
							Quoted.of(element)));
				}
			}
		}
	}

	private void language(String element, String name, String value) {
		if (this.kind == FileKind.DMN) {
			if (!FEEL.contains(value.strip())) {
				find(FileRules.SCRIPTING,
						"Beslistabellen zijn in FEEL geschreven, niet in “%s” (%s).".formatted(Quoted.of(value), name));
			}
		}
		else if (!"definitions".equals(element)) {
			find(FileRules.SCRIPTING, "Modellen voeren geen scripts uit (%s=“%s”).".formatted(name, Quoted.of(value)));
		}
	}

	private void expression(String where, String text) {
		@Nullable String refused = ExpressionRules.isExpression(text) ? ExpressionRules.refused(text) : null;
		if (refused != null) {
			find("expression",
					"“%s” (%s) is geen expressie die modellen kennen: vragen aan het dossier, gewone variabelen, "
						.formatted(Quoted.of(refused), Quoted.of(where)) + "en wat die vergelijkt en combineert.");
		}
	}

	private static String namespace(@Nullable String uri) {
		return Objects.requireNonNullElse(uri, "");
	}

	private void find(String rule, String message) {
		this.findings.add(new Finding(rule, this.ids.element(), message));
	}

}
