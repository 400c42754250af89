package nl.meerstemmig;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The direction of the rooms: each may use only what its package-info allows, and none
 * goes round.
 */
class ModularityTest {

	private final JavaClasses house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("nl.meerstemmig");

	@Test
	void everyRoomUsesOnlyWhatItMay() {
		ApplicationModules.of(Meerstemmig.class).verify();
	}

	@Test
	void onlyTheEngineRoomKnowsTheEngine() {
		noClasses().that()
			.resideOutsideOfPackages("..engine..", "..conformance..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(this.house);
	}

	@Test
	void conformanceKnowsModelsAndNotTheEngineThatRunsThem() {
		noClasses().that()
			.resideInAPackage("..conformance..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda.bpm.engine..")
			.check(this.house);
	}

	@Test
	void nobodyUsesTheEngineRoomOrTheComplianceRoom() {
		noClasses().that()
			.resideOutsideOfPackage("..engine..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("nl.meerstemmig.engine..")
			.check(this.house);
		noClasses().that()
			.resideOutsideOfPackage("..compliance..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("nl.meerstemmig.compliance..")
			.check(this.house);
	}

}
