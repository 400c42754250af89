package nl.meerstemmig.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nl.meerstemmig.conformance.Loss.Why;
import nl.meerstemmig.conformance.ModelVocabulary.StepKind;
import nl.meerstemmig.conformance.Paths.Point;
import nl.meerstemmig.conformance.Paths.Way;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Whether a running process may go on in another version: whatever is certain to happen,
 * from where its tokens stand, in the version that it runs, has to be certain in the
 * other. Certain is what no way avoids, by the graph in which models are judged: to the
 * end, and to each adoption of the advice.
 */
public final class MigrationRules {

	private final ProcessModel older;

	private final ProcessModel newer;

	private final Set<Loss> lost = new LinkedHashSet<>();

	private MigrationRules(ProcessModel older, ProcessModel newer) {
		this.older = older;
		this.newer = newer;
	}

	/**
	 * @param older the version that runs
	 * @param aroundOlder what that one calls
	 * @param newer the version that it would move to
	 * @param aroundNewer what that one calls
	 * @param positions of the tokens of one running process
	 * @return what would be lost; nothing where it may move
	 */
	public static List<Loss> lost(Process older, Surroundings aroundOlder, Process newer, Surroundings aroundNewer,
			Collection<Position> positions) {
		MigrationRules rules = new MigrationRules(new ProcessModel(older, aroundOlder),
				new ProcessModel(newer, aroundNewer));
		if (!Objects.equals(kind(older), kind(newer))) {
			return List.of(Loss.ofPlace(Why.ANOTHER_KIND, older.getId()));
		}
		new LinkedHashSet<>(positions).forEach(rules::judge);
		return List.copyOf(rules.lost);
	}

	/** Where a token can stand for longer, in the order of the model. */
	public static List<String> places(Process process) {
		return new ProcessModel(process, Surroundings.NONE).nodes()
			.stream()
			.filter(MigrationRules::waits)
			.map(FlowNode::getId)
			.toList();
	}

	private static boolean waits(FlowNode node) {
		return node instanceof UserTask || node instanceof CallActivity || node instanceof ReceiveTask
				|| node instanceof IntermediateCatchEvent || node.isCamundaAsyncBefore()
				|| (node instanceof ServiceTask task && "external".equals(task.getCamundaType()));
	}

	private static @Nullable String kind(Process process) {
		return ModelProperties.of(process).get(ModelVocabulary.KIND);
	}

	private void judge(Position position) {
		FlowNode from = node(this.older, position.from());
		FlowNode to = node(this.newer, position.to());
		if (from == null || to == null) {
			this.lost.add(Loss.ofPlace(Why.ELEMENT_GONE, position.from()));
			return;
		}
		if (!Objects.equals(step(from), step(to))) {
			this.lost.add(Loss.ofPlace(Why.ANOTHER_STEP, position.from()));
			return;
		}
		if (!Objects.equals(Obligation.phaseOf(from), Obligation.phaseOf(to))) {
			this.lost.add(Loss.ofPlace(Why.ANOTHER_PHASE, position.from()));
			return;
		}
		for (Obligation obligation : Obligation.all()) {
			lostOf(obligation, from, to).filter(this::isNew).ifPresent(this.lost::add);
		}
	}

	/** What is owed from where a token stands may follow from something later as well. */
	private boolean isNew(Loss loss) {
		return this.lost.stream()
			.noneMatch(known -> known.at().equals(loss.at()) && Objects.equals(known.obligation(), loss.obligation())
					&& Objects.equals(known.phase(), loss.phase()));
	}

	private Optional<Loss> lostOf(Obligation obligation, FlowNode from, FlowNode to) {
		Optional<List<String>> aroundEnd = isCertain(this.older, obligation, from, Stream.of(Paths.END))
				? around(this.newer, obligation, to, Stream.of(Paths.END)) : Optional.empty();
		if (aroundEnd.isPresent()) {
			return aroundEnd.map(path -> loss(Why.AVOIDED, obligation, from, path));
		}
		return isCertain(this.older, obligation, from, adoptions(this.older))
				? around(this.newer, obligation, to, adoptions(this.newer))
					.map(path -> loss(Why.AVOIDED_BEFORE_ADOPTION, obligation, from, path))
				: Optional.empty();
	}

	private Loss loss(Why why, Obligation obligation, FlowNode from, List<String> path) {
		return new Loss(why, from.getId(), obligation.key(), obligation.phase(), obligation.elements(this.older), path);
	}

	/** Whether a goal can be reached, and no way to it avoids what is owed. */
	private static boolean isCertain(ProcessModel model, Obligation obligation, FlowNode from, Stream<Point> goals) {
		List<Point> reachable = goals
			.filter(goal -> starts(model, obligation, from)
				.anyMatch(start -> model.pathAround(start, goal, way -> false).isPresent()))
			.toList();
		return !reachable.isEmpty() && around(model, obligation, from, reachable.stream()).isEmpty();
	}

	private static Optional<List<String>> around(ProcessModel model, Obligation obligation, FlowNode from,
			Stream<Point> goals) {
		List<Point> ends = goals.toList();
		Predicate<Way> settled = obligation.settledIn(model);
		return starts(model, obligation, from)
			.flatMap(start -> ends.stream().flatMap(end -> model.pathAround(start, end, settled).stream()))
			.findFirst();
	}

	/** From where it is owed: where the token stands, or wherever it then follows. */
	private static Stream<Point> starts(ProcessModel model, Obligation obligation, FlowNode from) {
		if (obligation.after() == null) {
			return Stream.of(Paths.entered(from));
		}
		Set<Point> reachable = model.paths().reachable(Paths.entered(from));
		List<Point> starts = new ArrayList<>();
		for (FlowNode node : model.nodes()) {
			Point start = obligation.after().start(node);
			if (reachable.contains(start) && obligation.after().of().test(model, node)) {
				starts.add(start);
			}
		}
		return starts.stream();
	}

	private static Stream<Point> adoptions(ProcessModel model) {
		return model.with(StepKind.ADOPT).stream().map(Paths::entered);
	}

	private static @Nullable FlowNode node(ProcessModel model, @Nullable String id) {
		return model.paths().node(id);
	}

	private static @Nullable String step(FlowNode node) {
		return ModelProperties.of(node).get(ModelVocabulary.STEP);
	}

}
