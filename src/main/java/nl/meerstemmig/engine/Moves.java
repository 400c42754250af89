package nl.meerstemmig.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import nl.meerstemmig.trajectory.Intervention.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction does to processes: the operations that were asked for, and what
 * came of them. Before it commits, each operation is recorded with its effects, and so is
 * a task that was taken away by none.
 */
final class Moves implements TransactionSynchronization {

	private final Consumer<Move> recorder;

	/** By id: the engine logs an operation once for every property that it changes. */
	private final Map<Asked, Operation> operations = new LinkedHashMap<>();

	private final List<Runnable> checks = new ArrayList<>();

	private final Map<String, Effect> effects = new LinkedHashMap<>();

	private final Set<String> variables = new TreeSet<>();

	private final Set<String> explained = new LinkedHashSet<>();

	private Moves(Consumer<Move> recorder) {
		this.recorder = recorder;
	}

	/** Something that is to be recorded in one dossier. */
	record Move(String reference, Way way, @Nullable String by, Set<String> ended, Set<String> begun,
			@Nullable String detail) {
	}

	/**
	 * One operation that somebody asked for.
	 *
	 * @param id as the engine gives it to the operation, or a batch's
	 */
	record Asked(String id, Way way) {
	}

	private record Operation(@Nullable String by, @Nullable String detail, Set<String> references) {
	}

	private record Effect(Set<String> ended, Set<String> begun) {

		Effect() {
			this(new LinkedHashSet<>(), new LinkedHashSet<>());
		}

	}

	static Moves ofThisTransaction(Consumer<Move> recorder) {
		for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
			if (synchronization instanceof Moves moves) {
				return moves;
			}
		}
		Moves moves = new Moves(recorder);
		TransactionSynchronizationManager.registerSynchronization(moves);
		return moves;
	}

	/**
	 * @param references the trajectories that it is about; none where only its effects
	 * tell
	 */
	void operation(Asked asked, @Nullable String by, @Nullable String detail, Set<String> references) {
		this.operations.computeIfAbsent(asked, once -> new Operation(by, detail, new LinkedHashSet<>()))
			.references()
			.addAll(references);
	}

	/** To be looked at when all is done, before it commits. */
	void check(Runnable check) {
		this.checks.add(check);
	}

	void begun(String key, String task) {
		effect(key).begun().add(task);
	}

	void ended(String key, String task) {
		effect(key).ended().add(task);
	}

	void touched(String key) {
		effect(key);
	}

	void variable(String name) {
		this.variables.add(name);
	}

	void explain(String reference) {
		this.explained.add(reference);
	}

	private Effect effect(String key) {
		return this.effects.computeIfAbsent(key, none -> new Effect());
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.checks.forEach(Runnable::run);
		Set<String> recorded = new LinkedHashSet<>(this.explained);
		this.operations.forEach((asked, operation) -> {
			Set<String> about = operation.references().isEmpty() ? Set.copyOf(this.effects.keySet())
					: operation.references();
			for (String reference : about) {
				if (!this.explained.contains(reference)) {
					recorded.add(reference);
					record(reference, asked.way(), operation.by(), detail(asked.way(), operation));
				}
			}
		});
		this.effects.forEach((reference, effect) -> {
			if (!effect.ended().isEmpty() && !recorded.contains(reference)) {
				record(reference, Way.EVENT, null, null);
			}
		});
	}

	private void record(String reference, Way way, @Nullable String by, @Nullable String detail) {
		Effect effect = this.effects.getOrDefault(reference, new Effect());
		this.recorder.accept(new Move(reference, way, by, effect.ended(), effect.begun(), detail));
	}

	private @Nullable String detail(Way way, Operation operation) {
		return (way == Way.VARIABLES && !this.variables.isEmpty()) ? String.join(", ", this.variables)
				: operation.detail();
	}

}
