package nl.meerstemmig.compliance;

import java.util.List;
import java.util.Locale;

import nl.meerstemmig.compliance.LedgerReport.DossierReport;
import nl.meerstemmig.compliance.LedgerReport.FindingReport;
import nl.meerstemmig.compliance.LedgerReport.PrintedReport;
import nl.meerstemmig.ledger.HeldAgainstPrint;
import nl.meerstemmig.ledger.LedgerVerification;
import nl.meerstemmig.ledger.LedgerWords;
import nl.meerstemmig.ledger.PrintedHead;
import nl.meerstemmig.ledger.Verification;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.trajectory.ReadableDossiers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Verifies dossiers and says in the reader's language what it finds. */
@Service
class LedgerReports {

	private final LedgerVerification ledger;

	private final LedgerWords words;

	private final ReadableDossiers readable;

	LedgerReports(LedgerVerification ledger, LedgerWords words, ReadableDossiers readable) {
		this.ledger = ledger;
		this.readable = readable;
		this.words = words;
	}

	LedgerReport all() {
		return report(this.ledger.all()
			.stream()
			.filter(verification -> this.readable.contains(verification.dossier()))
			.toList(), null);
	}

	/**
	 * @throws UnknownDossier where there is none, or none for this reader
	 */
	LedgerReport of(String dossier) {
		return report(List.of(this.ledger.find(dossier)
			.filter(verification -> this.readable.contains(verification.dossier()))
			.orElseThrow(() -> new UnknownDossier(dossier))), null);
	}

	LedgerReport against(PrintedHead printed) {
		if (!this.readable.contains(printed.dossier())) {
			throw new UnknownDossier(printed.dossier());
		}
		HeldAgainstPrint held = this.ledger.against(printed);
		return report(List.of(held.now()), new PrintedReport(printed.dossier(), printed.entries(), printed.head(),
				held.contained(), held.result(), this.words.of(held, LocaleContextHolder.getLocale())));
	}

	DossierReport report(Verification verification) {
		return new DossierReport(verification.dossier(), verification.entries(), verification.head(),
				verification.intact(), findings(verification));
	}

	List<FindingReport> findings(Verification verification) {
		Locale language = LocaleContextHolder.getLocale();
		return verification.findings()
			.stream()
			.map(finding -> new FindingReport(finding.sequence(), finding.kind(), finding.actor(), finding.at(),
					finding.problem(), finding.table(), this.words.of(finding, language)))
			.toList();
	}

	private LedgerReport report(List<Verification> dossiers, @Nullable PrintedReport printed) {
		return new LedgerReport(dossiers.stream().allMatch(Verification::intact),
				dossiers.stream().mapToLong(Verification::entries).sum(), dossiers.stream().map(this::report).toList(),
				printed);
	}

	/** Nothing was ever recorded under this name. */
	private static final class UnknownDossier extends Refusal {

		UnknownDossier(String dossier) {
			super(Kind.NOT_FOUND, "ledger.unknown-dossier",
					(dossier.length() <= 64) ? dossier : dossier.substring(0, 64) + "…");
		}

	}

}
