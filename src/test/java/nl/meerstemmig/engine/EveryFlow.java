package nl.meerstemmig.engine;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;

/**
 * Fails a class of process tests where a sequence flow of the models that it plays was
 * passed by none of its tests. The bean that holds it must be primary: beside the
 * library's own, which asks for nothing, neither would count.
 */
final class EveryFlow {

	private EveryFlow() {
	}

	/**
	 * @param elsewhere the keys of the processes that the class passes through but leaves
	 * to another class
	 */
	static ProcessEngineCoverageProperties except(String... elsewhere) {
		return ProcessEngineCoverageProperties.builder()
			.excludeProcessDefinitionKeys(elsewhere)
			.assertClassCoverageAtLeast(1.0)
			.build();
	}

}
