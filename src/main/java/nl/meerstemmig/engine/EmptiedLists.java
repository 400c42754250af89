package nl.meerstemmig.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Takes a list as empty where somebody removed its last row. The forms leave such a list
 * out of what they submit, and what was filled in beforehand would stand. So each form
 * tells, beside every list, how many rows it showed.
 */
final class EmptiedLists implements TaskListener {

	/** What a form puts behind the name of a list to tell how many rows it showed. */
	static final String SHOWN = "Shown";

	@Override
	public void notify(DelegateTask task) {
		for (String name : List.copyOf(task.getVariableNames())) {
			if (name.endsWith(SHOWN) && name.length() > SHOWN.length()) {
				boolean emptied = task.getVariable(name) instanceof Number shown && shown.intValue() == 0;
				task.getExecution().removeVariable(name);
				if (emptied) {
					String list = name.substring(0, name.length() - SHOWN.length());
					task.getExecution().setVariable(list, Json.value(List.of()));
				}
			}
		}
	}

}
