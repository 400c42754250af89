package nl.meerstemmig.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import nl.meerstemmig.conformance.Admission;
import nl.meerstemmig.conformance.DeploymentRules;
import nl.meerstemmig.conformance.FileKind;
import nl.meerstemmig.conformance.Finding;
import nl.meerstemmig.conformance.ModelProperties;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.conformance.Surroundings;
import nl.meerstemmig.rehearsal.RehearsalReport.FindingSeen;
import nl.meerstemmig.rehearsal.RehearsalReport.LossSeen;
import nl.meerstemmig.rehearsal.RehearsalReport.ModelSeen;
import nl.meerstemmig.rehearsal.RehearsalReport.TaskSeen;
import nl.meerstemmig.rehearsal.RehearsalReport.WaySeen;
import nl.meerstemmig.rehearsal.Walk.Ending;
import nl.meerstemmig.rehearsal.Walk.TaskMet;
import nl.meerstemmig.trajectory.Obligation;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Models on trial, played on a stage among those that are deployed, and what was seen of
 * it.
 */
final class Performance {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	/** As many ways as anybody reads; those that went wrong come first. */
	private static final int MOST_SHOWN = 100;

	private static final int MOST_WRONG = 50;

	private final Map<String, byte[]> files;

	private final Map<String, Process> onTrial = new TreeMap<>();

	private final Map<String, Integer> taken = new HashMap<>();

	private final Map<TaskMet, Integer> tasks = new LinkedHashMap<>();

	private final List<Finding> findings;

	private final List<WaySeen> wrong = new ArrayList<>();

	private final List<WaySeen> right = new ArrayList<>();

	private int ways;

	private int known;

	private int losing;

	private int stuck;

	private Duration took = Duration.ZERO;

	/**
	 * @param deployed what is {@link #playable}
	 */
	Performance(Map<String, byte[]> deployed, Map<String, byte[]> trial) {
		this.files = ModelFiles.replaced(deployed, trial);
		this.findings = DeploymentRules.judge("droogloop", trial, null, DeploymentRules.around(deployed), false);
		trial.forEach((name, content) -> {
			if (FileKind.of(name).filter(FileKind.BPMN::equals).isPresent()) {
				ModelFiles.process(content).ifPresent(process -> this.onTrial.put(process.getId(), process));
			}
		});
	}

	/** Without what an older version of the rules let in and today's would not. */
	static Map<String, byte[]> playable(Map<String, byte[]> files) {
		Set<String> unfit = DeploymentRules.judge("droogloop", files, null, Surroundings.NONE, false)
			.stream()
			.filter(Admission.OF_THE_ENGINE::forbids)
			.map(Finding::file)
			.collect(Collectors.toSet());
		Map<String, byte[]> playable = new TreeMap<>(files);
		playable.keySet().removeAll(unfit);
		return playable;
	}

	/** Whether they break a rule without which nothing can be played. */
	boolean isImpossible() {
		return this.onTrial.isEmpty() || this.findings.stream().anyMatch(Stage.ADMISSION::forbids);
	}

	/**
	 * @param goesOn told how many ways were gone, a few times a second at most; whether
	 * to go more
	 */
	void play(int most, Duration time, IntPredicate goesOn) {
		try (Stage stage = Stage.open()) {
			play(stage, most, time, goesOn);
		}
	}

	/** On a stage on which nothing else is played meanwhile. */
	void play(Stage stage, int most, Duration time, IntPredicate goesOn) {
		stage.deploy(this.files);
		Player player = new Player(stage, this.onTrial.keySet(), trajectory(), formsToChoose(stage));
		long start = System.nanoTime();
		this.known = new Explorer(player).explore(most, time, walk -> {
			see(walk);
			return goesOn.test(this.ways);
		});
		this.took = Duration.ofNanos(System.nanoTime() - start);
	}

	/** A trajectory that is on trial, or one of those that are deployed. */
	private String trajectory() {
		return ofKind(this.onTrial.values(), Kind.TRAJECTORY).stream()
			.findFirst()
			.or(() -> ofKind(processes(), Kind.TRAJECTORY).stream().sorted().findFirst())
			.orElseThrow(() -> new IllegalStateException("No trajectory is deployed"));
	}

	private List<Process> processes() {
		return this.files.entrySet()
			.stream()
			.filter(file -> FileKind.of(file.getKey()).filter(FileKind.BPMN::equals).isPresent())
			.flatMap(file -> ModelFiles.process(file.getValue()).stream())
			.toList();
	}

	private static List<String> ofKind(Collection<Process> processes, Kind kind) {
		return processes.stream()
			.filter(process -> kind.key().equals(ModelProperties.of(process).get(ModelVocabulary.KIND)))
			.map(Process::getId)
			.toList();
	}

	/**
	 * The forms that are on trial; where none is, of those that come to what is, the one
	 * with the fewest tasks of each binding effect.
	 */
	private Set<String> formsToChoose(Stage stage) {
		List<String> forms = ofKind(this.onTrial.values(), Kind.FORM);
		if (!forms.isEmpty()) {
			return Set.copyOf(forms);
		}
		Map<String, Integer> length = new HashMap<>();
		Set<String> drawing = new HashSet<>();
		processes().forEach(process -> {
			length.put(process.getId(), process.getModelInstance().getModelElementsByType(UserTask.class).size());
			if (process.getModelInstance()
				.getModelElementsByType(CallActivity.class)
				.stream()
				.anyMatch(call -> this.onTrial.containsKey(String.valueOf(call.getCalledElement())))) {
				drawing.add(process.getId());
			}
		});
		boolean onlyDraws = ofKind(this.onTrial.values(), Kind.DRAW).size() == this.onTrial.size();
		boolean onlyAnswers = ofKind(this.onTrial.values(), Kind.ANSWER).size() == this.onTrial.size();
		Set<String> shortest = new LinkedHashSet<>();
		stage.catalogue()
			.forms()
			.stream()
			.filter(form -> !onlyDraws || drawing.contains(form.key()))
			.filter(form -> !onlyAnswers || form.bindingEffect().owesAnswer())
			.collect(Collectors.groupingBy(form -> form.bindingEffect(),
					Collectors.minBy(Comparator.comparing(form -> length.getOrDefault(form.key(), Integer.MAX_VALUE)))))
			.values()
			.forEach(form -> form.ifPresent(one -> shortest.add(one.key())));
		return shortest;
	}

	private void see(Walk walk) {
		this.ways++;
		walk.flows().forEach(flow -> this.taken.merge(flow.process() + " " + flow.flow(), 1, Integer::sum));
		walk.tasks()
			.stream()
			.filter(task -> this.onTrial.containsKey(task.process()))
			.forEach(task -> this.tasks.merge(task, 1, Integer::sum));
		boolean loses = walk.losesSomething();
		boolean sticks = walk.ending() != Ending.ENDED;
		this.losing += loses ? 1 : 0;
		this.stuck += sticks ? 1 : 0;
		if (loses || sticks) {
			if (this.wrong.size() < MOST_WRONG) {
				this.wrong.add(way(walk));
			}
		}
		else if (this.right.size() < MOST_SHOWN) {
			this.right.add(way(walk));
		}
	}

	private WaySeen way(Walk walk) {
		List<String> choices = walk.turns()
			.stream()
			.filter(turn -> !turn.choice().isEmpty())
			.map(turn -> "%s: %s".formatted(turn.name(), turn.choice()))
			.toList();
		return new WaySeen(this.ways, choices, walk.ending(), (walk.standing() != null) ? walk.standing().key() : null,
				walk.lost().stream().map(Performance::loss).toList(), walk.trouble());
	}

	private static LossSeen loss(Obligation owed) {
		return new LossSeen(owed.kind().key(), owed.subject().phase().key(), owed.subject().form(),
				owed.subject().outcome());
	}

	RehearsalReport report() {
		List<WaySeen> shown = new ArrayList<>(this.wrong);
		shown.addAll(this.right.subList(0, Math.min(this.right.size(), MOST_SHOWN - this.wrong.size())));
		return new RehearsalReport(
				this.findings.stream()
					.map(finding -> new FindingSeen(finding.file(), finding.severity().key(), finding.line(DUTCH),
							finding.line(Locale.ENGLISH)))
					.toList(),
				this.onTrial.values().stream().map(this::covered).toList(),
				this.tasks.entrySet()
					.stream()
					.map(task -> new TaskSeen(task.getKey().process(), task.getKey().element(), task.getKey().name(),
							task.getKey().form(), task.getValue()))
					.toList(),
				(int) Math.max(1, this.took.toSeconds()), this.ways, this.known, this.losing, this.stuck, shown);
	}

	private ModelSeen covered(Process process) {
		Map<String, Integer> flows = new TreeMap<>();
		BpmnModelInstance model = (BpmnModelInstance) process.getModelInstance();
		model.getModelElementsByType(SequenceFlow.class)
			.forEach(flow -> flows.put(flow.getId(), this.taken.getOrDefault(process.getId() + " " + flow.getId(), 0)));
		return new ModelSeen(process.getId(), (process.getName() != null) ? process.getName() : process.getId(),
				Bpmn.convertToString(model), flows);
	}

}
