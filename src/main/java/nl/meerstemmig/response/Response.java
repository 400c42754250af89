package nl.meerstemmig.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.round.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the council does with one outcome, and why. It is never overwritten: a correction
 * is a next revision, and the earlier ones stay readable.
 */
@Entity
@Table(name = "response")
public class Response extends Recorded {

	@ManyToOne(optional = false)
	private Outcome outcome;

	/** Copied, so that the database itself can hold the rule against the row. */
	@Column(name = "binding")
	private boolean binding;

	@Column(name = "revision")
	private int revision;

	@Column(name = "state")
	@Enumerated(EnumType.STRING)
	private ResponseState state;

	@Column(name = "passage")
	private @Nullable String passage;

	@Column(name = "ground")
	@Enumerated(EnumType.STRING)
	private @Nullable Ground ground;

	@Column(name = "justification")
	private @Nullable String justification;

	@Column(name = "alternative")
	private @Nullable String alternative;

	@Column(name = "evidence")
	private @Nullable String evidence;

	@Column(name = "influence")
	@Enumerated(EnumType.STRING)
	private @Nullable Influence influence;

	protected Response() {
	}

	Response(Outcome outcome, int revision, Answer answer) {
		this.outcome = outcome;
		this.binding = outcome.isBinding();
		this.revision = revision;
		this.state = answer.state();
		this.passage = answer.passage();
		this.ground = answer.ground();
		this.justification = answer.justification();
		this.alternative = answer.alternative();
		this.evidence = answer.evidence();
		this.influence = answer.influence();
	}

	@Override
	protected Fact fact() {
		return Fact.of("response")
			.with("outcome", numberOf(this.outcome))
			.with("binding", this.binding)
			.with("revision", this.revision)
			.with("state", this.state.key())
			.with("passage", this.passage)
			.with("ground", (this.ground != null) ? this.ground.key() : null)
			.with("justification", this.justification)
			.with("alternative", this.alternative)
			.with("evidence", this.evidence)
			.with("influence", (this.influence != null) ? this.influence.key() : null);
	}

	/** Whether it has to be argued, and the chair has to confirm that it is. */
	public boolean mustBeJustified() {
		return ComplyOrExplain.mustJustify(this.outcome, this.state);
	}

	public Outcome outcome() {
		return this.outcome;
	}

	/** 1 for the first answer; each correction is one more. */
	public int revision() {
		return this.revision;
	}

	public ResponseState state() {
		return this.state;
	}

	public @Nullable String passage() {
		return this.passage;
	}

	public @Nullable Ground ground() {
		return this.ground;
	}

	/**
	 * Why not, or not wholly, followed; for an outcome that does not bind, an explanation
	 * if any.
	 */
	public @Nullable String justification() {
		return this.justification;
	}

	public @Nullable String alternative() {
		return this.alternative;
	}

	public @Nullable String evidence() {
		return this.evidence;
	}

	public @Nullable Influence influence() {
		return this.influence;
	}

}
