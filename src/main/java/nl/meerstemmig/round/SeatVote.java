package nl.meerstemmig.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.trajectory.Draft;
import org.jspecify.annotations.Nullable;

/** How a co-deciding seat votes on a version of the advice. */
@Entity
@Table(name = "seat_vote")
public class SeatVote extends Recorded {

	@ManyToOne(optional = false)
	private Round round;

	@ManyToOne(optional = false)
	private Draft draft;

	@Column(name = "ballot")
	@Enumerated(EnumType.STRING)
	private Ballot ballot;

	@Column(name = "dissent")
	private @Nullable String dissent;

	protected SeatVote() {
	}

	SeatVote(Round round, Draft draft, Ballot ballot, @Nullable String dissent) {
		this.round = round;
		this.draft = draft;
		this.ballot = ballot;
		this.dissent = dissent;
	}

	@Override
	protected Fact fact() {
		return Fact.of("seat-vote")
			.with("round", numberOf(this.round))
			.with("draft", numberOf(this.draft))
			.with("ballot", this.ballot.key())
			.with("dissent", this.dissent);
	}

	public Round round() {
		return this.round;
	}

	/** The version that was voted on. */
	public Draft draft() {
		return this.draft;
	}

	public Ballot ballot() {
		return this.ballot;
	}

	/** Why the seat votes as it does; always there where it votes against. */
	public @Nullable String dissent() {
		return this.dissent;
	}

	/** What a seat can vote. */
	public enum Ballot implements Choice {

		IN_FAVOUR, AGAINST, ABSTAINS

	}

}
