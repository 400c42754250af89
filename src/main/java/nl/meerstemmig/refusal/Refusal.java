package nl.meerstemmig.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A rule says no, and nothing has changed. The message names the rule, what it is about
 * and what is missing, in the caller's language: Dutch, unless the caller asked for
 * English.
 * <p>
 * The texts are in {@code refusals.properties} under the rule's name. Where one is
 * missing, the refusal itself fails: a refusal without words is a defect.
 */
public abstract class Refusal extends RuntimeException {

	/** What a caller can do about it. */
	public enum Kind {

		/** what was sent breaks a rule: mend it and send again */
		INVALID(400),
		/** there is no such thing */
		NOT_FOUND(404),
		/** the state of the dossier does not allow it (any more) */
		CONFLICT(409),
		/** it is somebody else's to do */
		FORBIDDEN(403),
		/** what was sent is too large */
		TOO_LARGE(413),
		/** the product itself failed */
		FAILED(500),
		/** what the product rests on is away, for as long as that lasts */
		UNAVAILABLE(503);

		private final int status;

		Kind(int status) {
			this.status = status;
		}

		/** How HTTP says it. */
		public int status() {
			return this.status;
		}

	}

	private final Kind kind;

	private final String rule;

	private final transient Object[] arguments;

	protected Refusal(Kind kind, String rule, Object... arguments) {
		this.kind = kind;
		this.rule = rule;
		this.arguments = arguments;
	}

	public Kind kind() {
		return this.kind;
	}

	/** The name of the rule, such as {@code response.justification-required}. */
	public String rule() {
		return this.rule;
	}

	@Override
	public String getMessage() {
		return messageIn(callersLanguage());
	}

	public String messageIn(Locale language) {
		String pattern = Wording.in(language).getString(this.rule);
		Object[] worded = new Object[this.arguments.length];
		for (int i = 0; i < worded.length; i++) {
			worded[i] = (this.arguments[i] instanceof Worded argument) ? argument.in(language) : this.arguments[i];
		}
		return new MessageFormat(pattern, language).format(worded);
	}

	/** Dutch, unless whoever is being answered asked for English. */
	public static Locale callersLanguage() {
		LocaleContext context = LocaleContextHolder.getLocaleContext();
		Locale asked = (context != null) ? context.getLocale() : null;
		return (asked != null && "en".equals(asked.getLanguage())) ? Locale.ENGLISH : Wording.DUTCH;
	}

	/** An argument of a refusal that is itself said differently in each language. */
	@FunctionalInterface
	public interface Worded {

		String in(Locale language);

		/** The name that people know a field by. */
		static Worded field(String name) {
			return language -> Wording.of("field." + name, name, language);
		}

	}

	static final class Wording {

		static final Locale DUTCH = Locale.forLanguageTag("nl");

		private Wording() {
		}

		static ResourceBundle in(Locale language) {
			return ResourceBundle.getBundle("refusals", language,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		}

		static String of(String key, String otherwise, Locale language) {
			ResourceBundle bundle = in(language);
			return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
		}

	}

}
