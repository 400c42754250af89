package nl.meerstemmig.conformance;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be busy together: {@code a} and {@code b} in small processes. */
class AtTheSameTimeTest {

	@Test
	void oneAfterTheOtherIsNot() {
		assertThat(together(start().userTask("a").userTask("b").endEvent())).isFalse();
	}

	@Test
	void eitherOrIsNot() {
		assertThat(together(
				start().exclusiveGateway("x").userTask("a").endEvent().moveToNode("x").userTask("b").endEvent()))
			.isFalse();
	}

	@Test
	void bothBranchesOfAParallelGatewayAre() {
		assertThat(together(
				start().parallelGateway("x").userTask("a").endEvent().moveToNode("x").userTask("b").endEvent()))
			.isTrue();
	}

	@Test
	void whatComesAfterTheJoinIsNot() {
		assertThat(together(start().parallelGateway("x")
			.userTask("a")
			.parallelGateway("y")
			.userTask("b")
			.endEvent()
			.moveToNode("x")
			.userTask("c")
			.connectTo("y"))).isFalse();
	}

	@Test
	void whatComesAfterAMergeThatDoesNotWaitIs() {
		assertThat(together(start().parallelGateway("x")
			.userTask("a")
			.exclusiveGateway("y")
			.userTask("b")
			.endEvent()
			.moveToNode("x")
			.userTask("c")
			.connectTo("y"))).isTrue();
	}

	@Test
	void anInclusiveGatewayWaitsForWhatMayStillCome() {
		assertThat(together(start().inclusiveGateway("x")
			.userTask("a")
			.inclusiveGateway("y")
			.userTask("b")
			.endEvent()
			.moveToNode("x")
			.userTask("c")
			.connectTo("y"))).isFalse();
	}

	@Test
	void severalFlowsOutOfATaskAreLikeAFork() {
		assertThat(together(start().userTask("x").userTask("a").endEvent().moveToNode("x").userTask("b").endEvent()))
			.isTrue();
	}

	@Test
	void anEventThatDoesNotInterruptAddsAPath() {
		assertThat(together(start().userTask("a")
			.boundaryEvent("e")
			.cancelActivity(false)
			.timerWithDuration("P1D")
			.userTask("b")
			.endEvent()
			.moveToActivity("a")
			.endEvent())).isTrue();
	}

	@Test
	void anEventThatInterruptsDoesNot() {
		assertThat(together(start().userTask("a")
			.boundaryEvent("e")
			.timerWithDuration("P1D")
			.userTask("b")
			.endEvent()
			.moveToActivity("a")
			.endEvent())).isFalse();
	}

	@Test
	void whatFollowsASubProcessWaitsForAllOfIt() {
		assertThat(together(start().subProcess()
			.embeddedSubProcess()
			.startEvent()
			.parallelGateway("x")
			.userTask("a")
			.endEvent()
			.moveToNode("x")
			.userTask("c")
			.endEvent()
			.subProcessDone()
			.userTask("b")
			.endEvent())).isFalse();
	}

	@Test
	void anEventOnASubProcessThatDoesNotInterruptRunsBesideWhatIsInIt() {
		assertThat(together(start().subProcess("s")
			.embeddedSubProcess()
			.startEvent()
			.userTask("a")
			.endEvent()
			.subProcessDone()
			.endEvent()
			.moveToActivity("s")
			.boundaryEvent("e")
			.cancelActivity(false)
			.timerWithDuration("P1D")
			.userTask("b")
			.endEvent())).isTrue();
	}

	@Test
	void anEventSubProcessThatDoesNotInterruptRunsBesideTheRest() {
		BpmnModelInstance model = start().userTask("a").endEvent().done();
		((Process) model.getModelElementById("p")).builder()
			.eventSubProcess()
			.startEvent()
			.interrupting(false)
			.message("m")
			.userTask("b")
			.endEvent();

		assertThat(together(model)).isTrue();
	}

	@Test
	void instancesOfAParallelMultiInstanceAreBesideEachOther() {
		BpmnModelInstance model = start().subProcess("s")
			.embeddedSubProcess()
			.startEvent()
			.userTask("a")
			.userTask("b")
			.endEvent()
			.subProcessDone()
			.endEvent()
			.done();
		assertThat(together(model)).isFalse();

		((SubProcess) model.getModelElementById("s"))
			.addChildElement(model.newInstance(MultiInstanceLoopCharacteristics.class));

		assertThat(together(model)).isTrue();
	}

	private static StartEventBuilder start() {
		return Bpmn.createExecutableProcess("p").startEvent();
	}

	private static boolean together(AbstractFlowNodeBuilder<?, ?> built) {
		return together(built.done());
	}

	private static boolean together(BpmnModelInstance model) {
		Process process = model.getModelElementById("p");
		FlowNode a = model.getModelElementById("a");
		FlowNode b = model.getModelElementById("b");
		return new AtTheSameTime(process, new Flows(process)).mayRun(a, b);
	}

}
