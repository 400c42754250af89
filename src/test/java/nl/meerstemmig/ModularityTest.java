package nl.meerstemmig;

import javax.sql.DataSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.trajectory.Adopting;
import nl.meerstemmig.trajectory.CouncilDecision;
import org.junit.jupiter.api.Test;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * The direction of the rooms: each may use only what its package-info allows, and none
 * goes round.
 */
class ModularityTest {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("nl.meerstemmig");

	@Test
	void everyRoomUsesOnlyWhatItMay() {
		ApplicationModules.of(Meerstemmig.class).verify();
	}

	@Test
	void onlyTheEngineRoomKnowsTheEngine() {
		noClasses().that()
			.resideOutsideOfPackages("..engine..", "..rehearsal..", "..versions..", "..conformance..", "..diagram..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(HOUSE);
	}

	@Test
	void conformanceAndDiagramsKnowModelsAndNotTheEngineThatRunsThem() {
		noClasses().that()
			.resideInAnyPackage("..conformance..", "..diagram..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda.bpm.engine..")
			.check(HOUSE);
	}

	@Test
	void versionsUseTheEngineAsAnybodyMay() {
		noClasses().that()
			.resideInAPackage("..versions..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda.bpm.engine.impl..")
			.check(HOUSE);
	}

	@Test
	void nothingButAdoptingMakesADecisionOfTheCouncil() {
		constructors().that()
			.areDeclaredIn(CouncilDecision.class)
			.should()
			.onlyBeCalled()
			.byClassesThat(type(Adopting.class))
			.check(HOUSE);
	}

	@Test
	void nothingButTheLedgerWritesWhatIsRecorded() {
		noClasses().that()
			.resideOutsideOfPackage("..ledger..")
			.should()
			.dependOnClassesThat(assignableTo(EntityManagerFactory.class).or(assignableTo(JdbcOperations.class))
				.or(assignableTo(DataSource.class))
				.or(assignableTo(CrudRepository.class))
				.or(assignableTo(Modifying.class)))
			.check(HOUSE);
		noClasses().that()
			.resideOutsideOfPackage("..ledger..")
			.should()
			.callMethodWhere(target(nameMatching("persist|merge|remove|createNativeQuery|unwrap|getDelegate"))
				.and(target(owner(assignableTo(EntityManager.class)))))
			.check(HOUSE);
		noMethods().that()
			.areDeclaredInClassesThat()
			.areAssignableTo(Repository.class)
			.should()
			.haveNameMatching("(save|delete|remove|insert|update).*")
			.andShould(haveRawParameterTypes(describe("what is recorded",
					types -> types.stream().anyMatch(type -> type.isAssignableTo(Recorded.class)))))
			.check(HOUSE);
		// How far a draw is, and what was seen in rehearsals: recorded in no dossier.
		noClasses().that()
			.resideOutsideOfPackage("..ledger..")
			.and()
			.doNotHaveSimpleName("DrawProgress")
			.and()
			.doNotHaveSimpleName("Rehearsals")
			.should()
			.callMethodWhere(target(name("update")).and(target(owner(assignableTo(StatementSpec.class)))))
			.check(HOUSE);
	}

	@Test
	void nobodyUsesTheEngineRoomOrTheComplianceRoom() {
		noClasses().that()
			.resideOutsideOfPackage("..engine..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("nl.meerstemmig.engine..")
			.check(HOUSE);
		noClasses().that()
			.resideOutsideOfPackage("..compliance..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("nl.meerstemmig.compliance..")
			.check(HOUSE);
	}

}
