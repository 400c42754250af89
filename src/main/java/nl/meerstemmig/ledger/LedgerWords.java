package nl.meerstemmig.ledger;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import nl.meerstemmig.ledger.Verification.Finding;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What was found, in a sentence that names the entry: its number, what it is, who
 * recorded it and when.
 */
@Component
public class LedgerWords {

	private final MessageSource messages;

	LedgerWords(MessageSource messages) {
		this.messages = messages;
	}

	public String of(Finding finding, Locale language) {
		String problem = say("ledger.problem." + finding.problem().key(), language,
				Objects.requireNonNullElse(finding.table(), ""));
		if (finding.actor() == null || finding.at() == null) {
			return (finding.sequence() > 0)
					? say("ledger.finding.number", language, finding.sequence(), kind(finding, language), problem)
					: say("ledger.finding.nowhere", language, problem);
		}
		String at = DateTimeFormatter.ofPattern(say("page.moment", language), language)
			.withZone(ZoneId.systemDefault())
			.format(finding.at());
		return say("ledger.finding", language, finding.sequence(), kind(finding, language), finding.actor(), at,
				problem);
	}

	/** One line on a whole dossier. */
	public String of(Verification dossier, Locale language) {
		if (dossier.dossier().equals(Verification.NO_DOSSIER)) {
			return say("ledger.line.unattested", language);
		}
		return say(dossier.intact() ? "ledger.line.intact" : "ledger.line.not-intact", language, dossier.dossier(),
				dossier.entries(), dossier.head());
	}

	public String of(HeldAgainstPrint held, Locale language) {
		PrintedHead printed = held.printed();
		return say("ledger.printed." + held.result().key(), language, printed.dossier(), printed.entries(),
				held.now().entries());
	}

	String summary(List<Verification> dossiers, boolean intact, Locale language) {
		return say(intact ? "ledger.summary.intact" : "ledger.summary.not-intact", language, dossiers.size(),
				dossiers.stream().mapToLong(Verification::entries).sum());
	}

	private String kind(Finding finding, Locale language) {
		String key = "ledger.kind." + finding.kind();
		return Objects.requireNonNullElse(this.messages.getMessage(key, null, finding.kind(), language),
				finding.kind());
	}

	private String say(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
