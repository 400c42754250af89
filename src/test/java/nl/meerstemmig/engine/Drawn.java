package nl.meerstemmig.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Draws a model that a test wrote without a diagram: one element beside the other. */
final class Drawn {

	private Drawn() {
	}

	static String of(String model) {
		BpmnModelInstance read = Bpmn
			.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
		StringBuilder drawing = new StringBuilder("""
				<di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
				  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:d="http://www.omg.org/spec/DD/20100524/DI">
				<di:BPMNPlane bpmnElement="%s">
				""".formatted(read.getModelElementsByType(Process.class).iterator().next().getId()));
		int x = 0;
		for (FlowNode node : read.getModelElementsByType(FlowNode.class)) {
			drawing.append("""
					<di:BPMNShape bpmnElement="%s"><dc:Bounds x="%d" y="0" width="100" height="80"/></di:BPMNShape>
					""".formatted(node.getId(), x));
			x += 150;
		}
		for (SequenceFlow flow : read.getModelElementsByType(SequenceFlow.class)) {
			drawing.append("""
					<di:BPMNEdge bpmnElement="%s"><d:waypoint x="0" y="0"/><d:waypoint x="1" y="1"/></di:BPMNEdge>
					""".formatted(flow.getId()));
		}
		return model.replace("</bpmn:definitions>", drawing + "</di:BPMNPlane></di:BPMNDiagram></bpmn:definitions>");
	}

}
