package nl.meerstemmig.compliance;

import java.util.List;

import nl.meerstemmig.catalogue.Catalogue;
import nl.meerstemmig.catalogue.FormOfParticipation;
import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.Verification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same as the pages, for other systems. */
@RestController
@RequestMapping("/api/v1")
class ComplianceApi {

	private final Reports reports;

	private final Catalogue catalogue;

	private final BodyReports bodies;

	private final LedgerVerification ledger;

	ComplianceApi(Reports reports, Catalogue catalogue, BodyReports bodies, LedgerVerification ledger) {
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

	/** Whether every dossier still says what was recorded in it. */
	@GetMapping("/ledger/verification")
	LedgerReport verification() {
		List<Verification> dossiers = this.ledger.all();
		return new LedgerReport(dossiers.stream().allMatch(Verification::intact),
				dossiers.stream().mapToLong(Verification::entries).sum(), dossiers);
	}

	/** All dossiers together, and each. */
	record LedgerReport(boolean intact, long entries, List<Verification> dossiers) {
	}

}
