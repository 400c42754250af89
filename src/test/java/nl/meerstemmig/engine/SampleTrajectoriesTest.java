package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectories;
import nl.meerstemmig.trajectory.Trajectory;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:samples-test;DB_CLOSE_DELAY=-1" })
class SampleTrajectoriesTest {

	@Autowired
	private Trajectories trajectories;

	@Autowired
	private Dossiers dossiers;

	@Autowired
	private TaskService tasks;

	@Autowired
	private LedgerVerification ledger;

	@Autowired
	private SampleTrajectories samples;

	@Test
	void theFirstStartLoadsRunningAndFinishedTrajectoriesMarkedAsSamples() throws Exception {
		Map<String, Standing> standings = this.trajectories.findAllByOrderByReference()
			.stream()
			.collect(Collectors.toMap(Trajectory::reference, this.dossiers::standingOf));

		assertThat(this.trajectories.findAllByOrderByReference()).allMatch(Trajectory::isSample).hasSize(9);
		assertThat(standings.values()).contains(Standing.RUNNING, Standing.EVALUATED, Standing.NOT_PUT_ON_AGENDA);
		assertThat(this.ledger.all()).hasSize(9).allMatch(Verification::intact);
		assertThat(waitsFor("SER-2022-07")).containsExactly("UserTask_DecideParticipation_Preliminary");
		assertThat(waitsFor("SER-2022-05")).containsExactly("UserTask_WorkIn");
		assertThat(waitsFor("SER-2020-01")).containsExactly("UserTask_SendFeedback");

		this.samples.run(new DefaultApplicationArguments());

		assertThat(this.trajectories.findAllByOrderByReference()).as("a second start adds nothing").hasSize(9);
	}

	private List<String> waitsFor(String reference) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

}
