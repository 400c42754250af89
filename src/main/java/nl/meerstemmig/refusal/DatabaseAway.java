package nl.meerstemmig.refusal;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached, or cannot write: the connection is lost, the disk is
 * full. It is nobody's mistake, and goes on by itself when the cause is gone.
 */
public class DatabaseAway extends Refusal {

	/**
	 * Classes of states in which PostgreSQL, and the standard, speak of connections (08),
	 * of resources such as the disk (53), and of failures of the system (58).
	 */
	private static final Set<String> CLASSES = Set.of("08", "53", "58");

	/**
	 * PostgreSQL stops or starts (57P…); H2 could not write or read its file, closed the
	 * database after that, or lost the connection.
	 */
	private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "90028", "90031", "90067", "90098",
			"90121");

	private DatabaseAway() {
		super(Kind.UNAVAILABLE, "database.away");
	}

	/**
	 * @return this refusal where that is why something failed, null where it is not
	 */
	public static @Nullable DatabaseAway in(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && saysSo(sql)) {
				return new DatabaseAway();
			}
		}
		return null;
	}

	private static boolean saysSo(SQLException sql) {
		if (sql instanceof SQLTransientConnectionException || sql instanceof SQLNonTransientConnectionException
				|| sql instanceof SQLRecoverableException || couldNotWrite(sql)) {
			return true;
		}
		String state = sql.getSQLState();
		if (state == null) {
			// The pool's own words, where the connection was lost a moment before.
			return "Connection is closed".equals(sql.getMessage());
		}
		return STATES.contains(state) || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
	}

	/** H2 calls the first of it a general error. */
	private static boolean couldNotWrite(SQLException sql) {
		return Stream.iterate(sql.getCause(), Objects::nonNull, Throwable::getCause)
			.anyMatch(IOException.class::isInstance);
	}

}
