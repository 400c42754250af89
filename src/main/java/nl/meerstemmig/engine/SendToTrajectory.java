package nl.meerstemmig.engine;

import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.stereotype.Component;

/**
 * Sends the message of a throwing message event to the trajectory that this process is
 * about, with the reason for it: {@code ${sendToTrajectory}}.
 */
@Component("sendToTrajectory")
class SendToTrajectory implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		String reference = ProcessStarts.reference(execution);
		try {
			execution.getProcessEngineServices()
				.getRuntimeService()
				.createMessageCorrelation(message(execution))
				.processInstanceBusinessKey(reference)
				.setVariable("reason", execution.getVariable("reason"))
				.correlate();
		}
		catch (MismatchingMessageCorrelationException nobodyListens) {
			throw new NotListening(reference);
		}
	}

	private static String message(DelegateExecution execution) {
		ThrowEvent event = (ThrowEvent) execution.getBpmnModelElementInstance();
		for (EventDefinition definition : event.getEventDefinitions()) {
			if (definition instanceof MessageEventDefinition message) {
				return message.getMessage().getName();
			}
		}
		throw new IllegalStateException(event.getId() + " throws no message");
	}

	/** No process of the trajectory waits for the message. */
	static class NotListening extends Refusal {

		NotListening(String reference) {
			super(Kind.CONFLICT, "trajectory.not-running-process", reference);
		}

	}

}
