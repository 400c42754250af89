package nl.meerstemmig.versions;

import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * What people call the elements of a model and what is said of them; what has no name of
 * its own keeps the one that it has in the model.
 */
final class ChangeWords {

	private final MessageSource messages;

	private final Locale language;

	ChangeWords(MessageSource messages, Locale language) {
		this.messages = messages;
		this.language = language;
	}

	public String kind(String kind) {
		return said("versions.kind." + kind, kind);
	}

	public String aspect(String key) {
		return said("versions.aspect." + key.replace(' ', '-'), key);
	}

	private String said(String key, String otherwise) {
		String said = this.messages.getMessage(key, null, otherwise, this.language);
		return (said != null) ? said : otherwise;
	}

}
