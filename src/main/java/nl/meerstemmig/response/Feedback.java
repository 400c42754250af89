package nl.meerstemmig.response;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * That those who took part in a round were told what was done with its outcomes, and why.
 */
@Entity
@Table(name = "feedback")
public class Feedback extends Recorded {

	@OneToOne(optional = false)
	private Round round;

	@Column(name = "channel")
	private String channel;

	@Column(name = "sent_on")
	private LocalDate sentOn;

	@Column(name = "message")
	private @Nullable String message;

	protected Feedback() {
	}

	Feedback(Round round, String channel, LocalDate sentOn, @Nullable String message) {
		this.round = round;
		this.channel = channel;
		this.sentOn = sentOn;
		this.message = message;
	}

	@Override
	protected Fact fact() {
		return Fact.of("feedback")
			.with("round", numberOf(this.round))
			.with("channel", this.channel)
			.with("sentOn", this.sentOn.toString())
			.with("message", this.message);
	}

	public Round round() {
		return this.round;
	}

	/** How they were told: a letter, a meeting, a page. */
	public String channel() {
		return this.channel;
	}

	public LocalDate sentOn() {
		return this.sentOn;
	}

	public @Nullable String message() {
		return this.message;
	}

}
