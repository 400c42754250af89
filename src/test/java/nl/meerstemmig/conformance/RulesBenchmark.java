package nl.meerstemmig.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to judge a large model, beside reading it: {@code mvn test
 * -Dtest=RulesBenchmark}. It asserts nothing.
 */
class RulesBenchmark {

	private static final int RUNS = 20;

	/** The trajectory that comes with the product, with tasks before it. */
	@Test
	void aModelOf500Elements() throws IOException {
		BpmnModelInstance model = Bpmn
			.readModelFromStream(Files.newInputStream(Path.of("processes/advisory-trajectory.bpmn")));
		Process process = model.getModelElementById("advisory-trajectory");
		StartEvent request = process.getChildElementsByType(StartEvent.class).iterator().next();
		SequenceFlow first = request.getOutgoing().iterator().next();
		request.getOutgoing().remove(first);
		AbstractFlowNodeBuilder<?, ?> built = request.builder();
		for (int block = 0; elements(model) < 500; block++) {
			built = built.parallelGateway("fork" + block);
			for (int branch = 0; branch < 3; branch++) {
				built = built.userTask("t%d-%d-1".formatted(block, branch))
					.userTask("t%d-%d-2".formatted(block, branch));
				built = (branch == 0) ? built.parallelGateway("join" + block) : built.connectTo("join" + block);
				built = built.moveToNode((branch < 2) ? "fork" + block : "join" + block);
			}
		}
		FlowNode last = built.getElement();
		first.setSource(last);
		last.getOutgoing().add(first);
		int elements = elements(model);
		byte[] content = Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
		Shipped shipped = new Shipped();
		long[] reading = new long[RUNS];
		long[] judging = new long[RUNS];
		for (int run = 0; run < RUNS; run++) {
			long start = System.nanoTime();
			Bpmn.readModelFromStream(new ByteArrayInputStream(content));
			reading[run] = System.nanoTime() - start;
			start = System.nanoTime();
			List<Finding> findings = DeploymentRules.judge("one", Map.of("advisory-trajectory.bpmn", content), null,
					shipped, false);
			judging[run] = System.nanoTime() - start;
			if (run == 0) {
				System.out.println(findings.stream().map(Finding::rule).distinct().toList());
			}
		}
		Arrays.sort(reading);
		Arrays.sort(judging);
		System.out.printf(
				"%d elements: judged in %d ms (median of %d; first and slowest %d ms), read alone in %d ms, ratio %.1f%n",
				elements, judging[RUNS / 2] / 1_000_000, RUNS, judging[RUNS - 1] / 1_000_000,
				reading[RUNS / 2] / 1_000_000, (double) judging[RUNS / 2] / reading[RUNS / 2]);
	}

	private static int elements(BpmnModelInstance model) {
		return model.getModelElementsByType(FlowNode.class).size()
				+ model.getModelElementsByType(SequenceFlow.class).size();
	}

}
