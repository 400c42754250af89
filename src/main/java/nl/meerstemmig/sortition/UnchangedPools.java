package nl.meerstemmig.sortition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import nl.meerstemmig.ledger.KeptBeside;
import nl.meerstemmig.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds every list of people that is still there against the hash that the orders of
 * draws know it by. A list that no draw was asked for from is held against its own hash
 * alone, which is named under its round.
 */
@Component
class UnchangedPools implements KeptBeside {

	private final JdbcClient database;

	UnchangedPools(JdbcClient database) {
		this.database = database;
	}

	@Override
	public Set<Long> changed(Collection<String> dossiers) {
		Set<Long> changed = new HashSet<>();
		this.database.sql("""
				select p.round_id, p.hash, p.people, p.content, o.id as order_id
				from draw_pool p join ledger_entry e on e.id = p.round_id
				left join draw_order o on o.round_id = p.round_id and o.pool_hash = p.hash
				where e.dossier in (:dossiers)""").param("dossiers", dossiers).query(pool -> {
			if (!isUnchanged(pool)) {
				long order = pool.getLong("order_id");
				changed.add(pool.wasNull() ? pool.getLong("round_id") : order);
			}
		});
		return changed;
	}

	private static boolean isUnchanged(ResultSet pool) throws SQLException {
		String content = pool.getString("content");
		return content != null && Sha256.of(content).equals(pool.getString("hash"))
				&& peopleIn(content) == pool.getInt("people");
	}

	private static int peopleIn(String content) {
		try {
			return PoolReader.read(content).size();
		}
		catch (Refusal unreadable) {
			return -1;
		}
	}

}
