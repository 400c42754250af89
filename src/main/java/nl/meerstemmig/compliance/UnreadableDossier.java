package nl.meerstemmig.compliance;

import nl.meerstemmig.compliance.LedgerReport.DossierReport;
import nl.meerstemmig.refusal.Refusal;

/**
 * A dossier was changed so that no report can be made of it; what was found can be read.
 */
class UnreadableDossier extends Refusal {

	private final transient DossierReport found;

	UnreadableDossier(DossierReport found) {
		super(Kind.CONFLICT, "ledger.unreadable", found.dossier(), found.findings().get(0).message());
		this.found = found;
	}

	DossierReport found() {
		return this.found;
	}

}
