package nl.meerstemmig.sortition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.sortition.DrawReports.DrawReport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The draws of a round as pages: where the list of registrations is handed in, how far a
 * draw is, and what came of it. The page for a task stands within the task's form.
 */
@Controller
class DrawPages {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final DrawReports reports;

	private final PreparingDraw preparing;

	DrawPages(DrawReports reports, PreparingDraw preparing) {
		this.reports = reports;
		this.preparing = preparing;
	}

	@GetMapping("/draws/{reference}/{roundId}")
	String draws(@PathVariable String reference, @PathVariable long roundId, Authentication reader, Model model) {
		fill(model, reference, roundId, reader);
		return "sortition/draws";
	}

	@GetMapping("/in-task/draws/{reference}/{roundId}")
	String inTask(@PathVariable String reference, @PathVariable long roundId, Authentication reader, Model model) {
		fill(model, reference, roundId, reader);
		return "sortition/draws-in-task";
	}

	private void fill(Model model, String reference, long roundId, Authentication reader) {
		List<DrawReport> draws = this.reports.of(reference, roundId);
		DrawReport latest = draws.isEmpty() ? null : draws.get(draws.size() - 1);
		model.addAttribute("round", this.reports.round(reference, roundId));
		model.addAttribute("pool", this.reports.pool(reference, roundId).orElse(null));
		model.addAttribute("draws", draws);
		model.addAttribute("latest", latest);
		model.addAttribute("running", latest != null && latest.result() == null);
		model.addAttribute("secretary", isSecretary(reader));
		model.addAttribute("open", latest == null || (latest.decision() != null && !latest.decision().accepted()));
	}

	@PostMapping("/draws/{reference}/{roundId}/pool")
	String handIn(@PathVariable String reference, @PathVariable long roundId, @RequestParam("file") MultipartFile file,
			Authentication giver, Locale language, HttpServletResponse response, Model model) throws IOException {
		requireSecretary(giver);
		try {
			this.preparing.give(reference, roundId, PoolReader.read(file.getBytes()));
			return "redirect:/draws/{reference}/{roundId}";
		}
		catch (InvalidDraw refused) {
			response.setStatus(refused.kind().status());
			fill(model, reference, roundId, giver);
			model.addAttribute("refused", refused.messageIn(language));
			return "sortition/draws";
		}
	}

	/** Who is in the group and who stands behind it, for a spreadsheet. */
	@GetMapping("/draws/{reference}/{roundId}/{number}/panel.csv")
	ResponseEntity<String> panel(@PathVariable String reference, @PathVariable long roundId, @PathVariable int number) {
		DrawReport draw = draw(reference, roundId, number);
		StringBuilder list = new StringBuilder("id;plaats;volgorde\n");
		if (draw.result() != null) {
			draw.result().panel().forEach(pseudonym -> list.append(Csv.defused(pseudonym)).append(";groep;\n"));
			List<String> reserves = draw.result().reserves();
			for (int i = 0; i < reserves.size(); i++) {
				list.append(Csv.defused(reserves.get(i))).append(";reserve;").append(i + 1).append('\n');
			}
		}
		return file("loting-%s-%d-%d.csv".formatted(reference, roundId, number), list.toString());
	}

	/** The quotas as they were asked for: with the pool, they repeat the draw. */
	@GetMapping("/draws/{reference}/{roundId}/{number}/quotas.csv")
	ResponseEntity<String> quotas(@PathVariable String reference, @PathVariable long roundId,
			@PathVariable int number) {
		return file("quota-%s-%d-%d.csv".formatted(reference, roundId, number),
				new Quotas(draw(reference, roundId, number).quotas()).canonical());
	}

	@GetMapping("/draws/{reference}/{roundId}/{number}/pool.csv")
	ResponseEntity<String> pool(@PathVariable String reference, @PathVariable long roundId, @PathVariable int number,
			Authentication reader) {
		requireSecretary(reader);
		String hash = draw(reference, roundId, number).poolSha256();
		return file("aanmeldingen-%s-%d-%d.csv".formatted(reference, roundId, number),
				this.reports.listOf(reference, roundId, hash));
	}

	private DrawReport draw(String reference, long roundId, int number) {
		return this.reports.of(reference, roundId)
			.stream()
			.filter(draw -> draw.number() == number)
			.findFirst()
			.orElseThrow(() -> new InvalidDraw(Refusal.Kind.NOT_FOUND, "draw.unknown", number));
	}

	private static ResponseEntity<String> file(String name, String content) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

	private static boolean isSecretary(Authentication account) {
		return account.getAuthorities()
			.stream()
			.anyMatch(group -> Role.COMMISSION_SECRETARIES.key().equals(group.getAuthority()));
	}

	private static void requireSecretary(Authentication account) {
		if (!isSecretary(account)) {
			throw new AccessDeniedException("Only commission secretaries may do this");
		}
	}

	@ExceptionHandler
	String refused(Refusal refusal, Locale language, HttpServletResponse response, Model model) {
		response.setStatus(refusal.kind().status());
		model.addAttribute("message", refusal.messageIn(language));
		return "refused";
	}

}
