package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the chain again as another program would: from the table {@code ledger_entry}
 * and what the documentation of its form says, and nothing of the product.
 */
final class ChainFromADump {

	private static final String NONE = "0000000000000000000000000000000000000000000000000000000000000000";

	private ChainFromADump() {
	}

	/**
	 * The last hash of each dossier, as computed.
	 * @param dump the table as comma-separated values, with the names of the columns
	 */
	static Map<String, String> heads(String dump) throws IOException {
		Map<String, String> heads = new TreeMap<>();
		CSVFormat.DEFAULT.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.setIgnoreHeaderCase(true)
			.get()
			.parse(new StringReader(dump))
			.stream()
			.map(CSVRecord::toMap)
			.map(ChainFromADump::lowerCase)
			.sorted(Comparator.comparingLong(entry -> Long.parseLong(value(entry, "sequence_number"))))
			.forEach(entry -> heads.compute(value(entry, "dossier"),
					(dossier, previous) -> hash(entry, (previous != null) ? previous : NONE)));
		return heads;
	}

	/** What somebody does who changes an entry and wants nobody to see it. */
	static void rewrite(JdbcClient database, String dossier) {
		String previous = NONE;
		List<Map<String, Object>> entries = database.sql("""
				select id, dossier, sequence_number, kind, actor, content,
				cast(recorded_at as varchar) as recorded_at
				from ledger_entry where dossier = ? order by sequence_number""").param(dossier).query().listOfRows();
		for (Map<String, Object> entry : entries) {
			Map<String, String> texts = new TreeMap<>();
			entry.forEach((column, value) -> texts.put(column, String.valueOf(value)));
			String hash = hash(lowerCase(texts), previous);
			database.sql("update ledger_entry set previous_hash = ?, hash = ? where id = ?")
				.params(previous, hash, entry.get("id"))
				.update();
			previous = hash;
		}
		database.sql("update ledger_head set hash = ? where dossier = ?").params(previous, dossier).update();
	}

	private static Map<String, String> lowerCase(Map<String, String> entry) {
		Map<String, String> lower = new TreeMap<>();
		entry.forEach((column, value) -> lower.put(column.toLowerCase(Locale.ROOT), value));
		return lower;
	}

	private static String hash(Map<String, String> entry, String previous) {
		String said = "{\"actor\":" + text(value(entry, "actor")) + ",\"at\":\"" + at(value(entry, "recorded_at"))
				+ "\",\"content\":" + text(value(entry, "content")) + ",\"dossier\":" + text(value(entry, "dossier"))
				+ ",\"kind\":" + text(value(entry, "kind")) + ",\"previous\":\"" + previous + "\",\"sequence\":"
				+ value(entry, "sequence_number") + "}";
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new AssertionError(impossible);
		}
	}

	/** Such as {@code 2026-01-31 12:00:00.123+00}. */
	private static String at(String recorded) {
		OffsetDateTime at = OffsetDateTime
			.parse(recorded.replace(' ', 'T'), DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][.SS][.S]x"))
			.withOffsetSameInstant(ZoneOffset.UTC);
		String seconds = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(at);
		int millis = at.getNano() / 1_000_000;
		return (millis == 0) ? seconds + "Z" : "%s.%03dZ".formatted(seconds, millis);
	}

	private static String text(String text) {
		StringBuilder json = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> json.append("\\\"");
				case '\\' -> json.append("\\\\");
				case '\b' -> json.append("\\b");
				case '\t' -> json.append("\\t");
				case '\n' -> json.append("\\n");
				case '\f' -> json.append("\\f");
				case '\r' -> json.append("\\r");
				default -> json.append((c < ' ') ? "\\u%04X".formatted((int) c) : String.valueOf(c));
			}
		}
		return json.append('"').toString();
	}

	private static String value(Map<String, String> entry, String column) {
		String value = entry.get(column);
		if (value == null) {
			throw new AssertionError("No " + column + " in the dump");
		}
		return value;
	}

}
