package nl.meerstemmig.trajectory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

import org.h2.tools.TriggerAdapter;

/**
 * H2's trigger on decisions of the council: none adopts while a binding outcome of its
 * trajectory is unanswered or unconfirmed, or while a round whose form can bind has no
 * outcomes recorded. {@link Adopting} refuses it first, and more; this is for whoever
 * writes past the product. PostgreSQL has a function of the same name.
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

	private static final String UNRECORDED = """
			select count(*) from round r where r.trajectory_id = ? and r.binding_effect <> 'NON_COMMITTAL'
			and not exists (select 1 from round_result s where s.round_id = r.id)""";

	@Override
	public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
		if (!after.getBoolean("adopted")) {
			return;
		}
		long trajectory = after.getLong("trajectory_id");
		refuse(connection, OWED, trajectory, "%d binding outcomes are unanswered or unconfirmed");
		refuse(connection, UNRECORDED, trajectory, "%d rounds that can bind have no outcomes recorded");
	}

	private static void refuse(Connection connection, String counting, long trajectory, String why)
			throws SQLException {
		try (PreparedStatement query = connection.prepareStatement(counting)) {
			query.setLong(1, trajectory);
			try (ResultSet counted = query.executeQuery()) {
				counted.next();
				if (counted.getInt(1) > 0) {
					throw new SQLIntegrityConstraintViolationException(
							"nothing-owed: adoption is refused while " + why.formatted(counted.getInt(1)), REFUSED);
				}
			}
		}
	}

}
