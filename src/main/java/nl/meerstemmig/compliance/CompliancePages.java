package nl.meerstemmig.compliance;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.ledger.PrintedHead;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.Trajectories.UnknownTrajectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The compliance report and the catalogue as pages. */
@Controller
class CompliancePages {

	private final Reports reports;

	private final Catalogue catalogue;

	private final BodyReports bodies;

	private final LedgerReports ledger;

	CompliancePages(Reports reports, Catalogue catalogue, BodyReports bodies, LedgerReports ledger) {
		this.reports = reports;
		this.catalogue = catalogue;
		this.bodies = bodies;
		this.ledger = ledger;
	}

	@GetMapping("/compliance")
	String overview(Model model) {
		model.addAttribute("overview", this.reports.overview());
		return "compliance/overview";
	}

	@GetMapping("/compliance/{reference}")
	String trajectory(@PathVariable String reference, Model model) {
		model.addAttribute("report", this.reports.of(reference));
		return "compliance/trajectory";
	}

	/**
	 * Whether a dossier still has what was printed of it, for whoever holds the print.
	 */
	@GetMapping("/compliance/ledger/printed")
	String printed(@RequestParam(defaultValue = "") String printed, Locale language, Model model) {
		model.addAttribute("printed", printed);
		if (!printed.isBlank()) {
			try {
				model.addAttribute("ledger", this.ledger.against(PrintedHead.read(printed)));
			}
			catch (Refusal refusal) {
				model.addAttribute("refusal", refusal.messageIn(language));
			}
		}
		return "compliance/printed";
	}

	@GetMapping("/participation-forms")
	String catalogue(@RequestParam(name = "form", defaultValue = "") Set<String> picked, Model model) {
		List<FormOfParticipation> forms = this.catalogue.forms();
		List<FormOfParticipation> compared = forms.stream().filter(form -> picked.contains(form.key())).toList();
		model.addAttribute("forms", forms);
		model.addAttribute("picked", compared.stream().map(FormOfParticipation::key).toList());
		model.addAttribute("compared", compared.isEmpty() ? forms : compared);
		return "catalogue/forms";
	}

	@GetMapping("/standing-bodies")
	String bodies(Model model) {
		model.addAttribute("bodies", this.bodies.all());
		return "compliance/bodies";
	}

	@ExceptionHandler
	String unreadable(UnreadableDossier unreadable, HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("dossier", unreadable.found());
		return "compliance/unreadable";
	}

	@ExceptionHandler
	String unknown(UnknownTrajectory unknown, Locale language, HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		model.addAttribute("message", unknown.messageIn(language));
		return "refused";
	}

}
