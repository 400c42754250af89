package nl.meerstemmig.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every element of every model is in its picture, with its mark; the pictures are left in
 * {@code target/diagrams} to be looked at.
 */
class DiagramTest {

	private static final Path PICTURES = Path.of("target/diagrams");

	static List<Path> models() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("processes"))) {
			return files.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void everyElementIsDrawnOnceAndCanBeMarked(Path file) throws Exception {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		Map<String, Mark> marks = new HashMap<>();
		Deque<Mark> next = new ArrayDeque<>(List.of(Mark.values()));
		for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
			marks.put(element.getId(), next.getFirst());
			next.addLast(next.removeFirst());
		}

		String plain = Diagram.svg(model, Map.of(), "picture", "Het model", "Zie de lijst");
		String marked = Diagram.svg(model, marks, "picture", "Het model", "Zie de lijst");

		save(file, plain, marked);
		assertThat(parsed(plain).getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Het model");
		assertThat(marked).doesNotContain("style=", "<script", "unmarked");
		marks.forEach((element, mark) -> {
			assertThat(plain).contains("class=\"unmarked\" data-element=\"%s\"".formatted(element));
			assertThat(marked).contains("class=\"marked %s\" data-element=\"%s\"".formatted(mark.key(), element));
		});
		String words = parsed(plain).getDocumentElement().getTextContent().replaceAll("\\s", "");
		for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
			if (node.getName() != null) {
				assertThat(words).contains(node.getName().replaceAll("\\s", ""));
			}
		}
		assertThat(parsed(marked).getElementsByTagName("circle").getLength()
				- parsed(plain).getElementsByTagName("circle").getLength())
			.isEqualTo(marks.size());
	}

	@Test
	void whatPeopleWriteInAModelIsNeverMarkup() throws Exception {
		String model = Files.readString(Path.of("processes/answer-outcome.bpmn"))
			.replace("name=\"Reageer op aanbeveling\"",
					"name=\"&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&lt;b onclick='x'&gt;\"");
		BpmnModelInstance read = Bpmn
			.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));

		String svg = Diagram.svg(read, Map.of(), "picture", "<i>titel</i>", "\"&");

		assertThat(svg).doesNotContain("<script", "<b", "<i>").contains("&lt;script&gt;", "&lt;i&gt;titel&lt;/i&gt;");
		assertThat(parsed(svg).getDocumentElement().getTextContent()).contains("<i>titel</i>");
	}

	@Test
	void signsSayWhatAnElementIs() throws Exception {
		BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("src/test/diagrams/signs.bpmn").toFile());

		String svg = Diagram.svg(model, Map.of(), "picture", "Alle tekens", "");

		save(Path.of("signs.bpmn"), svg, svg);
		assertThat(svg.split("class=\"sign", -1).length - 1).isGreaterThanOrEqualTo(28);
		assertThat(svg).contains("outline goes-on", "outline on-event", "outline call", "outline end", "line loose")
			.contains("Een", "toelichting");
	}

	@Test
	void wordsAreBrokenToFit() {
		assertThat(Words.lines("Reageer op aanbeveling", 86)).containsExactly("Reageer op", "aanbeveling");
		assertThat(Words.lines("Meervoudigepersoonlijkheidsvraag", 60))
			.allSatisfy(line -> assertThat(Words.width(line)).isLessThanOrEqualTo(60))
			.satisfies(lines -> assertThat(String.join("", lines)).isEqualTo("Meervoudigepersoonlijkheidsvraag"));
		assertThat(Words.lines("een\ntwee", 200)).containsExactly("een", "twee");
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private static void save(Path model, String... pictures) throws IOException {
		Files.createDirectories(PICTURES);
		String name = model.getFileName().toString().replace(".bpmn", ".html");
		Files.writeString(PICTURES.resolve(name),
				"""
						<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="../classes/static/css/meerstemmig.css">
						<body>%s"""
					.formatted(String.join("\n", Arrays.asList(pictures))));
	}

}
