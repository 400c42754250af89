package nl.meerstemmig.rehearsal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import nl.meerstemmig.conformance.FileKind;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.refusal.Refusal.Kind;
import nl.meerstemmig.rehearsal.Rehearsal.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Plays models in the background, one rehearsal at a time on each node, so that it takes
 * one core and no more from whoever works.
 */
@Service
public class Rehearsing {

	/** The most ways that one rehearsal goes. */
	static final int MOST_WAYS = 10_000;

	/** How long it goes on at most. */
	static final Duration TIME = Duration.ofMinutes(1);

	private static final Logger LOGGER = LoggerFactory.getLogger(Rehearsing.class);

	private static final int WAITING = 5;

	private static final int LONGEST_NAMES = 1000;

	private final Rehearsals rehearsals;

	private final ModelFiles files;

	private final CurrentActor actor;

	private final ExecutorService player = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES,
			new LinkedBlockingQueue<>(WAITING), play -> {
				Thread thread = new Thread(play, "rehearsal");
				thread.setDaemon(true);
				return thread;
			});

	Rehearsing(Rehearsals rehearsals, ModelFiles files, CurrentActor actor) {
		this.rehearsals = rehearsals;
		this.files = files;
		this.actor = actor;
	}

	/**
	 * Plays files that are not deployed, with everything that is.
	 * @return by which the rehearsal is known
	 * @throws InvalidRehearsal where there is no model among them, or too many wait
	 */
	public String ofFiles(Map<String, byte[]> onTrial) {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
		if (onTrial.keySet().stream().noneMatch(Rehearsing::isModel)) {
			throw new InvalidRehearsal("rehearsal.no-model");
		}
		onTrial.keySet().stream().filter(name -> FileKind.of(name).isEmpty()).findFirst().ifPresent(other -> {
			throw new InvalidRehearsal("rehearsal.other-file", other);
		});
		return begin(String.join(", ", onTrial.keySet()), onTrial);
	}

	/**
	 * Plays a process as it is deployed.
	 * @throws InvalidRehearsal where there is no such process, or too many wait
	 */
	public String ofProcess(String process) {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
		return begin(process, this.files.of(process));
	}

	private String begin(String models, Map<String, byte[]> onTrial) {
		String id = UUID.randomUUID().toString();
		Map<String, byte[]> deployed = this.files.deployed();
		this.rehearsals.ask(id, models.substring(0, Math.min(models.length(), LONGEST_NAMES)), this.actor.name());
		try {
			this.player.execute(() -> play(id, deployed, onTrial));
		}
		catch (RejectedExecutionException full) {
			this.rehearsals.at(id, State.FAILED, 0);
			throw new InvalidRehearsal(Kind.CONFLICT, "rehearsal.too-many", WAITING);
		}
		return id;
	}

	private void play(String id, Map<String, byte[]> deployed, Map<String, byte[]> onTrial) {
		try {
			this.rehearsals.at(id, State.SETTING_UP, 0);
			Performance performance = new Performance(Performance.playable(deployed), onTrial);
			if (performance.isImpossible()) {
				this.rehearsals.over(id, State.REFUSED, performance.report());
				return;
			}
			performance.play(MOST_WAYS, TIME, ways -> {
				this.rehearsals.at(id, State.PLAYING, ways);
				return true;
			});
			this.rehearsals.over(id, State.DONE, performance.report());
		}
		catch (RuntimeException failed) {
			LOGGER.warn("Rehearsal {} failed", id, failed);
			this.rehearsals.at(id, State.FAILED, 0);
		}
	}

	private static boolean isModel(String name) {
		return FileKind.of(name).filter(FileKind.BPMN::equals).isPresent();
	}

	@PreDestroy
	void stop() {
		this.player.shutdownNow();
	}

}
