package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the vocabulary from every model that enters the engine and ties the dossier to
 * it. The ties are built-in listeners, which no caller can skip. It judges nothing:
 * models that an older version of the rules accepted pass here too.
 */
@Component
class VocabularyParseListener extends AbstractBpmnParseListener {

	private final Map<String, Step> steps;

	private final ProcessStarts starts;

	private final TaskBriefing briefing;

	private final AskedRoles asked;

	VocabularyParseListener(List<Step> steps, ProcessStarts starts, TaskBriefing briefing, AskedRoles asked) {
		this.steps = steps.stream().collect(Collectors.toMap(step -> step.kind().key(), Function.identity()));
		this.starts = starts;
		this.briefing = briefing;
		this.asked = asked;
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity definition) {
		@Nullable String kind = ElementProperties.of(element).get(ModelVocabulary.KIND);
		ExecutionListener start = (kind != null) ? this.starts.of(kind) : null;
		if (start != null) {
			definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, start);
		}
		if (Kind.TRAJECTORY.key().equals(kind)) {
			definition.addBuiltInListener(ExecutionListener.EVENTNAME_END,
					(ExecutionListener) this.starts::trajectoryEnded);
		}
		definition.setProperty(ModelVocabulary.KIND, kind);
	}

	@Override
	public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
		@Nullable String phase = ElementProperties.of(element).get(ModelVocabulary.PHASE);
		if (phase != null) {
			activity.addBuiltInListener(ExecutionListener.EVENTNAME_START,
					(ExecutionListener) execution -> this.starts.phase(execution, phase));
		}
	}

	@Override
	public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		if (StepKind.WITHDRAW.key().equals(ElementProperties.of(element).get(ModelVocabulary.STEP))) {
			activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this.starts::withdrawal);
		}
	}

	@Override
	public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl activity) {
		MultiInstanceActivityBehavior behavior = (MultiInstanceActivityBehavior) activity.getActivityBehavior();
		if (behavior.getLoopCardinalityExpression() != null) {
			behavior.setLoopCardinalityExpression(
					new CountedInstances((Expression) behavior.getLoopCardinalityExpression()));
		}
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		@Nullable Step step = this.steps.get(ElementProperties.of(element).get(ModelVocabulary.STEP));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> {
			// The engine calls parseProcess last, so what kind of process this is shows
			// only now.
			if (scope.getProcessDefinition().getProperty(ModelVocabulary.KIND) != null) {
				this.briefing.brief(created, step);
			}
		});
		this.asked.narrow(task);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this.asked::check);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new EmptiedLists());
		if (step != null) {
			// A scope of its own keeps what is submitted with one task away from every
			// other.
			activity.setScope(true);
			activity.setProperty(DossierHistoryLevel.FIELDS, step.variables());
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> step.complete(completed,
					new Submission(completed, ProcessStarts.reference(completed.getExecution()))));
		}
	}

}
