package nl.meerstemmig.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger on the heads of dossiers: a head moves to the next entry, which is chained
 * to the one before it, and nowhere else. PostgreSQL has a function of the same name.
 */
public class ForwardOnly implements Trigger {

	/** The SQL standard's state of a broken constraint. */
	private static final String REFUSED = "23000";

	private static final int DOSSIER = 0;

	private static final int ENTRIES = 1;

	private static final int HASH = 2;

	@Override
	public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		if (before == null || after == null || !isNext(connection, before, after)) {
			throw new SQLIntegrityConstraintViolationException(
					"forward-only: %s of ledger_head is refused, the head moves to the next entry and nowhere else"
						.formatted((after != null) ? "UPDATE" : "DELETE"),
					REFUSED);
		}
	}

	private static boolean isNext(Connection connection, Object[] before, Object[] after) throws SQLException {
		if (!before[DOSSIER].equals(after[DOSSIER])
				|| ((Number) after[ENTRIES]).longValue() != ((Number) before[ENTRIES]).longValue() + 1) {
			return false;
		}
		try (PreparedStatement next = connection.prepareStatement("""
				select 1 from ledger_entry
				where dossier = ? and sequence_number = ? and hash = ? and previous_hash = ?""")) {
			next.setObject(1, after[DOSSIER]);
			next.setObject(2, after[ENTRIES]);
			next.setObject(3, after[HASH]);
			next.setObject(4, before[HASH]);
			try (ResultSet found = next.executeQuery()) {
				return found.next();
			}
		}
	}

}
