package nl.meerstemmig.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.response.Learned;
import nl.meerstemmig.response.Learned.Lesson;
import nl.meerstemmig.response.Learning;
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
	private Learning learning;

	@Autowired
	private SampleTrajectories samples;

	@Test
	void theFirstStartLoadsRunningAndFinishedTrajectoriesMarkedAsSamples() throws Exception {
		Map<String, Standing> standings = this.trajectories.findAllByOrderByReference()
			.stream()
			.collect(Collectors.toMap(Trajectory::reference, this.dossiers::standingOf));

		assertThat(this.trajectories.findAllByOrderByReference()).allMatch(Trajectory::isSample).hasSize(10);
		assertThat(standings.values()).contains(Standing.RUNNING, Standing.EVALUATED, Standing.NOT_PUT_ON_AGENDA);
		assertThat(this.ledger.all()).as("ten trajectories, a forum and a seat")
			.hasSize(12)
			.allMatch(Verification::intact);
		assertThat(waitsFor("SER-2022-07")).containsExactly("UserTask_DecideParticipation_Preliminary");
		assertThat(waitsFor("SER-2022-05")).containsExactly("UserTask_WorkIn");
		assertThat(waitsFor("SER-2020-01")).containsExactly("UserTask_SendFeedback");

		this.samples.run(new DefaultApplicationArguments());

		assertThat(this.trajectories.findAllByOrderByReference()).as("a second start adds nothing").hasSize(10);
	}

	private List<String> waitsFor(String reference) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	@Test
	void whatWasLearnedFromTheirRoundsIsCountedAndMarkedAsOfSamples() {
		Learned survey = Objects.requireNonNull(this.learning.byForm().get("survey"));

		assertThat(survey.rounds()).isEqualTo(3);
		assertThat(survey.fromSamples()).isEqualTo(3);
		assertThat(survey.participants()).isEqualTo(5050);
		assertThat(survey.outcomes()).isEqualTo(18);
		assertThat(survey.followed()).isEqualTo(11);
		assertThat(survey.partlyFollowed()).isEqualTo(3);
		assertThat(survey.notFollowed()).isZero();
		assertThat(survey.visibleInfluence()).isEqualTo(16);
		assertThat(survey.lessons()).isNotEmpty()
			.hasSizeLessThanOrEqualTo(3)
			.allMatch(Lesson::sample)
			.extracting(Lesson::reference)
			.contains("SER-2021-01");
		Learned forum = Objects.requireNonNull(this.learning.byForm().get("citizens-forum"));
		assertThat(forum.participants()).isEqualTo(24);
		assertThat(forum.notFollowed()).isOne();
		assertThat(this.learning.byForm()).doesNotContainKey("work-visit");
	}

}
