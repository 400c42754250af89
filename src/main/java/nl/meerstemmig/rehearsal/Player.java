package nl.meerstemmig.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.conformance.ModelProperties;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.rehearsal.Walk.Ending;
import nl.meerstemmig.rehearsal.Walk.TaskMet;
import nl.meerstemmig.trajectory.Trajectories.UnknownTrajectory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Plays trajectories on a stage, one at a time: it completes every task with an answer
 * that is made up, as a secretary or a chair, and lets happen what may happen meanwhile.
 */
final class Player {

	/** Nobody goes through so many tasks; a model that asks for more goes round. */
	private static final int LONGEST = 150;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Stage stage;

	private final ProcessEngine engine;

	private final Set<String> onTrial;

	private final String trajectory;

	private final MadeUpAnswers answers;

	/** The process by which people withdraw a trajectory. */
	private final Optional<String> withdrawal;

	/** Whether anything on trial waits for time to pass or a message to come. */
	private final boolean waits;

	private final StagedModels models;

	private final Cast cast;

	/**
	 * @param onTrial the processes whose ways are to be gone
	 * @param trajectory the process that begins a trajectory
	 * @param forms the forms of participation to choose among; all where it is empty
	 */
	Player(Stage stage, Set<String> onTrial, String trajectory, Set<String> forms) {
		this.stage = stage;
		this.engine = stage.engine();
		this.models = new StagedModels(this.engine);
		this.cast = new Cast(this.engine);
		this.onTrial = onTrial;
		this.trajectory = trajectory;
		this.answers = new MadeUpAnswers(forms);
		this.withdrawal = this.models.ofKind(Kind.WITHDRAWAL);
		this.waits = this.withdrawal.filter(onTrial::contains).isPresent() || onTrial.stream()
			.map(process -> this.models.latestModel(process))
			.anyMatch(model -> !model.getModelElementsByType(TimerEventDefinition.class).isEmpty()
					|| !model.getModelElementsByType(MessageEventDefinition.class).isEmpty());
	}

	/** Something that can be done now. */
	private record Option(String choice, boolean isEvent, Runnable act) {
	}

	/**
	 * Goes one way.
	 * @param chooser says, of the turns so far and one that is to be taken, which of its
	 * options to take
	 */
	Walk play(BiFunction<List<Turn>, Turn, Integer> chooser) {
		return new Play(this.stage.nextReference(), chooser).go();
	}

	/** One trajectory from its start to wherever it comes. */
	private final class Play {

		private final String reference;

		private final BiFunction<List<Turn>, Turn, Integer> chooser;

		private final List<Turn> turns = new ArrayList<>();

		private final List<TaskMet> tasks = new ArrayList<>();

		/** What happened once and is not made to happen again. */
		private final Set<String> happened = new HashSet<>();

		/** The tasks in the order in which they were first seen. */
		private final Map<String, Integer> seen = new LinkedHashMap<>();

		Play(String reference, BiFunction<List<Turn>, Turn, Integer> chooser) {
			this.reference = reference;
			this.chooser = chooser;
		}

		Walk go() {
			Player.this.stage.footprints().sinceLast();
			try {
				return walk();
			}
			finally {
				clear();
			}
		}

		private Walk walk() {
			String refused = start(Player.this.trajectory, "reference", this.reference);
			if (refused != null) {
				return ended(Ending.REFUSED, refused);
			}
			while (this.turns.size() < LONGEST) {
				String failed = runJobs();
				if (failed != null) {
					return ended(Ending.REFUSED, failed);
				}
				List<Task> open = openTasks();
				if (open.isEmpty()) {
					if (Player.this.engine.getRuntimeService().createProcessInstanceQuery().count() == 0) {
						return ended(Ending.ENDED, null);
					}
					List<Option> events = events();
					if (events.isEmpty()) {
						return ended(Ending.STUCK, null);
					}
					refused = take(Player.this.trajectory, "", "", events);
				}
				else {
					refused = take(open.get(0));
				}
				if (refused != null) {
					return ended(Ending.REFUSED, refused);
				}
			}
			return ended(Ending.TOO_LONG, null);
		}

		private Walk ended(Ending ending, @Nullable String trouble) {
			try {
				return new Walk(this.turns, this.tasks, Player.this.stage.footprints().sinceLast(), ending,
						Player.this.stage.standing(this.reference), Player.this.stage.owed(this.reference), trouble);
			}
			catch (UnknownTrajectory neverBegan) {
				return new Walk(this.turns, this.tasks, Player.this.stage.footprints().sinceLast(), ending, null,
						List.of(), trouble);
			}
		}

		/** Starts a process by its start form. */
		private @Nullable String start(String process, String key, String reference) {
			ProcessDefinition definition = Player.this.models.latest(process);
			Map<String, @Nullable Object> known = new HashMap<>(Map.of(key, reference));
			List<Option> options = new ArrayList<>();
			for (Answer answer : Player.this.answers.to(Player.this.models.startForm(definition), known,
					Set.of("origin"))) {
				options.add(new Option(answer.choice(), false,
						() -> Player.this.cast.as(Role.COMMISSION_SECRETARIES,
								() -> Player.this.engine.getRuntimeService()
									.startProcessInstanceById(definition.getId(), reference, answer.submitted()))));
			}
			return take(process, "", String.valueOf(definition.getName()), options);
		}

		private @Nullable String take(Task task) {
			String process = StagedModels.process(task.getProcessDefinitionId());
			UserTask element = Player.this.models.model(task.getProcessDefinitionId())
				.getModelElementById(task.getTaskDefinitionKey());
			List<Answer> answers = new ArrayList<>(Player.this.answers.to(Player.this.models.form(task), known(task),
					Player.this.models.deciding(task.getProcessDefinitionId(), element)));
			if (!Player.this.onTrial.contains(process) && this.turns.stream().anyMatch(Turn::onTrial)) {
				// What is on trial has been met: the way to the end need not be longer.
				answers.sort(Comparator.comparing(answer -> Boolean.TRUE.equals(answer.fields().get("participate"))));
			}
			List<Option> options = new ArrayList<>();
			for (Answer answer : answers) {
				options.add(new Option(answer.choice(), false, () -> Player.this.cast.as(Player.this.cast.asked(task),
						() -> Player.this.engine.getTaskService().complete(task.getId(), answer.submitted()))));
			}
			options.addAll(events());
			String refused = take(process, element.getId(), String.valueOf(task.getName()), options);
			this.tasks.add(
					new TaskMet(process, element.getId(), String.valueOf(task.getName()), element.getCamundaFormRef()));
			return refused;
		}

		/**
		 * Takes the option that is chosen, or, where it is refused, the next that is not.
		 * @return why nothing could be done; null where something was
		 */
		private @Nullable String take(String process, String element, String name, List<Option> options) {
			int answers = (int) options.stream().filter(option -> !option.isEvent()).count();
			Turn turn = new Turn(process, element, name, 0, options.size(), answers, "",
					Player.this.onTrial.contains(process));
			int first = this.chooser.apply(this.turns, turn);
			String refusal = null;
			for (int i = 0; i < options.size(); i++) {
				int option = (first + i) % options.size();
				try {
					options.get(option).act().run();
					this.turns.add(new Turn(process, element, name, option, options.size(), answers,
							options.get(option).choice(), turn.onTrial()));
					return null;
				}
				catch (RuntimeException refused) {
					refusal = (refusal != null) ? refusal : said(refused);
					if (asksForAdoption(process, element)) {
						break;
					}
				}
			}
			return "%s: %s".formatted(name, refusal);
		}

		/** Who cannot adopt would send the advice back for ever. */
		private boolean asksForAdoption(String process, String element) {
			return Player.this.models.latestModel(process).getModelElementById(element) instanceof UserTask task
					&& StepKind.ADOPT.key().equals(ModelProperties.of(task).get(ModelVocabulary.STEP));
		}

		/** What may happen now in what is on trial, each once. */
		private List<Option> events() {
			List<Option> events = new ArrayList<>();
			if (!Player.this.waits) {
				return events;
			}
			for (Job timer : Player.this.engine.getManagementService().createJobQuery().timers().list()) {
				String process = StagedModels.process(timer.getProcessDefinitionId());
				String element = Player.this.engine.getManagementService()
					.createJobDefinitionQuery()
					.jobDefinitionId(timer.getJobDefinitionId())
					.singleResult()
					.getActivityId();
				event(events, process, element, process, "tijd verstrijkt",
						() -> Player.this.engine.getManagementService().executeJob(timer.getId()));
			}
			for (EventSubscription waiting : Player.this.engine.getRuntimeService()
				.createEventSubscriptionQuery()
				.eventType("message")
				.list()) {
				if (waiting.getProcessInstanceId() != null) {
					ProcessInstance instance = Player.this.engine.getRuntimeService()
						.createProcessInstanceQuery()
						.processInstanceId(waiting.getProcessInstanceId())
						.singleResult();
					String process = StagedModels.process(instance.getProcessDefinitionId());
					Optional<String> sender = Player.this.withdrawal
						.filter(one -> isWithdrawn(instance, waiting) && Player.this.onTrial.contains(one));
					event(events, process, waiting.getActivityId(), sender.orElse(process), "bericht komt",
							() -> arrive(instance, waiting));
				}
			}
			return events;
		}

		/**
		 * @param cause the process that lets it happen, or the one in which it does
		 */
		private void event(List<Option> events, String process, String element, String cause, String what,
				Runnable act) {
			if (Player.this.onTrial.contains(cause) && !this.happened.contains(process + " " + element)) {
				FlowElement drawn = Player.this.models.latestModel(process).getModelElementById(element);
				String name = (drawn != null && drawn.getName() != null) ? drawn.getName() : element;
				events.add(new Option("%s: %s".formatted(what, name), true, () -> {
					this.happened.add(process + " " + element);
					act.run();
				}));
			}
		}

		private boolean isWithdrawn(ProcessInstance instance, EventSubscription waiting) {
			BaseElement element = Player.this.models.model(instance.getProcessDefinitionId())
				.getModelElementById(waiting.getActivityId());
			return StepKind.WITHDRAW.key().equals(ModelProperties.of(element).get(ModelVocabulary.STEP));
		}

		/** A withdrawal is asked for by a process of its own, as people do. */
		private void arrive(ProcessInstance instance, EventSubscription waiting) {
			if (Player.this.withdrawal.isPresent() && isWithdrawn(instance, waiting)) {
				String refused = start(Player.this.withdrawal.get(), "reference", this.reference);
				if (refused != null) {
					throw new IllegalStateException(refused);
				}
			}
			else {
				Player.this.engine.getRuntimeService()
					.messageEventReceived(waiting.getEventName(), waiting.getExecutionId());
			}
		}

		/** What the engine goes on with by itself. */
		private @Nullable String runJobs() {
			while (true) {
				List<Job> jobs = Player.this.engine.getManagementService().createJobQuery().messages().listPage(0, 1);
				if (jobs.isEmpty()) {
					return null;
				}
				try {
					Player.this.engine.getManagementService().executeJob(jobs.get(0).getId());
				}
				catch (RuntimeException failed) {
					return said(failed);
				}
			}
		}

		/** In an order that is the same whenever the same is played. */
		private List<Task> openTasks() {
			List<Task> open = new ArrayList<>(
					Player.this.engine.getTaskService().createTaskQuery().initializeFormKeys().list());
			open.sort(Comparator.comparing((Task task) -> StagedModels.process(task.getProcessDefinitionId()))
				.thenComparing(Task::getTaskDefinitionKey)
				.thenComparing(Task::getCreateTime)
				.thenComparing(Task::getId));
			open.forEach(task -> this.seen.putIfAbsent(task.getId(), this.seen.size()));
			open.sort(Comparator.comparing(task -> this.seen.get(task.getId())));
			return open;
		}

		/** Leaves the stage as empty of processes as it was; some end with others. */
		private void clear() {
			Player.this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.rootProcessInstances()
				.list()
				.forEach(left -> Player.this.engine.getRuntimeService()
					.deleteProcessInstanceIfExists(left.getId(), "de droogloop is voorbij", true, false, true, false));
			SecurityContextHolder.clearContext();
		}

	}

	private static String said(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal.getMessage();
			}
		}
		return String.valueOf(failure.getMessage());
	}

	/** What the task shows and holds, in plain maps and lists. */
	private Map<String, @Nullable Object> known(Task task) {
		Map<String, @Nullable Object> known = new HashMap<>();
		this.engine.getTaskService().getVariables(task.getId()).forEach((name, value) -> {
			try {
				known.put(name,
						(value instanceof SpinJsonNode json) ? JSON.readValue(json.toString(), Object.class) : value);
			}
			catch (JsonProcessingException impossible) {
				throw new IllegalStateException("What the engine holds as JSON is JSON", impossible);
			}
		});
		return known;
	}

}
