package nl.meerstemmig.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.ledger.Verification.Finding;
import nl.meerstemmig.ledger.Verification.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What the dossier promises of its database, on each database that it runs on. */
@SpringBootTest
@TestPropertySource(properties = { "meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
abstract class DossierDatabaseTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private EntityManager entities;

	@Autowired
	private LedgerVerification ledger;

	@Autowired
	private TransactionTemplate transaction;

	@AfterEach
	void signOff() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aWholeTrajectoryIsKeptAndItsLedgerIsIntact() {
		Play play = answered("DB-1");
		Play.as("secretaris");
		play.withoutParticipation("Diagnosis").withoutParticipation("Recommendation").drafted();
		play.complete("UserTask_Adopt", "adopted", true).feedback("UserTask_SendFeedback").evaluated();

		Verification verification = this.ledger.of("DB-1");

		assertThat(verification.findings()).isEmpty();
		assertThat(verification.entries())
			.isEqualTo(this.database.sql("select count(*) from ledger_entry where dossier = 'DB-1'")
				.query(Long.class)
				.single());
		assertThat(this.database.sql("select count(*) from act_hi_varinst where name_ in ('justification', 'response')")
			.query(Long.class)
			.single()).as("what people filled in stands in the dossier and not in the engine's history").isZero();
	}

	@Test
	void theDatabaseRefusesABindingAnswerWithoutJustification() {
		answered("DB-2");
		String unargued = """
				insert into response (id, outcome_id, binding, revision, state)
				select (select max(id) from ledger_entry), id, %s, 9, 'NOT_FOLLOWED' from outcome where binding
				fetch first 1 rows only""";

		assertThatThrownBy(() -> this.database.sql(unargued.formatted("binding")).update())
			.as("a binding outcome that is not followed and not argued")
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageMatching("(?is).*response_justified.*");
		assertThatThrownBy(() -> this.database.sql(unargued.formatted("not binding")).update())
			.as("an answer that calls its binding outcome non-binding")
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageMatching("(?is).*response_outcome.*");
		assertThatThrownBy(() -> this.database.sql("""
				insert into response (id, outcome_id, binding, revision, state, ground, justification)
				select (select max(id) from ledger_entry), id, binding, 9, 'NOTED', 'COST', 'Dat kost te veel.'
				from outcome where binding fetch first 1 rows only""").update())
			.as("a binding outcome that is taken note of")
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageMatching("(?is).*response_noted.*");
	}

	@Test
	void theDatabaseCountsVotesAndParticipantsOnceMore() {
		answered("DB-4");

		refused("update outcome set adopted = false, binding = false, answer_by = null where number = 2",
				"outcome_adopted_by_its_rule", "an adopted outcome that is called not adopted");
		refused("update outcome set votes_for = 17, votes_against = 7 where number = 1", "outcome_adopted_by_its_rule",
				"17 of 24 against 75 %");
		refused("update outcome set adoption_inclusive = false where number = 1", "outcome_adopted_by_its_rule",
				"18 of 24 where more than 75 % is needed");
		refused("update outcome set adoption_quorum = 25", "outcome_quorum", "a quorum that was not met");
		refused("update outcome set adoption_counted = 17", "outcome_votes_within_denominator",
				"18 votes in favour of 17");
		refused("update outcome set adoption_denominator = null", "outcome_adoption_whole", "a rule in part");
		refused("update voting_rule set threshold = '100', inclusive = false", "voting_rule_reachable",
				"more than all votes");
		refused("update representation set started = 23", "representation_funnel", "more at the end than at the start");
		refused("update representation set registered = 2001", "representation_funnel", "more registered than invited");
		refused("update representation_share set population = 100.5", "representation_share", "more than all");
		refused("update representation_share set stratum_value = 'jong'", "representation_share_once", "a group twice");
	}

	/** By the constraint, where no trigger refuses the change before it. */
	private void refused(String change, String constraint, String what) {
		switchTriggersOff(this.database);
		try {
			assertThatThrownBy(
					() -> this.transaction.executeWithoutResult(status -> this.database.sql(change).update()))
				.as(what)
				.isInstanceOf(DataIntegrityViolationException.class)
				.hasMessageMatching("(?is).*" + constraint + ".*");
		}
		finally {
			switchTriggersOn(this.database);
		}
	}

	@Test
	void whatIsRecordedOfVotesAndParticipantsIsAttested() {
		answered("DB-5");

		for (String tampering : List.of("update representation set invited = 2500",
				"update representation_share set participants = participants - 1",
				"delete from representation_share where position = 0",
				"update representation_share set stratum_value = 'bejaard' where stratum_value = 'oud'",
				"update voting_rule set inclusive = false", "update outcome set adoption_quorum = 0 where number = 2",
				"""
						update outcome set adoption_threshold = null, adoption_inclusive = null,
						adoption_denominator = null, adoption_counted = null, adoption_quorum = null,
						adoption_quorum_met = null where number = 1""")) {
			assertThat(findingsAfter("DB-5", tampering)).as(tampering)
				.extracting(Finding::problem)
				.containsExactly(Problem.ROW_CHANGED);
		}
		assertThat(this.database.sql("select content from ledger_entry where dossier = 'DB-5' and kind = 'voting-rule'")
			.query(String.class)
			.single()).as("the usual case says what it said before there was another").doesNotContain("inclusive");
	}

	@Test
	void whoeverChangesARowIsFoundOut() {
		answered("DB-3");

		assertThat(findingsAfter("DB-3", "update response set state = 'FOLLOWED' where state = 'NOT_FOLLOWED'"))
			.extracting(Finding::problem)
			.containsExactly(Problem.ROW_CHANGED);
		assertThat(findingsAfter("DB-3",
				"update ledger_entry set actor = 'iemand' where dossier = 'DB-3' and sequence_number = 2"))
			.extracting(Finding::sequence, Finding::problem)
			.containsExactly(tuple(2L, Problem.ENTRY_CHANGED));
		assertThat(findingsAfter("DB-3", "delete from confirmation")).extracting(Finding::problem)
			.containsExactly(Problem.ROW_MISSING);
		assertThat(findingsAfter("DB-3", "update ledger_head set entries = entries - 1 where dossier = 'DB-3'"))
			.extracting(Finding::problem)
			.containsExactly(Problem.HEAD_MISMATCH);
		assertThat(findingsAfter("DB-3", """
				update ledger_entry set sequence_number = sequence_number + 1000
				where dossier = 'DB-3' and sequence_number = 3""")).extracting(Finding::problem)
			.contains(Problem.SEQUENCE_BROKEN, Problem.CHAIN_BROKEN);
		assertThat(this.ledger.of("DB-3").intact()).as("each of these was rolled back").isTrue();
	}

	@Test
	void whatWasLookedForAndAdvisedIsAttestedToo() {
		Play play = Play.start(this.engine, "DB-6");
		play.complete("UserTask_DecideParticipation_AgendaSetting", "participate", true, "forms", List.of("survey"),
				"purpose", "Weten wat er leeft", "targetGroups", "Jongeren", "purposeKind", "fetch-information",
				"representative", true, "willingToBeBound", "non-committal", "weeks", 12, "budget", 20_000);

		assertThat(this.ledger.of("DB-6").findings()).isEmpty();
		for (String tampering : List.of("update participation_decision set weeks = 1 where weeks = 12",
				"update participation_decision set representative = null where weeks = 12",
				"update weighed_form set verdict = 'DOES_NOT_FIT' where form = 'survey'",
				"delete from weighed_form where form = 'citizens-forum'", "delete from weighed_form where position = 0",
				"delete from chosen_form where position = 0")) {
			assertThat(findingsAfter("DB-6", tampering)).as(tampering)
				.extracting(Finding::problem)
				.containsExactly(Problem.ROW_CHANGED);
		}
		assertThat(this.ledger.of("DB-6").intact()).isTrue();
	}

	@Test
	void theDatabaseRefusesToRewriteWhatIsRecorded() {
		answered("DB-7");

		for (String table : recordedTables()) {
			String column = this.database.sql(
					"select lower(column_name) from information_schema.columns where lower(table_name) = ? fetch first 1 rows only")
				.param(table)
				.query(String.class)
				.single();
			assertThat(this.database.sql("""
					select count(*) from information_schema.triggers
					where lower(event_object_table) = ? and lower(trigger_name) = ?""")
				.params(table, table + "_append_only")
				.query(Long.class)
				.single()).as("triggers on %s: add it to R__append_only.sql", table).isPositive();
			if (this.database.sql("select count(*) from " + table).query(Long.class).single() > 0) {
				refusedByTrigger("update %s set %s = %s".formatted(table, column, column));
				refusedByTrigger("delete from " + table);
			}
		}
		refusedByTrigger("update ledger_head set entries = entries - 1 where dossier = 'DB-7'");
		refusedByTrigger("update ledger_head set entries = entries + 1 where dossier = 'DB-7'");
		refusedByTrigger("delete from ledger_head where dossier = 'DB-7'");
	}

	@Test
	void theDatabaseRefusesAnAdoptionThatOwesAnAnswer() {
		Play play = unanswered("DB-8");
		String adoption = """
				insert into council_decision (id, trajectory_id, adopted)
				select max(e.id), max(t.id), %s from ledger_entry e, trajectory t
				where t.reference = 'DB-8' and e.dossier = 'DB-8'""";

		refusedOf(adoption.formatted(true), "nothing-owed: adoption is refused while 2 binding outcomes");
		accepted(adoption.formatted(false));
		play.complete(play.taskOn("UserTask_RespondToOutcome", 2), "response", "followed");
		play.complete(play.taskOn("UserTask_RespondToOutcome", 1), "response", "not-followed", "ground", "cost",
				"justification", "Reistijd betalen kost de sector te veel.");
		refusedOf(adoption.formatted(true), "nothing-owed: adoption is refused while 1 binding outcomes");
		Play.as("voorzitter");
		play.complete("UserTask_ConfirmJustification", "confirmed", true);
		accepted(adoption.formatted(true));
	}

	@Test
	void theDatabaseRefusesAnAdoptionWhileARoundThatBindsHasNoOutcomes() {
		Play play = begun("DB-9", "citizens-forum");
		begun("DB-10", "survey");
		String adoption = """
				insert into council_decision (id, trajectory_id, adopted)
				select max(e.id), max(t.id), %s from ledger_entry e, trajectory t
				where t.reference = '%s' and e.dossier = t.reference""";

		refusedOf(adoption.formatted(true, "DB-9"), "nothing-owed: adoption is refused while 1 rounds");
		accepted(adoption.formatted(false, "DB-9"));
		accepted(adoption.formatted(true, "DB-10"));
		play.forum(List.of(vote("Betaal reistijd", 3, 21))).complete("UserTask_RecordOutcomes");
		accepted(adoption.formatted(true, "DB-9"));
	}

	private Set<String> recordedTables() {
		Set<String> tables = new TreeSet<>(Set.of("ledger_entry"));
		for (EntityType<?> type : this.entities.getMetamodel().getEntities()) {
			if (Recorded.class.isAssignableFrom(type.getJavaType())) {
				tables.add(type.getJavaType().getAnnotation(Table.class).name());
				Arrays.stream(type.getJavaType().getDeclaredFields())
					.map(field -> field.getAnnotation(CollectionTable.class))
					.filter(Objects::nonNull)
					.forEach(list -> tables.add(list.name()));
			}
		}
		return tables;
	}

	private List<Finding> findingsAfter(String dossier, String tampering) {
		refusedByTrigger(tampering);
		switchTriggersOff(this.database);
		try {
			return Objects.requireNonNull(this.transaction.execute(status -> {
				status.setRollbackOnly();
				this.database.sql(tampering).update();
				return this.ledger.of(dossier).findings();
			}));
		}
		finally {
			switchTriggersOn(this.database);
		}
	}

	private void refusedByTrigger(String change) {
		refusedOf(change, "(append-only|forward-only): .* is refused");
	}

	private void refusedOf(String change, String why) {
		assertThatThrownBy(() -> this.transaction.executeWithoutResult(status -> this.database.sql(change).update()))
			.as(change)
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageMatching("(?is).*" + why + ".*");
	}

	private void accepted(String change) {
		assertThat(this.transaction.<Integer>execute(status -> {
			status.setRollbackOnly();
			return this.database.sql(change).update();
		})).as(change).isOne();
	}

	/** As an administrator of the database can. */
	abstract void switchTriggersOff(JdbcClient database);

	abstract void switchTriggersOn(JdbcClient database);

	private static Map<String, Object> share(String group, int participants, double population) {
		return Map.of("stratum", "leeftijd", "value", group, "participants", participants, "population", population);
	}

	private Play answered(String reference) {
		Play play = unanswered(reference);
		play.complete(play.taskOn("UserTask_RespondToOutcome", 1), "response", "not-followed", "ground", "cost",
				"justification", "Reistijd betalen kost de sector te veel. ".repeat(1000));
		play.complete(play.taskOn("UserTask_RespondToOutcome", 2), "response", "followed");
		Play.as("voorzitter");
		play.complete("UserTask_ConfirmJustification", "confirmed", true);
		return play;
	}

	/** Its round has begun, and nothing came of it yet. */
	private Play begun(String reference, String form) {
		return Play.start(this.engine, reference)
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withParticipation("Preliminary", form);
	}

	private Play unanswered(String reference) {
		Play play = begun(reference, "citizens-forum");
		play.forum(List.of(vote("Betaal reistijd", 18, 6), vote("Geef roosters vooraf", 20, 4)));
		play.complete("UserTask_RecordOutcomes", "selected", 24, "started", 24, "strata",
				List.of(share("jong", 10, 40.25), share("oud", 14, 59.75)));
		return play;
	}

}
