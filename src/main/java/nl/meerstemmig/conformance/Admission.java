package nl.meerstemmig.conformance;

/**
 * Which findings keep a model out of an engine. There is one such engine, and it has one
 * way to let models in; a stage, on which nothing is decided, has another.
 */
@FunctionalInterface
public interface Admission {

	/** Where decisions are made: no model that breaks a rule runs. */
	Admission OF_THE_ENGINE = finding -> finding.severity() == Severity.ERROR;

	boolean forbids(Finding finding);

}
