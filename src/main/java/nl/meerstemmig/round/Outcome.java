package nl.meerstemmig.round;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.catalogue.BindingEffect;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A finding or a recommendation that a round yielded. "Binding" has two halves, kept
 * apart: the participants adopted it by their own vote, and the form of participation
 * obliges the council to answer for it.
 */
@Entity
@Table(name = "outcome")
public class Outcome extends Recorded {

	@ManyToOne(optional = false)
	private Round round;

	@Column(name = "number")
	private int number;

	@Column(name = "text")
	private String text;

	@Column(name = "theme")
	private @Nullable String theme;

	@Embedded
	private @Nullable Votes votes;

	@Embedded
	private @Nullable Adoption adoption;

	@Column(name = "adopted")
	private @Nullable Boolean adopted;

	@Column(name = "binding")
	private boolean binding;

	@Column(name = "answer_by")
	private @Nullable LocalDate answerBy;

	protected Outcome() {
	}

	Outcome(Round round, int number, String text, @Nullable String theme, @Nullable Votes votes,
			@Nullable Adoption adoption, LocalDate answerBy) {
		this.round = round;
		this.number = number;
		this.text = text;
		this.theme = theme;
		this.votes = votes;
		this.adoption = adoption;
		this.adopted = (votes != null && adoption != null) ? adoption.adopts(votes) : null;
		this.binding = round.bindingEffect().owesAnswer() && Boolean.TRUE.equals(this.adopted);
		this.answerBy = this.binding ? answerBy : null;
	}

	/**
	 * A seat's vote against the advice: an outcome that its only voter has adopted.
	 */
	static Outcome dissent(Round seat, int number, String why, LocalDate answerBy) {
		Adoption byItself = new Adoption("100", true, Denominator.PANEL, 1, 1, true);
		return new Outcome(seat, number, why, null, new Votes(1, 0, 0), byItself, answerBy);
	}

	@Override
	protected Fact fact() {
		Votes cast = this.votes;
		Adoption decided = this.adoption;
		return Fact.of("outcome")
			.with("round", numberOf(this.round))
			.with("number", this.number)
			.with("text", this.text)
			.with("theme", this.theme)
			.with("votesFor", (cast != null) ? cast.inFavour() : null)
			.with("votesAgainst", (cast != null) ? cast.against() : null)
			.with("abstentions", (cast != null) ? cast.abstentions() : null)
			.with("adopted", this.adopted)
			.with("binding", this.binding)
			.with("answerBy", (this.answerBy != null) ? this.answerBy.toString() : null)
			.withAny("threshold", (decided != null) ? decided.threshold() : null)
			.withAny("inclusive", (decided != null) ? decided.inclusive() : null)
			.withAny("denominator", (decided != null) ? decided.denominator().key() : null)
			.withAny("counted", (decided != null) ? decided.counted() : null)
			.withAny("quorum", (decided != null) ? decided.quorum() : null)
			.withAny("quorumMet", (decided != null) ? decided.quorumMet() : null);
	}

	/** Whether this is a co-deciding seat's vote against the advice. */
	public boolean isDissent() {
		return this.binding && this.round.bindingEffect() == BindingEffect.CO_DECISION;
	}

	public Round round() {
		return this.round;
	}

	/** Its place among the outcomes of its round, from 1. */
	public int number() {
		return this.number;
	}

	public String text() {
		return this.text;
	}

	public @Nullable String theme() {
		return this.theme;
	}

	/** Null where the form does not vote. */
	public @Nullable Votes votes() {
		return this.votes;
	}

	/**
	 * By what rule it was decided; null where the form does not vote, and where the
	 * outcome was recorded before this was.
	 */
	public @Nullable Adoption adoption() {
		return this.adoption;
	}

	/**
	 * Whether the participants' own vote reached the threshold; null where they did not
	 * vote.
	 */
	public @Nullable Boolean adopted() {
		return this.adopted;
	}

	/** Whether the council must answer it, and argue where it does not follow it. */
	public boolean isBinding() {
		return this.binding;
	}

	/** The day by which a binding outcome is to be answered; null for others. */
	public @Nullable LocalDate answerBy() {
		return this.answerBy;
	}

}
