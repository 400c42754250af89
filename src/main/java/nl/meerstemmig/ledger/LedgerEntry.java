package nl.meerstemmig.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * One thing that was decided, chained to the one before it in the same dossier.
 * <p>
 * Whoever has the table {@code ledger_entry} can compute the chain again. The hash of an
 * entry is SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of the canonical form
 * (see {@link Fact}) of an object with these names:
 * <dl>
 * <dt>{@code actor}, {@code dossier}, {@code kind}</dt>
 * <dd>the columns of these names, as texts</dd>
 * <dt>{@code at}</dt>
 * <dd>the column {@code recorded_at} in UTC as a text such as
 * {@code 2026-01-31T12:00:00.123Z}: three decimals, or none and no point where they are
 * noughts</dd>
 * <dt>{@code content}</dt>
 * <dd>the column of this name, as a text: the canonical form of what was decided, written
 * into a text of this object</dd>
 * <dt>{@code previous}</dt>
 * <dd>the column {@code previous_hash}, as a text: the hash of the entry before it in the
 * dossier, or 64 noughts for the first one</dd>
 * <dt>{@code sequence}</dt>
 * <dd>the column {@code sequence_number}, as a whole number: 1 for the first entry of the
 * dossier and one more for each next</dd>
 * </dl>
 */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {

	@Id
	@GeneratedValue(generator = "ledger_entry_seq")
	@SequenceGenerator(name = "ledger_entry_seq", allocationSize = 50)
	@SuppressWarnings("NullAway.Init")
	private Long id;

	@Column(name = "dossier")
	private String dossier;

	@Column(name = "sequence_number")
	private long sequence;

	@Column(name = "kind")
	private String kind;

	@Column(name = "actor")
	private String actor;

	@Column(name = "recorded_at")
	private Instant at;

	@Column(name = "content")
	private String content;

	@Column(name = "previous_hash")
	private String previousHash;

	@Column(name = "hash")
	private String hash;

	protected LedgerEntry() {
	}

	LedgerEntry(LedgerHead head, Fact fact, String actor, Instant at) {
		this.dossier = head.dossier();
		this.sequence = head.entries() + 1;
		this.kind = fact.kind();
		this.actor = actor;
		this.at = at;
		this.content = fact.canonical();
		this.previousHash = head.hash();
		this.hash = computeHash();
	}

	/** As it stands in the table now, whether or not anybody changed it. */
	static LedgerEntry read(ResultSet row) throws SQLException {
		LedgerEntry entry = new LedgerEntry();
		entry.id = row.getLong("id");
		entry.dossier = text(row, "dossier");
		entry.sequence = row.getLong("sequence_number");
		entry.kind = text(row, "kind");
		entry.actor = text(row, "actor");
		OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
		entry.at = (at != null) ? at.toInstant() : Instant.EPOCH;
		entry.content = text(row, "content");
		entry.previousHash = text(row, "previous_hash");
		entry.hash = text(row, "hash");
		return entry;
	}

	/** Nothing is ever recorded as null: an empty text is as wrong. */
	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNullElse(row.getString(column), "");
	}

	Long id() {
		return this.id;
	}

	public String dossier() {
		return this.dossier;
	}

	/** Its place in the dossier, from 1. */
	public long sequence() {
		return this.sequence;
	}

	public String kind() {
		return this.kind;
	}

	public String actor() {
		return this.actor;
	}

	public Instant at() {
		return this.at;
	}

	public String hash() {
		return this.hash;
	}

	String previousHash() {
		return this.previousHash;
	}

	boolean holds(Fact fact) {
		return this.kind.equals(fact.kind()) && this.content.equals(fact.canonical());
	}

	/** Whether its hash fits what it says. */
	boolean isUnchanged() {
		try {
			return this.hash.equals(computeHash());
		}
		catch (IllegalArgumentException unwritable) {
			return false;
		}
	}

	/** SHA-256 over all that the entry says and over the hash of the entry before it. */
	private String computeHash() {
		String said = Fact.canonical(Map.of("dossier", this.dossier, "sequence", this.sequence, "kind", this.kind,
				"actor", this.actor, "at", this.at.toString(), "content", this.content, "previous", this.previousHash));
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java platform has SHA-256", impossible);
		}
	}

}
