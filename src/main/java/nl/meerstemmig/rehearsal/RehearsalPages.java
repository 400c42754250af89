package nl.meerstemmig.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.diagram.Diagram;
import nl.meerstemmig.diagram.Mark;
import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.rehearsal.RehearsalReport.ModelSeen;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a process owner has models played, and reads what was seen. */
@Controller
class RehearsalPages {

	private final Rehearsing rehearsing;

	private final Rehearsals rehearsals;

	private final ModelFiles files;

	private final CurrentActor actor;

	private final MessageSource messages;

	RehearsalPages(Rehearsing rehearsing, Rehearsals rehearsals, ModelFiles files, CurrentActor actor,
			MessageSource messages) {
		this.rehearsing = rehearsing;
		this.rehearsals = rehearsals;
		this.files = files;
		this.actor = actor;
		this.messages = messages;
	}

	/** A model with what was walked of it. */
	record Picture(String process, String name, long taken, int flows, List<NotTaken> notTaken, String svg) {
	}

	/**
	 * A flow that no way took.
	 *
	 * @param place in the page, where it is drawn
	 */
	record NotTaken(String place, String described) {
	}

	@GetMapping("/rehearsals")
	String all(Model model) {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
		fill(model);
		return "rehearsal/rehearsals";
	}

	private void fill(Model model) {
		model.addAttribute("rehearsals", this.rehearsals.latest());
		model.addAttribute("processes", this.files.processes());
	}

	@PostMapping("/rehearsals")
	String ask(@RequestParam(name = "file", required = false) List<MultipartFile> given,
			@RequestParam(defaultValue = "") String process, Locale language, HttpServletResponse response, Model model)
			throws IOException {
		try {
			String id = process.isBlank() ? this.rehearsing.ofFiles(read((given != null) ? given : List.of()))
					: this.rehearsing.ofProcess(process);
			return "redirect:/rehearsals/" + id;
		}
		catch (InvalidRehearsal refused) {
			response.setStatus(refused.kind().status());
			fill(model);
			model.addAttribute("refused", refused.messageIn(language));
			return "rehearsal/rehearsals";
		}
	}

	private static Map<String, byte[]> read(List<MultipartFile> given) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		for (MultipartFile file : given) {
			String name = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
			if (!name.isBlank()) {
				files.put(name.substring(name.lastIndexOf('/') + 1), file.getBytes());
			}
		}
		return files;
	}

	@GetMapping("/rehearsals/{id}")
	String one(@PathVariable String id, Locale language, HttpServletResponse response, Model model) {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
		Rehearsal rehearsal = this.rehearsals.of(id)
			.orElseThrow(() -> new InvalidRehearsal(Refusal.Kind.NOT_FOUND, "rehearsal.unknown", id));
		model.addAttribute("rehearsal", rehearsal);
		if (!rehearsal.state().isOver()) {
			response.setHeader("Refresh", "2");
		}
		RehearsalReport report = rehearsal.report();
		if (report != null) {
			model.addAttribute("pictures", report.models().stream().map(seen -> picture(seen, language)).toList());
		}
		return "rehearsal/rehearsal";
	}

	private Picture picture(ModelSeen seen, Locale language) {
		BpmnModelInstance model = Bpmn
			.readModelFromStream(new ByteArrayInputStream(seen.xml().getBytes(StandardCharsets.UTF_8)));
		Map<String, Mark> marks = new HashMap<>();
		List<NotTaken> notTaken = model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter(flow -> seen.flows().getOrDefault(flow.getId(), 0) == 0)
			.map(flow -> new NotTaken(Diagram.place(seen.process(), flow.getId()), described(flow)))
			.toList();
		for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
			boolean walked = seen.flows().getOrDefault(flow.getId(), 0) > 0;
			marks.put(flow.getId(), walked ? Mark.WALKED : Mark.NOT_WALKED);
			for (FlowNode end : List.of(flow.getSource(), flow.getTarget())) {
				marks.merge(end.getId(), walked ? Mark.WALKED : Mark.NOT_WALKED,
						(before, now) -> (before == Mark.WALKED) ? before : now);
			}
		}
		return new Picture(seen.process(), seen.name(), seen.taken(), seen.flows().size(), notTaken,
				Diagram.svg(model, marks, seen.process(), seen.name(), this.messages.getMessage(
						"rehearsal.picture.what", new Object[] { seen.taken(), seen.flows().size() }, language)));
	}

	private static String described(SequenceFlow flow) {
		String answer = (flow.getName() != null) ? " (%s)".formatted(flow.getName()) : "";
		return "%s → %s%s".formatted(named(flow.getSource()), named(flow.getTarget()), answer);
	}

	private static String named(FlowNode node) {
		return (node.getName() != null) ? node.getName() : node.getId();
	}

	@ExceptionHandler
	String refused(Refusal refused, Locale language, HttpServletResponse response, Model model) {
		response.setStatus(refused.kind().status());
		model.addAttribute("message", refused.messageIn(language));
		return "refused";
	}

}
