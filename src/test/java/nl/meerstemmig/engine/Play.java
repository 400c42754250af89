package nl.meerstemmig.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays one trajectory the way its people do: task by task. */
final class Play {

	private final ProcessEngine engine;

	private final String reference;

	private final ProcessInstance process;

	private Visitor visitor = (task, fields) -> false;

	/** Sees every task before it is completed. */
	interface Visitor {

		/**
		 * @return whether the visitor completed the task itself
		 */
		boolean visit(Task task, Map<String, Object> fields);

	}

	private Play(ProcessEngine engine, String model, String reference, String origin) {
		this.engine = engine;
		this.reference = reference;
		as("secretaris");
		this.process = engine.getRuntimeService()
			.startProcessInstanceByKey(model, reference,
					Map.of("title", "Arbeidsmarkt in de zorg", "question", "Hoe houden we mensen vast?", "commissioner",
							"Ministerie van SZW", "commission", "Commissie Arbeidsmarkt", "origin", origin));
	}

	static Play start(ProcessEngine engine, String reference) {
		return start(engine, "advisory-trajectory", reference);
	}

	/** A trajectory of another model. */
	static Play start(ProcessEngine engine, String model, String reference) {
		return new Play(engine, model, reference, "request");
	}

	static Play startUnsolicited(ProcessEngine engine, String reference) {
		return new Play(engine, "advisory-trajectory", reference, "unsolicited-advice");
	}

	Play shownTo(Visitor visitor) {
		this.visitor = visitor;
		return this;
	}

	/** One of the accounts of the embedded default, or somebody without any role. */
	static void as(String account) {
		as(account,
				EmbeddedAccounts.names().contains(account) ? EmbeddedAccounts.groupsOf(account) : List.<String>of());
	}

	static void as(String account, List<String> groups) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null,
					AuthorityUtils.createAuthorityList(groups)));
	}

	String reference() {
		return this.reference;
	}

	ProcessInstance process() {
		return this.process;
	}

	/** The called process that runs now, of the trajectory or of a round of it. */
	ProcessInstance running(String key) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.processDefinitionKey(key)
			.singleResult();
	}

	/** The process that asks for an answer to the outcome with this number. */
	ProcessInstance answering(int outcome) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(taskOn("UserTask_RespondToOutcome", outcome).getProcessInstanceId())
			.singleResult();
	}

	Task task(String key) {
		List<Task> tasks = tasks(key);
		assertThat(tasks).as("tasks %s, of %s", key, openTasks()).isNotEmpty();
		return tasks.get(0);
	}

	List<Task> tasks(String key) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.reference)
			.taskDefinitionKey(key)
			.orderByTaskCreateTime()
			.asc()
			.list();
	}

	List<String> openTasks() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.reference)
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.sorted()
			.toList();
	}

	/** The task that asks for an answer to the outcome with this number. */
	Task taskOn(String key, int outcome) {
		return tasks(key).stream()
			.filter(task -> briefing(task).contains("\"number\":" + outcome + ","))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task %s on outcome %d".formatted(key, outcome)));
	}

	String briefing(Task task) {
		return String.valueOf(this.engine.getTaskService().getVariableLocal(task.getId(), Variables.BRIEFING));
	}

	/**
	 * @param fields name, value, name, value; a list becomes a Json value
	 */
	Play complete(String key, Object... fields) {
		return complete(task(key), fields);
	}

	Play complete(Task task, Object... fields) {
		Map<String, Object> submitted = fields(fields);
		if (!this.visitor.visit(task, submitted)) {
			this.engine.getTaskService().complete(task.getId(), submitted);
		}
		return this;
	}

	static Map<String, Object> fields(Object... namesAndValues) {
		Map<String, Object> fields = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			fields.put((String) namesAndValues[i], (value instanceof List) ? Json.value(value) : value);
		}
		return fields;
	}

	Play withoutParticipation(String phase) {
		return complete("UserTask_DecideParticipation_" + phase, "participate", false, "reason",
				"De commissie heeft hier al onderzoek van.");
	}

	Play withParticipation(String phase, String... forms) {
		return complete("UserTask_DecideParticipation_" + phase, "participate", true, "forms", Arrays.asList(forms),
				"purpose", "Weten waar mensen tegenaan lopen", "targetGroups", "Verpleegkundigen", "reason",
				"Zij weten het uit ervaring");
	}

	Play onAgenda() {
		return complete("UserTask_DecideAgenda", "onAgenda", true);
	}

	/** A survey from design to analysis. */
	Play survey() {
		return complete("UserTask_DesignSurvey", "questions", "Wat houdt u vast?")
			.complete("UserTask_FieldSurvey", "invited", 400, "responses", 120, "sufficientResponse", true)
			.complete("UserTask_AnalyseSurvey", "participants", 120, "summary", "Roosters knellen", "outcomes",
					List.of(Map.of("text", "Roosters zijn te laat bekend", "theme", "Roosters")));
	}

	/** A forum of 24 up to the vote. */
	Play forum(List<Map<String, Object>> votes) {
		return complete("UserTask_SetMandate", "assignment", "Adviseer over behoud", "threshold", 75, "denominator",
				"votes-cast", "quorum", 12)
			.complete("UserTask_DrawParticipants", "invited", 2000, "registered", 300, "participants", 24)
			.complete("UserTask_InformationPhase", "experts", "Twee hoogleraren")
			.complete("UserTask_DeliberationPhase", "themes", "Roosters en loon")
			.complete("UserTask_FormulateRecommendations", "outcomes",
					votes.stream().map(vote -> Map.of("text", vote.get("text"))).toList())
			.complete("UserTask_VoteOnRecommendations", "outcomes", votes);
	}

	/**
	 * An assembly of 100 up to its advice, which stands beside or inside the council's.
	 */
	Play assembly(String placement, List<Map<String, Object>> votes) {
		return complete("UserTask_SetAssemblyMandate", "assignment", "Beslis over behoud", "threshold", 75,
				"denominator", "votes-cast", "quorum", 60, "placement", placement)
			.complete("UserTask_DrawParticipants", "invited", 20_000, "registered", 2000, "participants", 100)
			.complete("UserTask_InformationPhase", "experts", "Vier hoogleraren")
			.complete("UserTask_DeliberationPhase", "themes", "Roosters en loon")
			.complete("UserTask_FormulateRecommendations")
			.complete("UserTask_VoteOnRecommendations", "outcomes", votes)
			.complete("UserTask_PresentAdvice", "summary", "Wij vinden", "followUp", "Over een half jaar");
	}

	/** A seat from its appointment to its positions. */
	Play seat(String... body) {
		return complete("UserTask_AppointSeat", (Object[]) body).complete("UserTask_SettleSeat")
			.complete("UserTask_ConsultRepresented")
			.complete("UserTask_TakePart", "deliberationDone", true)
			.complete("UserTask_RecordPositions", "participants", 1, "outcomes",
					List.of(Map.of("text", "Jongeren willen zekerheid over hun rooster")))
			.complete("UserTask_RecordOutcomes")
			.complete("UserTask_WorkIn");
	}

	/** An answer other than followed, and the chair's confirmation of why. */
	Play argued(int outcome, String response, String ground, String justification) {
		complete(taskOn("UserTask_RespondToOutcome", outcome), "response", response, "ground", ground, "justification",
				justification);
		as("voorzitter");
		complete(taskOn("UserTask_ConfirmJustification", outcome), "confirmed", true);
		as("secretaris");
		return this;
	}

	static Map<String, Object> vote(String text, int inFavour, int against) {
		return Map.of("text", text, "votesFor", inFavour, "votesAgainst", against, "abstentions", 0);
	}

	Play drafted() {
		return complete("UserTask_DraftWhiteVersion", "version", "white", "passages",
				List.of(Map.of("number", "1", "title", "Advies", "text", "Maak roosters eerder bekend.")))
			.complete("UserTask_ConsultConstituencies", "reactions", "Beide achterbannen stemmen in.")
			.complete("UserTask_DraftGreenVersion", "version", "green", "text",
					"Maak roosters vier weken vooraf bekend.");
	}

	Play feedback(String key) {
		return complete(key, "channel", "Brief", "sentOn", LocalDate.now(ZoneId.systemDefault()).toString());
	}

	Play evaluated() {
		return complete("UserTask_Evaluate", "findings", "De roosters kwamen alleen uit de enquête.");
	}

}
