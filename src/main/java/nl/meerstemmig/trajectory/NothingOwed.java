package nl.meerstemmig.trajectory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

import org.h2.tools.TriggerAdapter;

/**
 * H2's trigger on decisions of the council: none adopts while a binding outcome of its
 * trajectory is unanswered or unconfirmed. {@link Adopting} refuses it first, and more;
 * this is for whoever writes past the product. PostgreSQL has a function of the same
 * name.
 */
public class NothingOwed extends TriggerAdapter {

	/** The SQL standard's state of a broken constraint. */
	private static final String REFUSED = "23000";

	private static final String OWED = """
			select count(*) from outcome o join round r on r.id = o.round_id
			where r.trajectory_id = ? and o.binding and not exists (
				select 1 from response a where a.outcome_id = o.id
				and a.revision = (select max(b.revision) from response b where b.outcome_id = o.id)
				and (a.state = 'FOLLOWED'
					or exists (select 1 from confirmation c where c.response_id = a.id and c.confirmed)))""";

	@Override
	public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
		if (!after.getBoolean("adopted")) {
			return;
		}
		try (PreparedStatement query = connection.prepareStatement(OWED)) {
			query.setLong(1, after.getLong("trajectory_id"));
			try (ResultSet counted = query.executeQuery()) {
				counted.next();
				if (counted.getInt(1) > 0) {
					throw new SQLIntegrityConstraintViolationException(
							"nothing-owed: adoption is refused while %d binding outcomes are unanswered or unconfirmed"
								.formatted(counted.getInt(1)),
							REFUSED);
				}
			}
		}
	}

}
