package nl.meerstemmig.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.meerstemmig.identity.Commission;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.Trajectory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is asked for a task: a model names roles, and of these it is the people of the
 * trajectory's commission. Only they see the task, and only they complete it, whatever
 * rights in the engine somebody has.
 */
@Component
class AskedRoles {

	private static final Set<Role> WHO_WORKS = Stream.of(Role.values())
		.filter(Role::isOfCommissions)
		.collect(Collectors.toUnmodifiableSet());

	private final Trajectories trajectories;

	private final CurrentActor actor;

	AskedRoles(Trajectories trajectories, CurrentActor actor) {
		this.trajectories = trajectories;
		this.actor = actor;
	}

	/** Makes the engine offer the task to those people. */
	void narrow(TaskDefinition task) {
		Set<Expression> groups = task.getCandidateGroupIdExpressions();
		List<Expression> narrowed = groups.stream().map(OfTheCommission::new).map(Expression.class::cast).toList();
		groups.clear();
		groups.addAll(narrowed);
	}

	/**
	 * @throws CurrentActor.NotAllowed where whoever completes the task was not asked
	 */
	void check(DelegateTask completed) {
		trajectory(((TaskEntity) completed).getProcessInstance()).ifPresent(trajectory -> {
			Set<Role> named = ((TaskEntity) completed).getTaskDefinition()
				.getCandidateGroupIdExpressions()
				.stream()
				.map(Expression::getExpressionText)
				.flatMap(group -> WHO_WORKS.stream().filter(role -> role.key().equals(group)))
				.collect(Collectors.toSet());
			this.actor.requireToServe(trajectory.commission(),
					(named.isEmpty() ? WHO_WORKS : named).toArray(Role[]::new));
		});
	}

	private Optional<Trajectory> trajectory(@Nullable ExecutionEntity process) {
		String reference = (process != null) ? process.getBusinessKey() : null;
		return (reference != null) ? this.trajectories.findByReference(reference) : Optional.empty();
	}

	/** What a model names as a candidate group, of the commission that it is about. */
	private final class OfTheCommission implements Expression {

		private final Expression named;

		OfTheCommission(Expression named) {
			this.named = named;
		}

		@Override
		public @Nullable Object getValue(VariableScope scope) {
			Object group = this.named.getValue(scope);
			Optional<Role> role = WHO_WORKS.stream().filter(works -> works.key().equals(group)).findFirst();
			if (role.isEmpty() || !(scope instanceof ExecutionEntity execution)) {
				return group;
			}
			return trajectory(execution.getProcessInstance())
				.map(trajectory -> List.of(Commission.named(trajectory.commission()).groupOf(role.get()),
						role.get().groupOfEveryCommission()))
				.map(Object.class::cast)
				.orElse(group);
		}

		@Override
		public void setValue(Object value, VariableScope scope) {
			this.named.setValue(value, scope);
		}

		@Override
		public String getExpressionText() {
			return this.named.getExpressionText();
		}

		@Override
		public boolean isLiteralText() {
			return false;
		}

	}

}
