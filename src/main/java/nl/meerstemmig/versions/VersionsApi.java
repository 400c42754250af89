package nl.meerstemmig.versions;

import java.util.List;
import java.util.Locale;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.versions.ModelVersion.Judged;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same as the pages, for other systems and for whoever works from a command line. */
@RestController
@RequestMapping("/api/v1/models")
class VersionsApi {

	private final Models models;

	private final Migrating migrating;

	private final CurrentActor actor;

	VersionsApi(Models models, Migrating migrating, CurrentActor actor) {
		this.models = models;
		this.migrating = migrating;
		this.actor = actor;
	}

	/** From which version to which. */
	record Wanted(int from, int to) {
	}

	@ModelAttribute
	void allowed() {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
	}

	@GetMapping
	List<Judged> models(Locale language) {
		return this.models.inUse(language);
	}

	@GetMapping("/{key}/comparison")
	Comparison comparison(@PathVariable String key, @RequestParam int from, @RequestParam int to) {
		return this.models.comparison(key, from, to);
	}

	@GetMapping("/{key}/migration")
	MigrationReport dryRun(@PathVariable String key, @RequestParam int from, @RequestParam int to, Locale language) {
		return this.migrating.migrate(key, from, to, true, language);
	}

	/** As JSON only: no page of another site can make a browser send that. */
	@PostMapping(path = "/{key}/migration", consumes = MediaType.APPLICATION_JSON_VALUE)
	MigrationReport migrate(@PathVariable String key, @RequestBody Wanted wanted, Locale language) {
		return this.migrating.migrate(key, wanted.from(), wanted.to(), false, language);
	}

}
