package nl.meerstemmig.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One thing that was decided, chained to the one before it in the same dossier. */
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

	/** SHA-256 over all that the entry says and over the hash of the entry before it. */
	String computeHash() {
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
