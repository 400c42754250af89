package nl.meerstemmig.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import nl.meerstemmig.engine.Http.Answer;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Adopting;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static nl.meerstemmig.engine.Play.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every way to move a process past an answer that is owed, by an administrator of the
 * engine, over its own REST API. Each is refused, or the process moves and the dossier
 * still says the truth: unanswered stays unanswered, nothing is adopted, and what was
 * done stands in it with actor, time and way.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:every-door-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.admin-user.id=beheer", "camunda.bpm.admin-user.password=beheer",
		"camunda.bpm.job-execution.wait-time-in-millis=200", "camunda.bpm.job-execution.max-wait=500" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

	private static final String RESPOND = "UserTask_RespondToOutcome";

	private static final String ROUND = "CallActivity_Round_Preliminary";

	private final List<String> table = new ArrayList<>();

	private int number;

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Adopting adopting;

	private Http administrator;

	private Http secretary;

	private Http council;

	@BeforeEach
	void signOn() {
		this.administrator = new Http(this.port, "beheer", "nl");
		this.secretary = new Http(this.port, "secretaris", "nl");
		this.council = new Http(this.port, "raadslid", "nl");
	}

	/** A trajectory with two binding outcomes that wait for an answer. */
	private final class Owing {

		private final Play play;

		private final String task;

		private final String answering;

		private Owing(String model) {
			this.play = held(model, "citizens-forum");
			this.play.complete(RECORD);
			this.task = this.play.taskOn(RESPOND, 1).getId();
			this.answering = this.play.answering(1).getId();
			Play.as("niemand");
		}

		String reference() {
			return this.play.reference();
		}

		String trajectory() {
			return this.play.process().getId();
		}

		String round() {
			return this.play.running("participation-round").getId();
		}

		Object outcome() {
			return EveryDoorTest.this.engine.getRuntimeService().getVariable(this.answering, "outcomeId");
		}

		/** Another process that answers the first outcome. */
		String answerBy(String model) {
			Play.as("secretaris");
			ProcessInstance process = EveryDoorTest.this.engine.getRuntimeService()
				.createProcessInstanceByKey(model)
				.businessKey(reference())
				.setVariable("outcomeId", outcome())
				.execute();
			Play.as("niemand");
			return process.getId();
		}

	}

	/** A trajectory whose round has been held, and whose outcomes nobody has recorded. */
	private Play held(String model, String form) {
		Play play = Play.start(this.engine, model, "DOOR-" + ++this.number)
			.withoutParticipation("AgendaSetting")
			.onAgenda()
			.withParticipation("Preliminary", form);
		return form.equals("survey") ? play.survey()
				: play.forum(List.of(vote("Betaal reistijd", 20, 4), vote("Geef roosters vooraf", 22, 2)));
	}

	/** What came of it. */
	private sealed interface Expected {

		/** Nothing moved. */
		record Refused(List<String> said) implements Expected {
		}

		/** Nothing moved and nothing was refused. */
		record Nothing() implements Expected {
		}

		/**
		 * @param times how often it was done: each is recorded once
		 * @param standing of the trajectory, afterwards
		 */
		record Moved(String way, int times, String standing) implements Expected {
		}

	}

	private static Expected refused(String... said) {
		return new Expected.Refused(List.of(said));
	}

	private static Expected moved(String way) {
		return moved(way, 1);
	}

	private static Expected moved(String way, int times) {
		return new Expected.Moved(way, times, "running");
	}

	private static Expected stopped(String way) {
		return new Expected.Moved(way, 1, "stopped");
	}

	@TestFactory
	Stream<DynamicTest> aPersonWithATask() {
		return Stream.of(
				door("task/complete without a justification", refused("motivering ontbreekt"),
						owing -> this.secretary.complete(owing.task, "response", "not-followed")),
				door("task/submit-form without a justification", refused("motivering ontbreekt"),
						owing -> this.secretary.submitForm(owing.task, "response", "not-followed")),
				door("task/resolve", new Expected.Nothing(),
						owing -> post("/task/" + owing.task + "/resolve",
								"{\"variables\":{\"response\":{\"value\":\"followed\"}}}")),
				door("task/bpmnError, no handler", refused("error"),
						owing -> this.secretary.post("/engine-rest/task/" + owing.task + "/bpmnError",
								"{\"errorCode\":\"weg\"}")),
				door("task/bpmnEscalation, no handler", refused("escalation"),
						owing -> this.secretary.post("/engine-rest/task/" + owing.task + "/bpmnEscalation",
								"{\"escalationCode\":\"weg\"}")),
				door("DELETE task", refused("task"), owing -> delete("/task/" + owing.task)),
				door("execution/signal", refused("nog geen antwoord"),
						owing -> post("/execution/" + execution(owing.task) + "/signal", "{}")));
	}

	@TestFactory
	Stream<DynamicTest> whatAModelMayHold() {
		before("answer-with-events", eventsModel());
		return Stream.of(
				door("task/bpmnError, boundary event", moved("event"),
						owing -> post("/task/" + respondIn(owing.answerBy("answer-with-events")) + "/bpmnError",
								"{\"errorCode\":\"weg\"}")),
				door("task/bpmnEscalation, boundary event", moved("event"),
						owing -> post("/task/" + respondIn(owing.answerBy("answer-with-events")) + "/bpmnEscalation",
								"{\"escalationCode\":\"weg\"}")),
				door("message, boundary event", moved("event"), owing -> {
					owing.answerBy("answer-with-events");
					return post("/message",
							"{\"messageName\":\"weg\",\"businessKey\":\"%s\"}".formatted(owing.reference()));
				}), door("signal, boundary event", moved("event"), owing -> {
					owing.answerBy("answer-with-events");
					return post("/signal", "{\"name\":\"weg\"}");
				}), door("job/execute, boundary timer", moved("job"), owing -> {
					String job = json("/job?processInstanceId=" + owing.answerBy("answer-with-events")).get(0)
						.path("id")
						.asText();
					return post("/job/" + job + "/execute", "{}");
				}), door("job/duedate, then the job executor", moved("job"), owing -> {
					String process = owing.answerBy("answer-with-events");
					String job = json("/job?processInstanceId=" + process).get(0).path("id").asText();
					Answer answer = this.administrator.put("/engine-rest/job/" + job + "/duedate",
							"{\"duedate\":\"2020-01-01T00:00:00.000+0000\"}");
					waitUntil(() -> ended(process));
					return answer;
				}));
	}

	@TestFactory
	Stream<DynamicTest> modification() {
		return bothWays(skip -> Stream.of(
				door("modification before the task" + skip, moved("modification"),
						owing -> modify(owing.answering, skip, cancel(RESPOND), before(RESPOND))),
				door("modification past the task" + skip, moved("modification"),
						owing -> modify(owing.answering, skip, cancel(RESPOND), before("EndEvent_AnswerOutcome"))),
				door("modification after the task, into the gateway that asks the dossier" + skip,
						refused("nog geen antwoord"),
						owing -> modify(owing.answering, skip, cancel(RESPOND), after(RESPOND))),
				door("modification that cancels the task only" + skip, moved("modification"),
						owing -> modify(owing.answering, skip, cancel(RESPOND))),
				door("modification to the adoption" + skip, moved("modification"), owing -> {
					Answer answer = modify(owing.trajectory(), skip, cancel(ROUND), before("UserTask_Adopt"));
					Answer adopt = this.secretary.complete(this.secretary.task(owing.reference(), "UserTask_Adopt"),
							"adopted", true);
					assertThat(adopt.status()).isEqualTo(409);
					assertThat(adopt.message()).contains("Betaal reistijd", "Geef roosters vooraf");
					return answer;
				}), door("modification past the adoption" + skip, moved("modification"), owing -> {
					Answer answer = modify(owing.trajectory(), skip, cancel(ROUND), after("UserTask_Adopt"));
					assertThat(owing.play.openTasks()).as("back to the commission")
						.contains("UserTask_DraftWhiteVersion");
					return answer;
				}),
				door("modification to the end of the trajectory" + skip, stopped("modification"),
						owing -> modify(owing.trajectory(), skip, cancel(ROUND), before(END))),
				door("modification that cancels all of the trajectory" + skip, stopped("modification"),
						owing -> modify(owing.trajectory(), skip, cancel(ROUND)))));
	}

	private static final String END = "EndEvent_Completed";

	@TestFactory
	Stream<DynamicTest> batches() {
		return bothWays(skip -> Stream.of(
				door("modification of many at once" + skip, moved("modification"),
						owing -> post("/modification/execute", manyModified(owing, skip))),
				door("modification of many, later" + skip, moved("modification"), owing -> {
					Answer answer = post("/modification/executeAsync", manyModified(owing, skip));
					waitUntil(() -> ended(owing.answering));
					assertThat(ways(owing.reference())).contains("batch");
					return answer;
				}), door("deletion of many, later" + skip, moved("deletion"), owing -> {
					Answer answer = post("/process-instance/delete",
							"{\"processInstanceIds\":[\"%s\"],\"deleteReason\":\"opruimen\",%s}"
								.formatted(owing.answering, skip.json()));
					waitUntil(() -> ended(owing.answering));
					assertThat(ways(owing.reference())).contains("batch");
					return answer;
				})));
	}

	@TestFactory
	Stream<DynamicTest> startsAndRestarts() {
		return bothWays(skip -> Stream.of(
				door("start at a later activity, same reference" + skip, refused("begint bij het begin"),
						owing -> startAtAdoption(owing.reference(), skip)),
				door("start at a later activity, new reference" + skip, refused("begint bij het begin"),
						owing -> startAtAdoption(owing.reference() + "-nieuw", skip)),
				startAt("the start event, then a later activity", "Eerst-dan", skip, before("StartEvent_Request"),
						before("UserTask_Adopt")),
				startAt("a later activity, then the start event", "Dan-eerst", skip, before("UserTask_Adopt"),
						before("StartEvent_Request")),
				startAt("the start event, then after an activity", "Na", skip, before("StartEvent_Request"),
						after("UserTask_Adopt")),
				startAt("the start event, then a sequence flow", "Pijl", skip, before("StartEvent_Request"),
						along("Flow_SeatVotes_Adopt")),
				startAt("a sequence flow, then the start event", "Pijl-eerst", skip, along("Flow_SeatVotes_Adopt"),
						before("StartEvent_Request")),
				startAt("the start event of a later phase", "Fase", skip, before("StartEvent_Recommendation")),
				startAt("after the start event, then a later activity", "Na-begin", skip, after("StartEvent_Request"),
						before("UserTask_Adopt")),
				door("a second start" + skip, refused("al een adviestraject"),
						owing -> this.secretary.start(owing.reference())),
				door("restart of one that runs" + skip, refused("cannot be restarted"),
						owing -> restart(owing.trajectory(), "UserTask_Adopt", skip)),
				door("restart, at the adoption, of one that was deleted" + skip, moved("restart"), owing -> {
					delete("/process-instance/" + owing.trajectory());
					Answer answer = restart(owing.trajectory(), "UserTask_Adopt", skip);
					assertThat(restart(owing.trajectory(), "UserTask_Adopt", skip).message())
						.contains("Het adviestraject " + owing.reference() + " loopt al");
					return answer;
				}),
				restartAt("the start event, then a later activity", skip, before("StartEvent_Request"),
						before("UserTask_Adopt")),
				restartAt("a later activity, then the start event", skip, before("UserTask_Adopt"),
						before("StartEvent_Request")),
				restartAt("the start event, then after an activity", skip, before("StartEvent_Request"),
						after("UserTask_DraftGreenVersion")),
				restartAt("a sequence flow, then the start event", skip, along("Flow_SeatVotes_Adopt"),
						before("StartEvent_Request")),
				door("restart of many, later, at the adoption" + skip, moved("restart"), owing -> {
					delete("/process-instance/" + owing.trajectory());
					Answer answer = post("/process-definition/" + definition("advisory-trajectory") + "/restart-async",
							restarted(owing.trajectory(), skip, before("UserTask_Adopt")));
					waitUntil(() -> ways(owing.reference()).contains("restart"));
					assertThat(ways(owing.reference())).containsOnlyOnce("batch");
					return answer;
				}),
				door("a round started by hand" + skip, moved("start"),
						owing -> post("/process-definition/key/participation-round/start", "{\"businessKey\":\"%s\",%s}"
							.formatted(owing.reference(), Http.variables("phase", "preliminary", "form", "survey"))))));
	}

	@TestFactory
	Stream<DynamicTest> migration() {
		before("answer-without-task",
				withoutTheTask("answer-without-task", "<camunda:property name=\"ms:kind\" value=\"answer\"/>"));
		before("foreign", withoutTheTask("foreign", "<camunda:property name=\"x\" value=\"y\"/>"));
		return bothWays(skip -> Stream.of(
				door("migration to a model without the task" + skip, refused("UserTask_RespondToOutcome"),
						owing -> post("/migration/execute", migrated(owing, "answer-without-task", skip))),
				door("migration to it, later" + skip, refused("UserTask_RespondToOutcome"),
						owing -> post("/migration/executeAsync", migrated(owing, "answer-without-task", skip))),
				door("migration to a model without ms:kind" + skip, refused("ander soort proces"),
						owing -> post("/migration/execute", migrated(owing, "foreign", skip)))));
	}

	@TestFactory
	Stream<DynamicTest> messagesAndVariables() {
		return Stream.of(door("message: withdraw, with a reason", refused("andere rol"), owing -> post("/message",
				"{\"messageName\":\"%s\",\"businessKey\":\"%s\",\"processVariables\":{\"reason\":{\"value\":\"Weg ermee\"}}}"
					.formatted(WITHDRAW, owing.reference()))),
				door("a variable of the process", moved("variables"),
						owing -> this.administrator.put(
								"/engine-rest/process-instance/" + owing.answering + "/variables/response",
								"{\"value\":\"followed\",\"type\":\"String\"}")),
				door("a variable deleted", moved("variables"),
						owing -> delete("/process-instance/" + owing.answering + "/variables/outcomeId")),
				door("the outcome that a process answers, set to none", moved("variables"), owing -> {
					Answer answer = this.administrator.put(
							"/engine-rest/process-instance/" + owing.answering + "/variables/outcomeId",
							"{\"value\":-1,\"type\":\"Long\"}");
					Answer complete = this.secretary.complete(owing.task, "response", "followed");
					assertThat(complete.status()).isEqualTo(404);
					return answer;
				}), door("the count of a multi-instance, while it runs", moved("variables"), owing -> {
					Answer answer = this.administrator.put(
							"/engine-rest/execution/" + multiInstance(owing) + "/localVariables/nrOfCompletedInstances",
							"{\"value\":1,\"type\":\"Integer\"}");
					assertThat(this.secretary.complete(owing.task, "response", "followed").status()).isEqualTo(204);
					return answer;
				}),
				door("a variable of somebody else's task", moved("variables"),
						owing -> this.administrator.put("/engine-rest/task/" + owing.task + "/variables/response",
								"{\"value\":\"followed\",\"type\":\"String\"}")),
				door("variables of many, later", moved("batch"), owing -> post("/process-instance/variables-async",
						"{\"processInstanceIds\":[\"%s\"],\"variables\":{\"response\":{\"value\":\"followed\"}}}"
							.formatted(owing.answering))));
	}

	private static final String WITHDRAW = "withdraw-trajectory";

	@TestFactory
	Stream<DynamicTest> suspension() {
		return Stream.of(
				door("suspend the trajectory", moved("suspension"), owing -> this.administrator
					.put("/engine-rest/process-instance/" + owing.trajectory() + "/suspended", "{\"suspended\":true}")),
				door("suspend the answer", moved("suspension"), owing -> {
					Answer answer = this.administrator
						.put("/engine-rest/process-instance/" + owing.answering + "/suspended", "{\"suspended\":true}");
					assertThat(this.secretary.complete(owing.task, "response", "followed").status()).isGreaterThan(399);
					return answer;
				}), door("suspend the model, with what runs", moved("suspension"), owing -> {
					Answer answer = this.administrator.put(
							"/engine-rest/process-definition/key/answer-outcome/suspended",
							"{\"suspended\":true,\"includeProcessInstances\":true}");
					this.administrator.put("/engine-rest/process-definition/key/answer-outcome/suspended",
							"{\"suspended\":false,\"includeProcessInstances\":true}");
					assertThat(ways(owing.reference())).contains("activation");
					return answer;
				}));
	}

	@TestFactory
	Stream<DynamicTest> deletion() {
		return bothWays(skip -> Stream.of(
				door("deletion of the answer" + skip, moved("deletion"),
						owing -> delete("/process-instance/" + owing.answering + "?" + skip.query())),
				door("deletion of the round, with nothing else running" + skip, stopped("deletion"),
						owing -> delete("/process-instance/" + owing.round() + "?" + skip.query())),
				door("deletion of the trajectory" + skip, stopped("deletion"),
						owing -> delete("/process-instance/" + owing.trajectory() + "?" + skip.query())),
				door("deletion of the trajectory without its sub-processes" + skip, stopped("deletion"),
						owing -> delete("/process-instance/" + owing.trajectory() + "?skipSubprocesses=true&"
								+ skip.query()))));
	}

	@TestFactory
	Stream<DynamicTest> deploymentDeletion() {
		return bothWays(skip -> {
			String other = "other-trajectory" + (skip.both ? "-skipping" : "");
			String deployment = deploy(other + ".bpmn",
					resource("processes/advisory-trajectory.bpmn").replace("advisory-trajectory", other));
			return Stream.of(
					owed(other, "deletion of the deployment" + skip, refused("dependent process instances"),
							owing -> delete("/deployment/" + deployment + "?" + skip.query())),
					owed(other, "deletion of the deployment, cascading" + skip, stopped("deployment-deletion"),
							owing -> delete("/deployment/" + deployment + "?cascade=true&" + skip.query())));
		});
	}

	@TestFactory
	Stream<DynamicTest> theTaskItself() {
		return Stream.of(door("a candidate user of no role, who completes it", new Expected.Nothing(), owing -> {
			Answer answer = post("/task/" + owing.task + "/identity-links",
					"{\"userId\":\"raadslid\",\"type\":\"candidate\"}");
			completedByTheCouncilIsRefused(owing);
			return answer;
		}), door("a candidate group of another role, one of whom completes it", new Expected.Nothing(), owing -> {
			Answer answer = post("/task/" + owing.task + "/identity-links",
					"{\"groupId\":\"council\",\"type\":\"candidate\"}");
			completedByTheCouncilIsRefused(owing);
			return answer;
		}), door("its own candidate group taken away", new Expected.Nothing(),
				owing -> post("/task/" + owing.task + "/identity-links/delete",
						"{\"groupId\":\"%s\",\"type\":\"candidate\"}".formatted(candidateGroup(owing.task)))),
				door("assigned to somebody of another role, who completes it", new Expected.Nothing(), owing -> {
					Answer answer = post("/task/" + owing.task + "/assignee", "{\"userId\":\"raadslid\"}");
					completedByTheCouncilIsRefused(owing);
					return answer;
				}), door("delegated to somebody of another role, who resolves and completes it", new Expected.Nothing(),
						owing -> {
							Answer answer = post("/task/" + owing.task + "/delegate", "{\"userId\":\"raadslid\"}");
							assertThat(this.council.post("/engine-rest/task/" + owing.task + "/resolve", "{}").status())
								.isEqualTo(204);
							completedByTheCouncilIsRefused(owing);
							return answer;
						}),
				door("another name, and due long from now", new Expected.Nothing(),
						owing -> this.administrator.put("/engine-rest/task/" + owing.task,
								"{\"name\":\"Klaar\",\"due\":\"2099-01-01T00:00:00.000+0000\"}")),
				door("a comment", new Expected.Nothing(),
						owing -> post("/task/" + owing.task + "/comment/create", "{\"message\":\"Gevolgd.\"}")),
				door("an attachment", new Expected.Nothing(),
						owing -> this.administrator.upload("/engine-rest/task/" + owing.task + "/attachment/create",
								"attachment-name", "Antwoord", "url", "http://localhost/antwoord")),
				door("a task of nobody's process, completed", new Expected.Nothing(), owing -> {
					Answer answer = post("/task/create",
							"{\"id\":\"los-%1$s\",\"name\":\"Reageer op aanbeveling\"}".formatted(owing.reference()));
					assertThat(this.administrator.complete("los-" + owing.reference(), "response", "followed").status())
						.isEqualTo(204);
					return answer;
				}), door("a task below it, completed", new Expected.Nothing(), owing -> {
					Answer answer = post("/task/create",
							"{\"id\":\"deel-%s\",\"parentTaskId\":\"%s\"}".formatted(owing.reference(), owing.task));
					assertThat(this.administrator.complete("deel-" + owing.reference()).status()).isEqualTo(204);
					return answer;
				}));
	}

	private void completedByTheCouncilIsRefused(Owing owing) {
		Answer refused = this.council.complete(owing.task, "response", "followed");
		assertThat(refused.status()).as(refused.body()).isEqualTo(403);
		assertThat(refused.message()).isNotBlank();
	}

	private String candidateGroup(String task) {
		return json("/task/" + task + "/identity-links?type=candidate").get(0).path("groupId").asText();
	}

	@TestFactory
	Stream<DynamicTest> workOfOtherSystems() {
		before("answer-elsewhere", elsewhereModel());
		return Stream.of(door("external task, completed", new Expected.Nothing(), owing -> {
			String task = fetched(owing.answerBy("answer-elsewhere"));
			return post("/external-task/" + task + "/complete", "{\"workerId\":\"proef\"}");
		}), door("external task, bpmnError that nothing catches", refused("error"), owing -> {
			String task = fetched(owing.answerBy("answer-elsewhere"));
			return post("/external-task/" + task + "/bpmnError", "{\"workerId\":\"proef\",\"errorCode\":\"weg\"}");
		}), door("external task, failure", new Expected.Nothing(), owing -> {
			String task = fetched(owing.answerBy("answer-elsewhere"));
			return post("/external-task/" + task + "/failure",
					"{\"workerId\":\"proef\",\"errorMessage\":\"stuk\",\"retries\":0}");
		}), door("external task, retries", moved("job"), owing -> {
			String task = fetched(owing.answerBy("answer-elsewhere"));
			return this.administrator.put("/engine-rest/external-task/" + task + "/retries", "{\"retries\":0}");
		}), door("external task of the task that waits", refused("External task"),
				owing -> post("/external-task/" + owing.task + "/complete", "{\"workerId\":\"proef\"}")));
	}

	/** The external task of the process, locked. */
	private String fetched(String process) {
		post("/external-task/fetchAndLock",
				"{\"workerId\":\"proef\",\"maxTasks\":50,\"topics\":[{\"topicName\":\"elders\",\"lockDuration\":60000}]}");
		return json("/external-task?processInstanceId=" + process).get(0).path("id").asText();
	}

	@TestFactory
	Stream<DynamicTest> manyAtOnce() {
		before("answer-with-events", eventsModel());
		return Stream.of(door("suspension of many, later", moved("batch"), owing -> {
			Answer answer = post("/process-instance/suspended-async", suspended(owing, true));
			waitUntil(() -> isSuspended(owing));
			return answer;
		}), door("activation of many, later", moved("batch"), owing -> {
			this.administrator.put("/engine-rest/process-instance/" + owing.answering + "/suspended",
					"{\"suspended\":true}");
			Answer answer = post("/process-instance/suspended-async", suspended(owing, false));
			waitUntil(() -> !isSuspended(owing));
			return answer;
		}), door("suspension of many, at once", moved("suspension"),
				owing -> this.administrator.put("/engine-rest/process-instance/suspended", suspended(owing, true))),
				door("variables of many, later, once they are set", moved("variables"), owing -> {
					Answer answer = post("/process-instance/variables-async",
							"{\"processInstanceIds\":[\"%s\"],\"variables\":{\"response\":{\"value\":\"followed\"}}}"
								.formatted(owing.answering));
					waitUntil(() -> ways(owing.reference()).contains("variables"));
					assertThat(ways(owing.reference())).containsOnlyOnce("batch");
					return answer;
				}), door("retries of a job", moved("job"), owing -> {
					String job = jobOf(owing.answerBy("answer-with-events"));
					return this.administrator.put("/engine-rest/job/" + job + "/retries", "{\"retries\":0}");
				}), door("retries of jobs of many, later", moved("batch"), owing -> {
					String process = owing.answerBy("answer-with-events");
					Answer answer = post("/process-instance/job-retries",
							"{\"processInstances\":[\"%s\"],\"retries\":0}".formatted(process));
					String job = jobOf(process);
					waitUntil(() -> json("/job/" + job).path("retries").asInt() == 0);
					return answer;
				}), door("the same thing twice, in two requests", moved("variables", 2), owing -> {
					setResponse(owing);
					return setResponse(owing);
				}),
				door("two variables in one request", moved("variables"),
						owing -> post("/process-instance/" + owing.answering + "/variables",
								"{\"modifications\":{\"a\":{\"value\":1},\"b\":{\"value\":2}}}")));
	}

	private static String suspended(Owing owing, boolean suspended) {
		return "{\"processInstanceIds\":[\"%s\"],\"suspended\":%s}".formatted(owing.answering, suspended);
	}

	private boolean isSuspended(Owing owing) {
		return json("/process-instance/" + owing.answering).path("suspended").asBoolean();
	}

	private String jobOf(String process) {
		return json("/job?processInstanceId=" + process).get(0).path("id").asText();
	}

	private Answer setResponse(Owing owing) {
		return this.administrator.put("/engine-rest/process-instance/" + owing.answering + "/variables/response",
				"{\"value\":\"followed\",\"type\":\"String\"}");
	}

	@TestFactory
	Stream<DynamicTest> historyAndDefinitions() {
		return Stream.of(
				door("history of what runs, deleted", refused("does not exist"),
						owing -> delete("/history/process-instance/" + owing.answering)),
				door("history of what ended, deleted", stopped("deletion"), owing -> {
					delete("/process-instance/" + owing.trajectory());
					return delete("/history/process-instance/" + owing.trajectory());
				}), door("history of many that ended, deleted later", stopped("deletion"), owing -> {
					delete("/process-instance/" + owing.trajectory());
					Answer answer = post("/history/process-instance/delete",
							"{\"historicProcessInstanceIds\":[\"%s\"]}".formatted(owing.trajectory()));
					waitUntil(
							() -> this.administrator.get("/engine-rest/history/process-instance/" + owing.trajectory())
								.status() == 404);
					return answer;
				}),
				door("clean-up of history, now", new Expected.Nothing(),
						owing -> post("/history/cleanup?immediatelyDue=true", "{}")),
				door("history kept no day", new Expected.Nothing(),
						owing -> this.administrator.put("/engine-rest/process-definition/"
								+ definition("answer-outcome") + "/history-time-to-live", "{\"historyTimeToLive\":0}")),
				door("a model that runs, deleted by its key", refused("dependent process instances"),
						owing -> delete("/process-definition/key/answer-outcome")),
				door("a model that runs, deleted by its id", refused("dependent process instances"),
						owing -> delete("/process-definition/" + definition("answer-outcome"))),
				door("a deployment, deployed again", new Expected.Nothing(),
						owing -> post("/deployment/"
								+ json("/process-definition/key/answer-outcome").path("deploymentId").asText()
								+ "/redeploy", "{\"resourceNames\":[\"processes/answer-outcome.bpmn\"]}")),
				door("a decision table, evaluated", new Expected.Nothing(),
						owing -> post("/decision-definition/key/participation-advice/evaluate", "{\"variables\":{}}")),
				door("a condition, evaluated", refused("conditional start events"),
						owing -> post("/condition", "{\"variables\":{\"response\":{\"value\":\"followed\"}}}")),
				door("a signal that nothing waits for", new Expected.Nothing(),
						owing -> post("/signal", "{\"name\":\"antwoord\"}")),
				door("a signal to the task's execution", refused("signal"), owing -> post("/signal",
						"{\"name\":\"antwoord\",\"executionId\":\"%s\"}".formatted(execution(owing.task)))));
	}

	@TestFactory
	Stream<DynamicTest> modelDeletion() {
		return bothWays(skip -> {
			String other = "deleted-trajectory" + (skip.both ? "-skipping" : "");
			deploy(other + ".bpmn",
					resource("processes/advisory-trajectory.bpmn").replace("advisory-trajectory", other));
			return Stream.of(owed(other, "a trajectory's model, deleted by its key with all that runs" + skip,
					stopped("deployment-deletion"),
					owing -> delete("/process-definition/key/" + other + "?cascade=true&" + skip.query())));
		});
	}

	@TestFactory
	Stream<DynamicTest> pastTheRecordingOfOutcomes() {
		return bothWays(skip -> Stream.of(
				unrecorded("modification past the recording" + skip, moved("modification"),
						play -> modify(roundOf(play), skip, cancel(RECORD), before("EndEvent_Round"))),
				unrecorded("modification after the recording" + skip, moved("modification"),
						play -> modify(roundOf(play), skip, cancel(RECORD), after(RECORD))),
				unrecorded("modification of the trajectory to the adoption" + skip, moved("modification"),
						play -> modify(play.process().getId(), skip, cancel(ROUND), before("UserTask_Adopt"))),
				unrecorded("deletion of the round" + skip, stopped("deletion"),
						play -> delete("/process-instance/" + roundOf(play) + "?" + skip.query())),
				unrecorded("a voluntary round moved past the recording" + skip, "survey", moved("modification"),
						play -> modify(roundOf(play), skip, cancel(RECORD), before("EndEvent_Round")))));
	}

	private static final String RECORD = "UserTask_RecordOutcomes";

	private static String roundOf(Play play) {
		return play.running("participation-round").getId();
	}

	private DynamicTest unrecorded(String way, Expected expected, Function<Play, Answer> action) {
		return unrecorded(way, "citizens-forum", expected, action);
	}

	private DynamicTest unrecorded(String way, String form, Expected expected, Function<Play, Answer> action) {
		return dynamicTest(way, () -> {
			Play play = held("advisory-trajectory", form);
			Play.as("niemand");
			Instant before = Instant.now().minusMillis(1);

			Answer answer = action.apply(play);

			JsonNode report = report(play.reference());
			assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
			movedAndRecorded((Expected.Moved) expected, report, before);
			boolean binds = form.equals("citizens-forum");
			assertThat(report.path("open").findValuesAsText("kind"))
				.containsExactly(binds ? "outcomes" : "non-committal-outcomes");
			if (binds) {
				adoptionIsRefused(play.reference(), report, "Ad hoc burgerforum (opbrengsten nog niet vastgelegd)");
			}
			assertThat(this.administrator.get("/compliance/" + play.reference()).body())
				.contains("Opbrengsten nog niet vastgelegd");
			this.table.add(row(way, expected, answer, report));
		});
	}

	@Test
	void aRoundOwesItsOutcomesUntilTheyAreRecorded() {
		Play play = held("advisory-trajectory", "citizens-forum");

		assertThat(report(play.reference()).path("open").findValuesAsText("kind")).containsExactly("outcomes");
		assertThat(new Http(this.port, "raadslid", "en").get("/compliance/" + play.reference()).body())
			.contains("Outcomes not recorded yet");
		play.complete(RECORD);
		assertThat(report(play.reference()).path("open").findValuesAsText("kind")).containsExactly("answer", "answer",
				"feedback");
	}

	@Test
	void aWithdrawnTrajectoryWaitsForNoOutcomes() {
		Play play = held("advisory-trajectory", "citizens-forum");
		this.secretary.post("/engine-rest/process-definition/key/trajectory-withdrawal/start",
				"{\"businessKey\":\"%s\",%s}".formatted(play.reference(),
						Http.variables("reason", "De minister trok de vraag in")));
		play.complete("UserTask_ConfirmWithdrawal", "withdraw", true);

		JsonNode report = report(play.reference());
		assertThat(report.path("standing").asText()).isEqualTo("withdrawn");
		assertThat(report.path("open")).isEmpty();
	}

	@Test
	void whoTookPartInAVoluntaryRoundThatWasMovedPastItsOutcomesHearsAfterTheAdoption() {
		Play play = held("advisory-trajectory", "survey");
		modify(roundOf(play), new Skip(false), cancel(RECORD), before("EndEvent_Round"));
		play.withoutParticipation("Diagnosis").withoutParticipation("Recommendation").drafted();

		play.complete("UserTask_Adopt", "adopted", true);

		JsonNode adopted = report(play.reference());
		assertThat(adopted.path("open").findValuesAsText("kind")).containsExactly("non-committal-outcomes", "feedback");
		assertThat(adopted.path("compliance").path("feedback").path("due").asInt()).isOne();
		play.feedback("UserTask_SendFeedback");
		JsonNode told = report(play.reference());
		assertThat(told.path("open").findValuesAsText("kind")).containsExactly("non-committal-outcomes");
		assertThat(told.path("compliance").path("feedback").path("sent").asInt()).isOne();
	}

	/** The way back: what it owes is then recorded and answered as ever. */
	@Test
	void aBindingRoundThatWasMovedPastItsOutcomesIsTakenUpAgain() {
		Play play = held("advisory-trajectory", "citizens-forum");
		String round = roundOf(play);
		modify(round, new Skip(false), cancel(RECORD), before("EndEvent_Round"));

		Answer restarted = post("/process-definition/" + definition("participation-round") + "/restart",
				restarted(round, new Skip(false), before(RECORD)));

		assertThat(restarted.status()).as(restarted.body()).isEqualTo(204);
		play.complete(RECORD);
		for (int outcome = 1; outcome <= 2; outcome++) {
			play.complete(play.taskOn(RESPOND, outcome), "response", "followed", "passage", "1");
		}
		play.withoutParticipation("Diagnosis").withoutParticipation("Recommendation").drafted();
		play.complete("UserTask_Adopt", "adopted", true);
		assertThat(report(play.reference()).path("standing").asText()).isEqualTo("adopted");
	}

	@Test
	void theDomainCalledFromJavaRefusesToo() {
		Owing owing = new Owing("advisory-trajectory");
		assertThat(
				catchThrowableOfType(Refusal.class, () -> this.adopting.decide(owing.reference(), true, "Aangenomen"))
					.rule())
			.isEqualTo("access.other-role");
		Play.as("secretaris");

		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> this.adopting.decide(owing.reference(), true, "Aangenomen"));

		assertThat(refusal.rule()).isEqualTo("adoption.obligations-open");
		assertThat(refusal.getMessage()).contains("Betaal reistijd", "Geef roosters vooraf");
		this.table.add("| Java: `Adopting.decide` | refused: %s | unanswered: 2 |"
			.formatted(refusal.getMessage().replace('|', '/')));
	}

	/** With and without skipping what a caller may skip. */
	private record Skip(boolean both) {

		String json() {
			return "\"skipCustomListeners\":%1$s,\"skipIoMappings\":%1$s".formatted(this.both);
		}

		String query() {
			return "skipCustomListeners=%1$s&skipIoMappings=%1$s".formatted(this.both);
		}

		@Override
		public String toString() {
			return this.both ? ", skipping listeners and mappings" : "";
		}

	}

	private static Stream<DynamicTest> bothWays(Function<Skip, Stream<DynamicTest>> doors) {
		return Stream.of(false, true).map(Skip::new).flatMap(doors);
	}

	private DynamicTest door(String way, Expected expected, Function<Owing, Answer> action) {
		return owed("advisory-trajectory", way, expected, action);
	}

	private DynamicTest owed(String model, String way, Expected expected, Function<Owing, Answer> action) {
		return owed(() -> new Owing(model), way, expected, action);
	}

	private DynamicTest owed(Supplier<Owing> situation, String way, Expected expected, Function<Owing, Answer> action) {
		return dynamicTest(way, () -> {
			Owing owing = situation.get();
			Instant before = Instant.now().minusMillis(1);
			int entries = report(owing).path("compliance").path("ledger").path("entries").asInt();

			Answer answer = action.apply(owing);

			assertThat(answer.body()).as(answer.body()).doesNotContain("SQL", "\tat ", "org.h2");
			JsonNode report = report(owing);
			if (expected instanceof Expected.Refused refused) {
				assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
				assertThat(answer.message()).isNotBlank().contains(refused.said().toArray(String[]::new));
				assertThat(report.path("compliance").path("ledger").path("entries").asInt()).isEqualTo(entries);
			}
			else {
				assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
			}
			if (expected instanceof Expected.Moved moved) {
				movedAndRecorded(moved, report, before);
			}
			theDossierSaysTheTruth(owing, report);
			this.table.add(row(way, expected, answer, report));
		});
	}

	private static void movedAndRecorded(Expected.Moved moved, JsonNode report, Instant before) {
		assertThat(report.path("standing").asText()).isEqualTo(moved.standing());
		assertThat(report.path("interventions")).as(report.path("interventions").toString())
			.filteredOn(intervention -> intervention.path("way").asText().equals(moved.way()))
			.hasSize(moved.times())
			.allSatisfy(intervention -> {
				assertThat(intervention.path("by").asText()).isEqualTo("beheer");
				assertThat(Instant.parse(intervention.path("at").asText())).isAfter(before);
			});
	}

	/** Unanswered stays unanswered, and nothing can be adopted. */
	private void theDossierSaysTheTruth(Owing owing, JsonNode report) {
		JsonNode compliance = report.path("compliance");
		assertThat(compliance.path("outcomes").path("unanswered").asInt()).isPositive();
		assertThat(compliance.path("adopted").asBoolean()).isFalse();
		assertThat(compliance.path("ledger").path("intact").asBoolean()).isTrue();
		assertThat(report.path("open").findValuesAsText("kind")).contains("answer");
		adoptionIsRefused(owing.reference(), report, "Geef roosters vooraf");
		assertThat(this.administrator.get("/compliance/" + owing.reference()).status()).isEqualTo(200);
	}

	private void adoptionIsRefused(String reference, JsonNode report, String because) {
		Play.as("secretaris");
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> this.adopting.decide(reference, true, "Aangenomen"));
		Play.as("niemand");
		if (report.path("standing").asText().equals("running")) {
			assertThat(refusal.getMessage()).contains(because);
		}
		else {
			assertThat(refusal.rule()).isEqualTo("trajectory.ended." + report.path("standing").asText());
		}
	}

	private static String row(String way, Expected expected, Answer answer, JsonNode report) {
		String came;
		if (expected instanceof Expected.Refused) {
			String said = answer.message().replace('|', '/').replace('\n', ' ');
			came = "refused (%d): %s".formatted(answer.status(),
					(said.length() > 160) ? said.substring(0, 160) + "…" : said);
		}
		else {
			came = (expected instanceof Expected.Moved) ? "moved" : "the task still waits";
		}
		List<String> recorded = new ArrayList<>();
		report.path("interventions")
			.forEach(intervention -> recorded
				.add(intervention.path("way").asText() + " by " + intervention.path("by").asText()));
		return "| %s | %s | %s; unanswered: %d; adoption refused%s |".formatted(way, came,
				report.path("standing").asText(), report.path("compliance").path("outcomes").path("unanswered").asInt(),
				recorded.isEmpty() ? "" : "; recorded: " + String.join(", ", recorded));
	}

	@AfterAll
	void print() throws IOException {
		String all = "| way | what comes of it | what the dossier says then |\n|---|---|---|\n"
				+ String.join("\n", this.table) + "\n";
		Files.writeString(Path.of("target", "every-door.md"), all);
		System.out.println(all);
	}

	private JsonNode report(Owing owing) {
		return report(owing.reference());
	}

	private JsonNode report(String reference) {
		return this.administrator.get("/api/v1/trajectories/" + reference).json();
	}

	private List<String> ways(String reference) {
		return this.administrator.get("/api/v1/trajectories/" + reference)
			.json()
			.path("interventions")
			.findValuesAsText("way");
	}

	private Answer post(String path, String body) {
		return this.administrator.post("/engine-rest" + path, body);
	}

	private Answer delete(String path) {
		return this.administrator.delete("/engine-rest" + path);
	}

	private JsonNode json(String path) {
		return this.administrator.get("/engine-rest" + path).json();
	}

	private String execution(String task) {
		return json("/task/" + task).path("executionId").asText();
	}

	private String respondIn(String process) {
		return json("/task?processInstanceId=" + process).get(0).path("id").asText();
	}

	private boolean ended(String process) {
		return this.administrator.get("/engine-rest/process-instance/" + process).status() == 404;
	}

	private String definition(String key) {
		return json("/process-definition/key/" + key).path("id").asText();
	}

	/** The execution that counts how many outcomes of the round were answered. */
	private String multiInstance(Owing owing) {
		return this.engine.getRuntimeService()
			.createVariableInstanceQuery()
			.processInstanceIdIn(owing.round())
			.variableName("nrOfCompletedInstances")
			.singleResult()
			.getExecutionId();
	}

	private Answer modify(String process, Skip skip, String... instructions) {
		return post("/process-instance/" + process + "/modification",
				"{%s,\"annotation\":\"om te zien\",\"instructions\":[%s]}".formatted(skip.json(),
						String.join(",", instructions)));
	}

	private String manyModified(Owing owing, Skip skip) {
		return "{\"processDefinitionId\":\"%s\",\"processInstanceIds\":[\"%s\"],%s,\"instructions\":[%s,%s]}".formatted(
				definition("answer-outcome"), owing.answering, skip.json(), cancel(RESPOND),
				before("EndEvent_AnswerOutcome"));
	}

	private static String cancel(String activity) {
		return "{\"type\":\"cancel\",\"activityId\":\"%s\"}".formatted(activity);
	}

	private static String before(String activity) {
		return "{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}".formatted(activity);
	}

	private static String after(String activity) {
		return "{\"type\":\"startAfterActivity\",\"activityId\":\"%s\"}".formatted(activity);
	}

	private static String along(String flow) {
		return "{\"type\":\"startTransition\",\"transitionId\":\"%s\"}".formatted(flow);
	}

	private Answer startAtAdoption(String reference, Skip skip) {
		return startAt(reference, skip, before("UserTask_Adopt"));
	}

	private Answer startAt(String reference, Skip skip, String... instructions) {
		return this.secretary.post("/engine-rest/process-definition/key/advisory-trajectory/start",
				"{\"businessKey\":\"%s\",%s,\"startInstructions\":[%s],%s}".formatted(reference, skip.json(),
						String.join(",", instructions), Http.variables("title", "Zorg", "question", "Hoe?",
								"commissioner", "SZW", "commission", "Zorg", "origin", "request")));
	}

	/** With nothing of it in any dossier. */
	private DynamicTest startAt(String where, String reference, Skip skip, String... instructions) {
		return door("start at " + where + skip, refused("begint bij het begin"), owing -> {
			String other = owing.reference() + "-" + reference;
			Answer answer = startAt(other, skip, instructions);
			assertThat(this.administrator.get("/api/v1/trajectories/" + other).status()).isEqualTo(404);
			return answer;
		});
	}

	private DynamicTest restartAt(String where, Skip skip, String... instructions) {
		return owed(() -> {
			Owing owing = new Owing("advisory-trajectory");
			delete("/process-instance/" + owing.trajectory());
			return owing;
		}, "restart at " + where + skip, refused("op één plaats"),
				owing -> restart(owing.trajectory(), skip, instructions));
	}

	private Answer restart(String process, String activity, Skip skip) {
		return restart(process, skip, before(activity));
	}

	private Answer restart(String process, Skip skip, String... instructions) {
		return post("/process-definition/" + definition("advisory-trajectory") + "/restart",
				restarted(process, skip, instructions));
	}

	private static String restarted(String process, Skip skip, String... instructions) {
		return "{\"processInstanceIds\":[\"%s\"],%s,\"instructions\":[%s]}".formatted(process, skip.json(),
				String.join(",", instructions));
	}

	private String migrated(Owing owing, String target, Skip skip) {
		return """
				{"migrationPlan":{"sourceProcessDefinitionId":"%s","targetProcessDefinitionId":"%s",
				"instructions":[{"sourceActivityIds":["%s"],"targetActivityIds":["UserTask_Wait"]}]},
				"processInstanceIds":["%s"],%s}""".formatted(definition("answer-outcome"), definition(target), RESPOND,
				owing.answering, skip.json());
	}

	private void before(String key, String model) {
		DeployedBefore.deploy(this.administrator, this.database, this.engine, key, model);
	}

	private String deploy(String file, String model) {
		Answer answer = this.administrator.deploy(file, model);
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().path("id").asText();
	}

	private static String resource(String name) {
		try {
			return Files.readString(Path.of(name), StandardCharsets.UTF_8);
		}
		catch (IOException absent) {
			throw new AssertionError(absent);
		}
	}

	private static void waitUntil(Callable<Boolean> so) {
		await().atMost(Duration.ofMinutes(1)).until(so);
	}

	private static String model(String definitions, String process, String properties, String content) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
				%s
				<bpmn:process id="%s" name="Proef" isExecutable="true" camunda:historyTimeToLive="P1D">
				<bpmn:extensionElements><camunda:properties>%s</camunda:properties></bpmn:extensionElements>
				%s
				</bpmn:process></bpmn:definitions>""".formatted(definitions, process, properties, content);
	}

	private static String withoutTheTask(String process, String properties) {
		return model("", process, properties, """
				<bpmn:startEvent id="start"/>
				<bpmn:sequenceFlow id="a" sourceRef="start" targetRef="UserTask_Wait"/>
				<bpmn:userTask id="UserTask_Wait" name="Wacht" camunda:candidateGroups="commission-secretaries"/>
				<bpmn:sequenceFlow id="b" sourceRef="UserTask_Wait" targetRef="end"/>
				<bpmn:endEvent id="end"/>""");
	}

	/** An answer that waits for another system. */
	private static String elsewhereModel() {
		return model("", "answer-elsewhere", "<camunda:property name=\"ms:kind\" value=\"answer\"/>", """
				<bpmn:startEvent id="start"/>
				<bpmn:sequenceFlow id="a" sourceRef="start" targetRef="elders"/>
				<bpmn:serviceTask id="elders" name="Elders" camunda:type="external" camunda:topic="elders"/>
				<bpmn:sequenceFlow id="b" sourceRef="elders" targetRef="end"/>
				<bpmn:endEvent id="end"/>""");
	}

	/** An answer that every kind of event can take away. */
	private static String eventsModel() {
		StringBuilder boundaries = new StringBuilder();
		for (String event : List.of("<bpmn:errorEventDefinition errorRef=\"Error_Weg\"/>",
				"<bpmn:escalationEventDefinition escalationRef=\"Escalation_Weg\"/>",
				"<bpmn:messageEventDefinition messageRef=\"Message_Weg\"/>",
				"<bpmn:signalEventDefinition signalRef=\"Signal_Weg\"/>",
				"<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>")) {
			int id = boundaries.length();
			boundaries.append("""
					<bpmn:boundaryEvent id="b%1$d" attachedToRef="%2$s">%3$s</bpmn:boundaryEvent>
					<bpmn:sequenceFlow id="f%1$d" sourceRef="b%1$d" targetRef="end"/>
					""".formatted(id, RESPOND, event));
		}
		return model("""
				<bpmn:error id="Error_Weg" errorCode="weg"/>
				<bpmn:escalation id="Escalation_Weg" escalationCode="weg"/>
				<bpmn:message id="Message_Weg" name="weg"/><bpmn:signal id="Signal_Weg" name="weg"/>""",
				"answer-with-events", "<camunda:property name=\"ms:kind\" value=\"answer\"/>", """
						<bpmn:startEvent id="start"/>
						<bpmn:sequenceFlow id="a" sourceRef="start" targetRef="UserTask_RespondToOutcome"/>
						<bpmn:userTask id="UserTask_RespondToOutcome" name="Reageer op aanbeveling"
						  camunda:candidateGroups="commission-secretaries">
						<bpmn:extensionElements><camunda:properties><camunda:property name="ms:step" value="respond"/>
						</camunda:properties></bpmn:extensionElements></bpmn:userTask>
						<bpmn:sequenceFlow id="b" sourceRef="UserTask_RespondToOutcome" targetRef="end"/>
						%s<bpmn:endEvent id="end"/>""".formatted(boundaries));
	}

}
