package nl.meerstemmig.trajectory;

import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import nl.meerstemmig.refusal.Text;
import org.jspecify.annotations.Nullable;

/** A part of the advice that an outcome can be pointed at. */
@Embeddable
public class Passage {

	@Column(name = "number")
	private String number;

	@Column(name = "title")
	private String title;

	@Column(name = "text")
	private String text;

	protected Passage() {
	}

	/** As it was entered; refused where number or text is missing. */
	public Passage(@Nullable String number, @Nullable String title, @Nullable String text) {
		this.number = Text.required("passage.number", number, Text.LINE);
		String heading = Text.optional("passage.title", title, Text.LINE);
		this.title = (heading != null) ? heading : "";
		this.text = Text.required("passage.text", text, Text.PROSE);
	}

	Map<String, Object> fact() {
		return Map.of("number", this.number, "title", this.title, "text", this.text);
	}

	public String number() {
		return this.number;
	}

	public String title() {
		return this.title;
	}

	public String text() {
		return this.text;
	}

}
