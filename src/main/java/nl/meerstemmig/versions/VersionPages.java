package nl.meerstemmig.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.diagram.Diagram;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of models as pages, for process owners and administrators. */
@Controller
@RequestMapping("/models")
class VersionPages {

	private static final String OLDER = "older";

	private static final String NEWER = "newer";

	private final Models models;

	private final Migrating migrating;

	private final CurrentActor actor;

	private final MessageSource messages;

	VersionPages(Models models, Migrating migrating, CurrentActor actor, MessageSource messages) {
		this.models = models;
		this.migrating = migrating;
		this.actor = actor;
		this.messages = messages;
	}

	@ModelAttribute
	void allowed() {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
	}

	@GetMapping
	String overview(Locale language, Model page) {
		page.addAttribute("models", this.models.inUse(language));
		return "versions/models";
	}

	/**
	 * @param from the older version; the one before the latest, where it is not given
	 * @param to the newer version; the latest, where it is not given
	 */
	@GetMapping("/{key}")
	String comparison(@PathVariable String key, @RequestParam(required = false) @Nullable Integer from,
			@RequestParam(required = false) @Nullable Integer to, Locale language, Model page) {
		List<ModelVersion> versions = this.models.versions(key);
		int newer = (to != null) ? to : versions.get(0).version();
		int older = (from != null) ? from : versions.get(Math.min(1, versions.size() - 1)).version();
		page.addAttribute("versions", versions);
		page.addAttribute("from", older);
		page.addAttribute("to", newer);
		page.addAttribute("runningOnFrom",
				versions.stream().filter(version -> version.version() == older).mapToLong(ModelVersion::running).sum());
		BpmnModelInstance olderModel = this.models.model(key, older);
		BpmnModelInstance newerModel = this.models.model(key, newer);
		Comparison comparison = Comparison.of(olderModel, newerModel);
		page.addAttribute("comparison", comparison);
		page.addAttribute("words", new ChangeWords(this.messages, language));
		page.addAttribute("newerDrawn", Diagram.svg(newerModel, comparison.marks(true), NEWER,
				said(language, "versions.drawn", newer), said(language, "versions.drawn.description")));
		page.addAttribute("olderDrawn", Diagram.svg(olderModel, comparison.marks(false), OLDER,
				said(language, "versions.drawn", older), said(language, "versions.drawn.description")));
		page.addAttribute("places", places(olderModel, newerModel));
		return "versions/comparison";
	}

	/**
	 * Where to see each element that is drawn: in the newer version, where it is there.
	 */
	private static Map<String, String> places(BpmnModelInstance older, BpmnModelInstance newer) {
		Map<String, String> places = new HashMap<>();
		Diagram.drawn(older).forEach(element -> places.put(element, Diagram.place(OLDER, element)));
		Diagram.drawn(newer).forEach(element -> places.put(element, Diagram.place(NEWER, element)));
		return places;
	}

	@GetMapping("/{key}/migration")
	String dryRun(@PathVariable String key, @RequestParam int from, @RequestParam int to, Locale language, Model page) {
		page.addAttribute("report", this.migrating.migrate(key, from, to, true, language));
		return "versions/migration";
	}

	@PostMapping("/{key}/migration")
	String migrate(@PathVariable String key, @RequestParam int from, @RequestParam int to, Locale language,
			Model page) {
		page.addAttribute("report", this.migrating.migrate(key, from, to, false, language));
		return "versions/migration";
	}

	private String said(Locale language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

	@ExceptionHandler
	String refused(Refusal refusal, Locale language, HttpServletResponse response, Model page) {
		response.setStatus(refusal.kind().status());
		page.addAttribute("message", refusal.messageIn(language));
		return "refused";
	}

}
