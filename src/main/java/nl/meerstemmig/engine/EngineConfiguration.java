package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.meerstemmig.identity.EmbeddedDefault;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Ties the dossier to the engine: the vocabulary, the judge of new models, the few beans
 * that expressions may reach, and the models and forms that come with the product.
 */
@Component
@EnableConfigurationProperties(Scripting.class)
class EngineConfiguration extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

	private static final List<String> FOLDERS = List.of("processes", "forms");

	private final VocabularyParseListener vocabulary;

	private final ModelJudge judge;

	private final RightsToStart rights;

	private final TrajectoryExpressions trajectory;

	private final RoundExpressions round;

	private final SendToTrajectory sendToTrajectory;

	private final DrawByLot drawByLot;

	private final InterventionLog interventions;

	private final Scripting scripting;

	private final TermOfHistory term;

	private final ApplicationContext application;

	EngineConfiguration(VocabularyParseListener vocabulary, ModelJudge judge, RightsToStart rights,
			TrajectoryExpressions trajectory, RoundExpressions round, SendToTrajectory sendToTrajectory,
			DrawByLot drawByLot, InterventionLog interventions, Scripting scripting, TermOfHistory term,
			ApplicationContext application) {
		this.vocabulary = vocabulary;
		this.judge = judge;
		this.rights = rights;
		this.trajectory = trajectory;
		this.round = round;
		this.sendToTrajectory = sendToTrajectory;
		this.drawByLot = drawByLot;
		this.interventions = interventions;
		this.scripting = scripting;
		this.term = term;
		this.application = application;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		configuration
			.setCustomPreBPMNParseListeners(appended(configuration.getCustomPreBPMNParseListeners(), this.vocabulary));
		configuration.setCustomPreDeployers(appended(configuration.getCustomPreDeployers(), this.judge));
		configuration.setCustomPostDeployers(appended(configuration.getCustomPostDeployers(), this.rights));
		Map<Object, Object> reachable = Map.of("trajectory", this.trajectory, "round", this.round, "sendToTrajectory",
				this.sendToTrajectory, "drawByLot", this.drawByLot);
		configuration.setBeans(reachable);
		// By now the configuration has a manager of expressions that reaches every bean
		// of
		// the application; setting the beans alone would leave it there.
		configuration.setExpressionManager(new SpringExpressionManager(this.application, reachable));
		if (!this.scripting.scripting()) {
			configuration.setScriptEngineResolver(new ScriptsOff());
		}

		configuration
			.setCustomHistoryLevels(appended(configuration.getCustomHistoryLevels(), new DossierHistoryLevel()));
		MigrationJudge migrations = new MigrationJudge();
		configuration.setCustomPreMigratingActivityInstanceValidators(
				appended(configuration.getCustomPreMigratingActivityInstanceValidators(), migrations));
		configuration.setCustomHistoryEventHandlers(
				appended(appended(configuration.getCustomHistoryEventHandlers(), migrations), this.interventions));
		configuration.setHistoryRemovalTimeProvider(this.term);
		// Whoever is asked for a task may write a comment on it; without this only those
		// may
		// who read the history of all.
		configuration.setEnableHistoricInstancePermissions(true);
		// What is done from Java, without an account, is logged too.
		configuration.setRestrictUserOperationLogToAuthenticatedUsers(false);
		// An error that no model handles would end the task that it is thrown from.
		configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
		// A refusal is an answer and no incident; what is one, the REST layer and the job
		// executor log.
		configuration.setEnableCmdExceptionLogging(false);
		configuration.setGroupResourceWhitelistPattern("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*");
		// The trial accounts have their name as password; nobody else may.
		configuration.setEnablePasswordPolicy(!EmbeddedDefault.holdsIn(this.application.getEnvironment()));
		configuration.setUserResourceWhitelistPattern(EngineAccounts.NAME.pattern());
		configuration.setDeploymentName("meerstemmig");
		configuration.setDeployChangedOnly(true);
		configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
	}

	private static <T> List<T> appended(@Nullable List<T> list, T element) {
		List<T> appended = (list != null) ? new ArrayList<>(list) : new ArrayList<>();
		appended.add(element);
		return appended;
	}

	/**
	 * The models and forms on the class path, under the same names wherever they are read
	 * from: a jar and a folder are then one and the same deployment.
	 */
	@Override
	public Set<Resource> getDeploymentResources() {
		Set<Resource> found = new HashSet<>();
		for (String folder : FOLDERS) {
			for (String suffix : List.of("bpmn", "dmn", "form")) {
				found.addAll(named(folder, suffix));
			}
		}
		return found;
	}

	private List<Resource> named(String folder, String suffix) {
		try {
			return Arrays.stream(this.application.getResources("classpath*:" + folder + "/**/*." + suffix))
				.sorted(Comparator.comparing(Resource::toString))
				.map(resource -> named(folder, resource))
				.map(Resource.class::cast)
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static NamedResource named(String folder, Resource resource) {
		try {
			String path = resource.getURL().toString();
			return new NamedResource(path.substring(path.lastIndexOf("/" + folder + "/") + 1),
					resource.getContentAsByteArray());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** A file with the name that it has in the project. */
	private static final class NamedResource extends ByteArrayResource implements ContextResource {

		private final String name;

		NamedResource(String name, byte[] content) {
			super(content, name);
			this.name = name;
		}

		@Override
		public String getPathWithinContext() {
			return this.name;
		}

		@Override
		public String getFilename() {
			return this.name;
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof NamedResource resource && resource.name.equals(this.name);
		}

		@Override
		public int hashCode() {
			return this.name.hashCode();
		}

	}

}
