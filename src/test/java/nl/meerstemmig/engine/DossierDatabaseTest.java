package nl.meerstemmig.engine;

import java.util.List;

import nl.meerstemmig.ledger.LedgerVerification;
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
	}

	@Test
	void whoeverChangesARowIsFoundOut() {
		answered("DB-3");

		assertThat(findingsAfter("update response set state = 'FOLLOWED' where state = 'NOT_FOLLOWED'"))
			.extracting(Finding::problem)
			.containsExactly(Problem.ROW_CHANGED);
		assertThat(findingsAfter(
				"update ledger_entry set actor = 'iemand' where dossier = 'DB-3' and sequence_number = 2"))
			.extracting(Finding::sequence, Finding::problem)
			.containsExactly(tuple(2L, Problem.ENTRY_CHANGED));
		assertThat(findingsAfter("delete from confirmation")).extracting(Finding::problem)
			.containsExactly(Problem.ROW_MISSING);
		assertThat(findingsAfter("update ledger_head set entries = entries - 1 where dossier = 'DB-3'"))
			.extracting(Finding::problem)
			.containsExactly(Problem.HEAD_MISMATCH);
		assertThat(findingsAfter("""
				update ledger_entry set sequence_number = sequence_number + 1000
				where dossier = 'DB-3' and sequence_number = 3""")).extracting(Finding::problem)
			.contains(Problem.SEQUENCE_BROKEN, Problem.CHAIN_BROKEN);
		assertThat(this.ledger.of("DB-3").intact()).as("each of these was rolled back").isTrue();
	}

	private List<Finding> findingsAfter(String tampering) {
		return this.transaction.execute(status -> {
			status.setRollbackOnly();
			this.database.sql(tampering).update();
			return this.ledger.of("DB-3").findings();
		});
	}

	private Play answered(String reference) {
		Play play = Play.start(this.engine, reference).withoutParticipation("AgendaSetting").onAgenda();
		play.withParticipation("Preliminary", "citizens-forum");
		play.forum(List.of(vote("Betaal reistijd", 18, 6), vote("Geef roosters vooraf", 20, 4)));
		play.complete("UserTask_RecordOutcomes");
		play.complete(play.taskOn("UserTask_RespondToOutcome", 1), "response", "not-followed", "ground", "cost",
				"justification", "Reistijd betalen kost de sector te veel. ".repeat(1000));
		play.complete(play.taskOn("UserTask_RespondToOutcome", 2), "response", "followed");
		Play.as("voorzitter");
		play.complete("UserTask_ConfirmJustification", "confirmed", true);
		return play;
	}

}
