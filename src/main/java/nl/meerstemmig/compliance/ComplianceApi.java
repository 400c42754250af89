package nl.meerstemmig.compliance;

import java.util.List;

import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.ledger.PrintedHead;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same as the pages, for other systems. */
@RestController
@RequestMapping("/api/v1")
class ComplianceApi {

	private final Reports reports;

	private final Catalogue catalogue;

	private final BodyReports bodies;

	private final LedgerReports ledger;

	ComplianceApi(Reports reports, Catalogue catalogue, BodyReports bodies, LedgerReports ledger) {
		this.reports = reports;
		this.catalogue = catalogue;
		this.bodies = bodies;
		this.ledger = ledger;
	}

	@GetMapping("/trajectories")
	List<Overview.Line> trajectories() {
		return this.reports.overview().trajectories();
	}

	@GetMapping("/trajectories/{reference}")
	TrajectoryReport trajectory(@PathVariable String reference) {
		return this.reports.of(reference);
	}

	@GetMapping("/trajectories/{reference}/compliance")
	Compliance compliance(@PathVariable String reference) {
		return this.reports.of(reference).compliance();
	}

	@GetMapping("/compliance")
	Overview compliance() {
		return this.reports.overview();
	}

	@GetMapping("/participation-forms")
	List<FormOfParticipation> forms() {
		return this.catalogue.forms();
	}

	@GetMapping("/standing-bodies")
	List<BodyReport> bodies() {
		return this.bodies.all();
	}

	/**
	 * Whether every dossier, or this one, still says what was recorded in it; and whether
	 * it has what it had when this head was printed.
	 */
	@GetMapping("/ledger/verification")
	LedgerReport verification(@RequestParam(required = false) @Nullable String dossier,
			@RequestParam(required = false) @Nullable String entries,
			@RequestParam(required = false) @Nullable String head) {
		if (entries != null || head != null) {
			return this.ledger.against(PrintedHead.of(dossier, entries, head));
		}
		return (dossier != null) ? this.ledger.of(dossier) : this.ledger.all();
	}

}
