package nl.meerstemmig.engine;

import nl.meerstemmig.refusal.Limits;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/**
 * How many instances a multi-instance has, as its model says, up to the number that
 * people could do. The engine would make any number of them in one transaction.
 */
record CountedInstances(Expression model) implements Expression {

	@Override
	public Object getValue(VariableScope scope) {
		return counted(this.model.getValue(scope));
	}

	@Override
	public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
		return counted(this.model.getValue(scope, execution));
	}

	private static Object counted(@Nullable Object instances) {
		long counted = (instances instanceof Number number) ? number.longValue() : whole(String.valueOf(instances));
		if (counted < 0 || counted > Limits.INSTANCES) {
			throw new UncountableInstances((instances != null) ? instances : "?");
		}
		return counted;
	}

	private static long whole(String text) {
		return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
	}

	@Override
	public void setValue(Object value, VariableScope scope) {
		this.model.setValue(value, scope);
	}

	@Override
	public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
		this.model.setValue(value, scope, execution);
	}

	@Override
	public String getExpressionText() {
		return this.model.getExpressionText();
	}

	@Override
	public boolean isLiteralText() {
		return this.model.isLiteralText();
	}

	/** What was submitted asks for more instances than there can be, or for none. */
	static class UncountableInstances extends Refusal {

		UncountableInstances(Object instances) {
			super(Kind.INVALID, "instances.too-many", instances, Limits.INSTANCES);
		}

	}

}
