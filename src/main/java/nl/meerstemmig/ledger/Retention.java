package nl.meerstemmig.ledger;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what is no part of a dossier. The dossier itself is a record of the
 * council and has no term here.
 *
 * @param history whole days, from the end of a process, for what the engine remembers of
 * it: who had which task and when, comments, operations. It overrules the
 * {@code historyTimeToLive} of every model. For a dry run, from when it was asked for
 * @param lists whole days, from when it was handed in, for a list of people who
 * registered for a draw
 */
@ConfigurationProperties("meerstemmig.retention")
public record Retention(@DefaultValue("365d") Period history, @DefaultValue("90d") Period lists) {

	public Retention {
		check("meerstemmig.retention.history", history);
		check("meerstemmig.retention.lists", lists);
	}

	private static void check(String setting, Period term) {
		if (term.toTotalMonths() != 0 || term.isZero() || term.isNegative()) {
			throw new IllegalArgumentException(
					"%s has to be a number of days, one or more, such as 90d; it is %s".formatted(setting, term));
		}
	}

}
