package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.meerstemmig.conformance.ModelProperties;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.engine.SampleTrajectory.Answer;
import nl.meerstemmig.engine.SampleTrajectory.OpenTask;
import nl.meerstemmig.identity.Account;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.round.Outcome;
import nl.meerstemmig.round.Outcomes;
import nl.meerstemmig.round.Round;
import nl.meerstemmig.round.Rounds;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Plays the sample trajectories on the first start, as the accounts of the embedded
 * default, through the same tasks as anybody completes. Each is played in one
 * transaction: it is there as a whole, or, if the start was broken off, not yet.
 */
@Component
@Order(3)
@ConditionalOnProperty("meerstemmig.samples")
class SampleTrajectories implements ApplicationRunner {

	private static final Logger LOGGER = LoggerFactory.getLogger(SampleTrajectories.class);

	private static final String SECRETARY = "secretaris";

	private final ProcessEngine engine;

	private final Trajectories trajectories;

	private final Rounds rounds;

	private final Outcomes outcomes;

	private final Optional<EmbeddedAccounts> accounts;

	private final TransactionTemplate transaction;

	private final ResourcePatternResolver resources;

	private final Clock clock;

	SampleTrajectories(ProcessEngine engine, Trajectories trajectories, Rounds rounds, Outcomes outcomes,
			Optional<EmbeddedAccounts> accounts, TransactionTemplate transaction, ResourcePatternResolver resources,
			Clock clock) {
		this.engine = engine;
		this.trajectories = trajectories;
		this.rounds = rounds;
		this.outcomes = outcomes;
		this.accounts = accounts;
		this.transaction = transaction;
		this.resources = resources;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.accounts.isEmpty()) {
			return;
		}
		Resource[] files = this.resources.getResources("classpath*:samples/*.yaml");
		Arrays.sort(files, Comparator.comparing(Resource::getFilename));
		for (Resource file : files) {
			SampleTrajectory sample = read(file);
			if (!this.trajectories.existsByReferenceIgnoreCase(sample.reference())) {
				this.transaction.executeWithoutResult(status -> play(sample));
				LOGGER.info("Sample trajectory {} is there: {}", sample.reference(), sample.title());
			}
		}
	}

	private static SampleTrajectory read(Resource file) {
		try (InputStream content = file.getInputStream()) {
			Object sample = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
			return Json.MAPPER.convertValue(sample, SampleTrajectory.class);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private void play(SampleTrajectory sample) {
		Map<String, Object> request = Map.of("title", sample.title(), "question", sample.question(), "commissioner",
				sample.commissioner(), "commission", sample.commission(), "origin", sample.origin(), "sample", true);
		as(SECRETARY, () -> this.engine.getRuntimeService()
			.startProcessInstanceByKey("advisory-trajectory", sample.reference(), request));
		List<Answer> answers = new ArrayList<>(sample.answers());
		while (answerNext(sample.reference(), answers)) {
			// One answer at a time: it may open other tasks.
		}
		if (!answers.isEmpty()) {
			throw new IllegalStateException(
					"Sample %s has answers that no task asks for: %s".formatted(sample.reference(), answers));
		}
	}

	private boolean answerNext(String reference, List<Answer> answers) {
		for (Task task : this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.orderByTaskCreateTime()
			.asc()
			.list()) {
			OpenTask open = open(reference, task);
			Optional<Answer> fitting = answers.stream().filter(answer -> answer.fits(open)).findFirst();
			if (fitting.isPresent()) {
				answers.remove(fitting.get());
				as(open.account(),
						() -> this.engine.getTaskService().complete(open.id(), values(open, fitting.get().fields())));
				return true;
			}
		}
		return false;
	}

	private OpenTask open(String reference, Task task) {
		UserTask element = this.engine.getRepositoryService()
			.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(task.getTaskDefinitionKey());
		String step = ModelProperties.of(element).get(ModelVocabulary.STEP);
		Map<String, Object> variables = this.engine.getTaskService()
			.getVariables(task.getId(), List.of(Variables.PHASE, Variables.FORM, Variables.ROUND, Variables.OUTCOME));
		Round round = (variables.get(Variables.ROUND) instanceof Long id) ? this.rounds.get(reference, id) : null;
		Outcome outcome = (variables.get(Variables.OUTCOME) instanceof Long id) ? this.outcomes.get(reference, id)
				: null;
		return new OpenTask(task.getId(), (step != null) ? step : element.getCamundaFormRef(),
				(String) variables.get(Variables.PHASE), (round != null) ? round.form() : null,
				(outcome != null) ? outcome.number() : null, account(task));
	}

	private String account(Task task) {
		Collection<String> groups = this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.toList();
		return groups.contains(Role.COMMISSION_SECRETARIES.groupOfEveryCommission()) ? SECRETARY : "voorzitter";
	}

	private Map<String, @Nullable Object> values(OpenTask task, Map<String, Object> fields) {
		Map<String, @Nullable Object> values = new HashMap<>();
		fields.forEach((name, value) -> values.put(name, (value instanceof List) ? Json.value(value) : value));
		if ("send-feedback".equals(task.step())) {
			values.putIfAbsent("sentOn", LocalDate.now(this.clock).toString());
		}
		return values;
	}

	/**
	 * With this account's name in the dossier, and with no more rights in the engine than
	 * it has.
	 */
	private void as(String account, Runnable action) {
		Account acts = Account.of(account, EmbeddedAccounts.groupsOf(account));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null,
					AuthorityUtils.createAuthorityList(acts.groups())));
		this.engine.getIdentityService().setAuthentication(account, List.copyOf(acts.groupsAskedForTasks()));
		try {
			action.run();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
			SecurityContextHolder.clearContext();
		}
	}

}
