package nl.meerstemmig.sortition;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import nl.meerstemmig.ledger.Fact;
import nl.meerstemmig.ledger.Recorded;
import nl.meerstemmig.refusal.Choice;
import org.jspecify.annotations.Nullable;

/** What came of a draw: a panel, or that there can be none, or that it failed. */
@Entity
@Table(name = "draw_result")
public class DrawResult extends Recorded {

	/** How, after whom and with what it was drawn. */
	static final String METHOD = "leximin by column generation (Flanigan et al., Nature 596, 2021); OR-Tools 9.15";

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	@OneToOne(optional = false)
	private DrawOrder order;

	@Column(name = "outcome")
	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	@Column(name = "panel")
	private String panel;

	@Column(name = "reserves")
	private String reserves;

	@Column(name = "report")
	private String report;

	protected DrawResult() {
	}

	private DrawResult(DrawOrder order, Outcome outcome, List<String> panel, List<String> reserves, Object report) {
		this.order = order;
		this.outcome = outcome;
		this.panel = String.join("\n", panel);
		this.reserves = String.join("\n", reserves);
		this.report = written(report);
	}

	static DrawResult of(DrawOrder order, Draw draw) {
		if (draw instanceof Draw.Drawn drawn) {
			return new DrawResult(order, Outcome.DRAWN, drawn.panel(), drawn.reserves(), drawn.report());
		}
		return new DrawResult(order, Outcome.IMPOSSIBLE, List.of(), List.of(), draw);
	}

	/**
	 * @param code by which whoever runs the product finds in its log what went wrong
	 */
	static DrawResult failed(DrawOrder order, String code) {
		return new DrawResult(order, Outcome.FAILED, List.of(), List.of(), new Failure(code));
	}

	@Override
	protected Fact fact() {
		return Fact.of("draw-result")
			.with("draw", numberOf(this.order))
			.with("outcome", this.outcome.key())
			.with("method", METHOD)
			.with("panel", panel())
			.with("reserves", reserves())
			.with("report", this.report);
	}

	public DrawOrder order() {
		return this.order;
	}

	public Outcome outcome() {
		return this.outcome;
	}

	public String method() {
		return METHOD;
	}

	/** Pseudonyms, in alphabetical order. */
	public List<String> panel() {
		return lines(this.panel);
	}

	/** Pseudonyms, in the order in which they are called. */
	public List<String> reserves() {
		return lines(this.reserves);
	}

	/** How fair it was; null where nobody was drawn. */
	public @Nullable SelectionReport report() {
		return (this.outcome == Outcome.DRAWN) ? read(SelectionReport.class) : null;
	}

	/** What would have to give way for a panel; nothing unless there can be none. */
	public List<Draw.Relaxation> relaxations() {
		return (this.outcome == Outcome.IMPOSSIBLE) ? read(Draw.Impossible.class).relaxations() : List.of();
	}

	/** By which the log tells what went wrong; null where nothing did. */
	public @Nullable String failure() {
		return (this.outcome == Outcome.FAILED) ? read(Failure.class).code() : null;
	}

	private static List<String> lines(String text) {
		return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
	}

	private static String written(Object report) {
		try {
			return JSON.writeValueAsString(report);
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException("Records of texts and numbers can be written", impossible);
		}
	}

	private <T> T read(Class<T> kind) {
		try {
			return JSON.readValue(this.report, kind);
		}
		catch (JsonProcessingException changed) {
			throw new IllegalStateException("The report of draw " + this.order.id() + " is not what was recorded",
					changed);
		}
	}

	/** Why there is no result. */
	private record Failure(String code) {
	}

	/** How a draw ended. */
	public enum Outcome implements Choice {

		/** a panel and its reserves */
		DRAWN,
		/** no panel meets all quotas together */
		IMPOSSIBLE,
		/** the product could not finish it */
		FAILED

	}

}
