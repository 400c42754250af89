package nl.meerstemmig.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger on every table of recorded rows and of their lists: it refuses whatever is
 * not an insert. PostgreSQL has a function of the same name. H2 makes it, and needs it
 * wherever the database is opened to write.
 */
public class AppendOnly implements Trigger {

	/** The SQL standard's state of a broken constraint. */
	private static final String REFUSED = "23000";

	private String table = "";

	@Override
	public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
		this.table = tableName;
	}

	@Override
	public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		throw new SQLIntegrityConstraintViolationException(
				"append-only: %s of %s is refused, what is recorded is never rewritten"
					.formatted((after != null) ? "UPDATE" : "DELETE", this.table),
				REFUSED);
	}

}
