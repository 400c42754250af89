package nl.meerstemmig.versions;

import java.util.List;
import java.util.Locale;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same as {@link VersionsApi}, to be read from a command line. */
@RestController
class VersionsInText {

	private static final String MODELS = "/api/v1/models.txt";

	private static final String COMPARISON = "/api/v1/models/{key}/comparison.txt";

	private static final String MIGRATION = "/api/v1/models/{key}/migration.txt";

	private static final String TEXT = "text/plain;charset=UTF-8";

	private final Models models;

	private final Migrating migrating;

	private final CurrentActor actor;

	private final MessageSource messages;

	VersionsInText(Models models, Migrating migrating, CurrentActor actor, MessageSource messages) {
		this.models = models;
		this.migrating = migrating;
		this.actor = actor;
		this.messages = messages;
	}

	@ModelAttribute
	void allowed() {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
	}

	@GetMapping(path = MODELS, produces = TEXT)
	String models(Locale language) {
		return text(in(language).models(this.models.inUse(language)));
	}

	@GetMapping(path = COMPARISON, produces = TEXT)
	String comparison(@PathVariable String key, @RequestParam int from, @RequestParam int to, Locale language) {
		return text(in(language).comparison(this.models.comparison(key, from, to)));
	}

	@GetMapping(path = MIGRATION, produces = TEXT)
	String dryRun(@PathVariable String key, @RequestParam int from, @RequestParam int to, Locale language) {
		return text(in(language).migration(this.migrating.migrate(key, from, to, true, language)));
	}

	@PostMapping(path = MIGRATION, consumes = MediaType.APPLICATION_JSON_VALUE, produces = TEXT)
	String migrate(@PathVariable String key, @RequestBody VersionsApi.Wanted wanted, Locale language) {
		return text(in(language).migration(this.migrating.migrate(key, wanted.from(), wanted.to(), false, language)));
	}

	private InWords in(Locale language) {
		return new InWords(this.messages, language);
	}

	private static String text(List<String> lines) {
		return String.join("\n", lines) + "\n";
	}

}
