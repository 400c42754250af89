package nl.meerstemmig.sortition;

import nl.meerstemmig.sortition.Progress.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far draws are, where every node sees it while they run: each step is written in a
 * transaction of its own.
 */
@Component
class DrawProgress {

	private final JdbcClient database;

	DrawProgress(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @param percent from 0 to 100
	 */
	record Step(int percent, Stage stage) {
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void at(long order, int percent, Stage stage) {
		int updated = this.database.sql("update draw_progress set percent = ?, stage = ? where order_id = ?")
			.params(percent, stage.name(), order)
			.update();
		if (updated == 0) {
			this.database.sql("insert into draw_progress (percent, stage, order_id) values (?, ?, ?)")
				.params(percent, stage.name(), order)
				.update();
		}
	}

	@Transactional(readOnly = true)
	public Step of(long order) {
		return this.database.sql("select percent, stage from draw_progress where order_id = ?")
			.param(order)
			.query((row, number) -> new Step(row.getInt("percent"), Stage.valueOf(row.getString("stage"))))
			.optional()
			.orElse(new Step(0, Stage.WAITING));
	}

}
