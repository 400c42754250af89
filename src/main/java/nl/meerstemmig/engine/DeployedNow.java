package nl.meerstemmig.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import nl.meerstemmig.conformance.Surroundings;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** What is deployed, for whoever asks while the engine runs. */
@Component
class DeployedNow implements Surroundings {

	private final ProcessEngine engine;

	DeployedNow(ProcessEngine engine) {
		this.engine = engine;
	}

	@Override
	public Optional<Process> process(String id) {
		return asked(deployed -> deployed.process(id));
	}

	@Override
	public Optional<Set<String>> fieldsOf(String form) {
		return asked(deployed -> deployed.fieldsOf(form));
	}

	@Override
	public Collection<Process> processes() {
		return asked(DeployedModels::processes);
	}

	private <T> T asked(Function<DeployedModels, T> question) {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute(command -> command.runWithoutAuthorization(() -> question.apply(new DeployedModels(command))));
	}

}
