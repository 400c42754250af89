package nl.meerstemmig.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.meerstemmig.ledger.Retention;
import nl.meerstemmig.rehearsal.Rehearsal.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rehearsals there were, where every node sees them. They are no part of a dossier.
 */
@Component
class Rehearsals {

	/** A node that plays is heard of every few seconds. */
	private static final Duration SILENCE = Duration.ofMinutes(3);

	private static final int SHOWN = 50;

	private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

	private final JdbcClient database;

	private final ObjectMapper json;

	private final Retention retention;

	private final Clock clock;

	Rehearsals(JdbcClient database, ObjectMapper json, Retention retention, Clock clock) {
		this.database = database;
		this.json = json;
		this.retention = retention;
		this.clock = clock;
	}

	@Transactional
	public void ask(String id, String models, String askedBy) {
		this.database
			.sql("insert into rehearsal (id, models, asked_by, asked_at, state, ways, seen_at) "
					+ "values (?, ?, ?, ?, ?, 0, ?)")
			.params(id, models, askedBy, now(), State.WAITING.name(), now())
			.update();
	}

	@Transactional
	public void at(String id, State state, int ways) {
		this.database.sql("update rehearsal set state = ?, ways = ?, seen_at = ? where id = ?")
			.params(state.name(), ways, now(), id)
			.update();
	}

	@Transactional
	public void over(String id, State state, RehearsalReport report) {
		this.database.sql("update rehearsal set state = ?, ways = ?, seen_at = ?, report = ? where id = ?")
			.params(state.name(), report.ways(), now(), written(report), id)
			.update();
	}

	/** What cannot be an id is none, before the database is asked. */
	@Transactional(readOnly = true)
	public Optional<Rehearsal> of(String id) {
		return !ID.matcher(id).matches() ? Optional.empty()
				: this.database.sql("select * from rehearsal where id = ?").param(id).query(this::read).optional();
	}

	/** The latest, without their reports. */
	@Transactional(readOnly = true)
	public List<Rehearsal> latest() {
		return this.database
			.sql("select id, models, asked_by, asked_at, state, ways, seen_at, null as report from rehearsal "
					+ "order by asked_at desc fetch first %d rows only".formatted(SHOWN))
			.query(this::read)
			.list();
	}

	/** As long as the engine remembers what it did, and no longer. */
	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	@Transactional
	public void forget() {
		this.database.sql("delete from rehearsal where asked_at < ?")
			.param(now().minus(this.retention.history()))
			.update();
	}

	private Rehearsal read(ResultSet row, int number) throws SQLException {
		State state = State.valueOf(row.getString("state"));
		Instant seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
		boolean lost = !state.isOver() && seen.plus(SILENCE).isBefore(this.clock.instant());
		return new Rehearsal(row.getString("id"), row.getString("models"), row.getString("asked_by"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), lost ? State.FAILED : state,
				row.getInt("ways"), seen, readable(row.getString("report")));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private String written(RehearsalReport report) {
		try {
			return this.json.writeValueAsString(report);
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException("A report is made of texts and numbers", impossible);
		}
	}

	private @Nullable RehearsalReport readable(@Nullable String report) {
		try {
			return (report != null) ? this.json.readValue(report, RehearsalReport.class) : null;
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException("What was written can be read", impossible);
		}
	}

}
