package nl.meerstemmig;

import java.sql.SQLException;
import java.util.Set;

import com.zaxxer.hikari.SQLExceptionOverride;

/**
 * Tells the pool which connections are of no use any more. After it could not write, H2
 * closes the database under all of them, in a way that the pool does not know; new ones
 * open it again.
 */
public class ClosedDatabase implements SQLExceptionOverride {

	/** H2: the database is closed, the connection is broken, the object is closed. */
	private static final Set<String> CLOSED = Set.of("90098", "90067", "90121", "90007");

	@java.lang.Override
	public Override adjudicate(SQLException thrown) {
		return CLOSED.contains(String.valueOf(thrown.getSQLState())) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
	}

}
