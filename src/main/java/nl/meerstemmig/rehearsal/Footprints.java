package nl.meerstemmig.rehearsal;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Every sequence flow that is taken on a stage, in order. The history of the engine knows
 * activities only. One play goes on at a time, on one thread.
 */
final class Footprints extends AbstractProcessEnginePlugin {

	private final List<Footprint> taken = new ArrayList<>();

	/**
	 * A flow that was taken.
	 *
	 * @param process the id of the process
	 * @param flow the id of the flow
	 */
	record Footprint(String process, String flow) {
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (configuration.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(configuration.getCustomPostBPMNParseListeners());
		}
		listeners.add(new AbstractBpmnParseListener() {
			@Override
			public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
				flow.addListener(ExecutionListener.EVENTNAME_TAKE,
						(ExecutionListener) execution -> Footprints.this.taken.add(new Footprint(
								((ExecutionEntity) execution).getProcessDefinition().getKey(), flow.getId())));
			}
		});
		configuration.setCustomPostBPMNParseListeners(listeners);
	}

	/** Those since it was asked for last. */
	List<Footprint> sinceLast() {
		List<Footprint> since = List.copyOf(this.taken);
		this.taken.clear();
		return since;
	}

}
