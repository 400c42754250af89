package nl.meerstemmig.compliance;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.meerstemmig.ledger.HeldAgainstPrint;
import nl.meerstemmig.ledger.Verification.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether dossiers still say what was recorded in them.
 *
 * @param entries of all dossiers together
 * @param printed what came of holding the dossier against a printed head; null where none
 * was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerReport(boolean intact, long entries, List<DossierReport> dossiers,
		@Nullable PrintedReport printed) {

	/**
	 * @param dossier {@code -} for rows that belong to none
	 * @param head the hash of the last entry
	 */
	public record DossierReport(String dossier, long entries, String head, boolean intact,
			List<FindingReport> findings) {
	}

	/**
	 * @param sequence the entry's number; 0 where there is no entry
	 * @param message all of it, in a sentence in the caller's language
	 */
	public record FindingReport(long sequence, String kind, @Nullable String actor, @Nullable Instant at,
			Problem problem, @Nullable String table, String message) {
	}

	/**
	 * @param contained whether the dossier has all that it had when this was printed, as
	 * it was
	 * @param message the result, in a sentence in the caller's language
	 */
	public record PrintedReport(String dossier, long entries, String head, boolean contained,
			HeldAgainstPrint.Result result, String message) {
	}

}
