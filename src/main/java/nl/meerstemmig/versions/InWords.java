package nl.meerstemmig.versions;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.meerstemmig.versions.ModelVersion.Judged;
import org.springframework.context.MessageSource;

/**
 * Versions, what changed between them and what moves, as lines of text for whoever works
 * from a command line.
 */
final class InWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

	private final MessageSource messages;

	private final Locale language;

	InWords(MessageSource messages, Locale language) {
		this.messages = messages;
		this.language = language;
	}

	/** What runs on each version, and what today's rules have against it. */
	List<String> models(List<Judged> models) {
		List<String> lines = new ArrayList<>();
		for (Judged judged : models) {
			ModelVersion version = judged.version();
			lines.add(
					"%s  %s, %s%s".formatted(version.key(), version.name(), said("versions.version", version.version()),
							version.latest() ? "" : " (%s)".formatted(said("versions.older"))));
			lines.add("    %s %s. %s".formatted(said("versions.deployed-at"), DAY.format(version.deployedAt()),
					said("versions.running-on", version.running())));
			lines.add("    %s: %s".formatted(said("versions.rules"),
					said(judged.refused() ? "versions.would-be-refused" : "versions.kept")));
			judged.findings()
				.forEach(found -> lines
					.add("    ! [%s] %s: %s".formatted(found.rule(), found.element(), found.message())));
		}
		return lines;
	}

	/** Each element that changed, and below it what changed of it. */
	List<String> comparison(Comparison comparison) {
		List<String> lines = new ArrayList<>();
		if (comparison.changes().isEmpty()) {
			lines.add(said(comparison.drawingChanged() ? "versions.only-drawing" : "versions.nothing"));
		}
		ChangeWords words = new ChangeWords(this.messages, this.language);
		for (Comparison.Change change : comparison.changes()) {
			lines.add("%s %s %s  %s".formatted(change.mark().sign(), words.kind(change.kind()), change.element(),
					change.name()));
			change.aspects()
				.forEach(aspect -> lines
					.add("    %s: “%s” → “%s”".formatted(words.aspect(aspect.key()), aspect.before(), aspect.after())));
		}
		return lines;
	}

	/** Each process, and below it where it stands and why it stays. */
	List<String> migration(MigrationReport report) {
		List<String> lines = new ArrayList<>();
		int all = report.processes().size();
		String sort = report.dryRun() ? "versions.dry-run" : "versions.moved";
		lines.add(said(sort + ".lead", report.model(), report.from(), report.to()));
		lines.add((all > 0) ? said(sort + ".sum", report.moving(), all, all - report.moving())
				: said("versions.move.none", report.from()));
		for (MigrationReport.Line process : report.processes()) {
			lines.add("%s  %s".formatted(process.reference(), said(result(report.dryRun(), process.moves()))));
			process.standsAt().forEach(place -> lines.add("    %s: %s".formatted(said("versions.stands-at"), place)));
			process.reasons().forEach(reason -> lines.add("    ! " + reason));
		}
		return lines;
	}

	private static String result(boolean dryRun, boolean moves) {
		if (dryRun) {
			return moves ? "versions.can" : "versions.cannot";
		}
		return moves ? "versions.moved" : "versions.not-moved";
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.language);
	}

}
