package nl.meerstemmig.rehearsal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.meerstemmig.Meerstemmig;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.conformance.Admission;
import nl.meerstemmig.conformance.Rule;
import nl.meerstemmig.trajectory.Dossiers;
import nl.meerstemmig.trajectory.Obligation;
import nl.meerstemmig.trajectory.Obligations;
import nl.meerstemmig.trajectory.Standing;
import nl.meerstemmig.trajectory.Trajectories;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * The whole product once more, with its own engine and dossiers, on an empty database in
 * memory: the same rules, the same refusals, and nothing of anybody. It serves nothing
 * and has no timers; it is gone when it is closed.
 */
final class Stage implements AutoCloseable {

	/**
	 * A model may lose an obligation here, and may have places that nobody comes to: the
	 * point is to see where.
	 */
	static final Admission ADMISSION = finding -> !finding.rule().isPromise() && finding.rule() != Rule.DEAD_END
			&& Admission.OF_THE_ENGINE.forbids(finding);

	private final ConfigurableApplicationContext product;

	private int trajectories;

	private Stage(ConfigurableApplicationContext product) {
		this.product = product;
	}

	/** What there is on a stage and nowhere else; no setting brings it about. */
	static class Props {

		@Bean
		Footprints footprints() {
			return new Footprints();
		}

		@Bean
		Admission admission() {
			return ADMISSION;
		}

		@Bean
		ProcessEnginePlugin forgetting() {
			return new Forgetting();
		}

	}

	/**
	 * Nobody looks back at the processes of a stage: what the engine keeps for those who
	 * do makes every next way slower.
	 */
	private static final class Forgetting extends AbstractProcessEnginePlugin {

		@Override
		public void postInit(ProcessEngineConfigurationImpl configuration) {
			configuration.setEnableHistoricInstancePermissions(false);
		}

	}

	/** What the settings of this installation say stays outside. */
	private static final class NoSettings extends StandardEnvironment {

		@Override
		protected void customizePropertySources(MutablePropertySources sources) {
			// With hyphens in it the engine would not take the name, and be called as the
			// product's own.
			String name = "stage" + UUID.randomUUID().toString().replace("-", "");
			sources.addFirst(new MapPropertySource("stage",
					Map.of("spring.config.location", "classpath:/application.yaml", "spring.datasource.url",
							"jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1024",
							"camunda.bpm.process-engine-name", name, "camunda.bpm.job-execution.enabled", "false",
							"camunda.bpm.history-level", "none", "meerstemmig.samples", "false",
							"spring.autoconfigure.exclude", CamundaBpmRestJerseyAutoConfiguration.class.getName() + ","
									+ CamundaBpmWebappAutoConfiguration.class.getName())));
		}

	}

	static Stage open() {
		SpringApplication product = new SpringApplicationBuilder(Meerstemmig.class, Props.class)
			.environment(new NoSettings())
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.application();
		// The log is the product's, as it was set up.
		product.setListeners(product.getListeners()
			.stream()
			.filter(listener -> !(listener instanceof LoggingApplicationListener))
			.toList());
		Stage stage = new Stage(product.run());
		// Whoever asks for an engine by its name does not find this one.
		ProcessEngines.unregister(stage.engine());
		return stage;
	}

	/**
	 * Deploys what is not there as it is.
	 * @throws org.camunda.bpm.engine.ParseException where one of them cannot be played
	 */
	void deploy(Map<String, byte[]> files) {
		DeploymentBuilder deployment = engine().getRepositoryService()
			.createDeployment()
			.name("droogloop")
			.enableDuplicateFiltering(true);
		files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		deployment.deploy();
	}

	/** A reference that no trajectory on it has. */
	String nextReference() {
		this.trajectories++;
		return "DROOG-" + this.trajectories;
	}

	ProcessEngine engine() {
		return this.product.getBean(ProcessEngine.class);
	}

	Footprints footprints() {
		return this.product.getBean(Footprints.class);
	}

	Catalogue catalogue() {
		return this.product.getBean(Catalogue.class);
	}

	Standing standing(String reference) {
		return this.product.getBean(Dossiers.class).standingOf(this.product.getBean(Trajectories.class).get(reference));
	}

	List<Obligation> owed(String reference) {
		return this.product.getBean(Obligations.class).of(this.product.getBean(Trajectories.class).get(reference));
	}

	@Override
	public void close() {
		this.product.close();
	}

}
