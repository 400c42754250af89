package nl.meerstemmig.conformance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to judge a large model, beside reading it: {@code mvn test
 * -Dtest=RulesBenchmark}. It asserts nothing.
 */
class RulesBenchmark {

	private static final int RUNS = 20;

	@Test
	void aModelOf500Elements() {
		AbstractFlowNodeBuilder<?, ?> built = Bpmn.createExecutableProcess("large").startEvent();
		for (int block = 0; block < 25; block++) {
			built = built.parallelGateway("fork" + block);
			for (int branch = 0; branch < 3; branch++) {
				built = built.userTask("t%d-%d-1".formatted(block, branch))
					.userTask("t%d-%d-2".formatted(block, branch));
				built = (branch == 0) ? built.parallelGateway("join" + block) : built.connectTo("join" + block);
				built = built.moveToNode((branch < 2) ? "fork" + block : "join" + block);
			}
		}
		BpmnModelInstance model = built.endEvent().done();
		byte[] content = Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
		int elements = model.getModelElementsByType(FlowNode.class).size()
				+ model.getModelElementsByType(SequenceFlow.class).size();
		Process process = model.getModelElementById("large");
		long[] reading = new long[RUNS];
		long[] judging = new long[RUNS];
		for (int run = 0; run < RUNS; run++) {
			long start = System.nanoTime();
			Bpmn.readModelFromStream(new ByteArrayInputStream(content));
			reading[run] = System.nanoTime() - start;
			start = System.nanoTime();
			List<Finding> findings = DeploymentRules.judge("one", Map.of("large.bpmn", content), null,
					Surroundings.NONE, false);
			new AtTheSameTime(process, new Flows(process));
			judging[run] = System.nanoTime() - start;
			if (run == 0) {
				System.out.println(findings.size() + " findings");
			}
		}
		Arrays.sort(reading);
		Arrays.sort(judging);
		System.out.printf(
				"%d elements: judged in %d ms (median of %d; first and slowest %d ms), read alone in %d ms, ratio %.1f%n",
				elements, judging[RUNS / 2] / 1_000_000, RUNS, judging[RUNS - 1] / 1_000_000,
				reading[RUNS / 2] / 1_000_000, (double) judging[RUNS / 2] / reading[RUNS / 2]);
	}

}
