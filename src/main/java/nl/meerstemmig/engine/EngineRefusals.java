package nl.meerstemmig.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import nl.meerstemmig.refusal.BusyWriting;
import nl.meerstemmig.refusal.ChangedMeanwhile;
import nl.meerstemmig.refusal.DatabaseAway;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.UnreadableRequest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.spin.SpinRuntimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * What the engine, its REST API or the database refuses, as refusals of the product: the
 * engine throws most of them as failures of its own.
 */
final class EngineRefusals {

	/**
	 * Lock timeouts, deadlocks and failed serialisation, as H2 and PostgreSQL say them.
	 */
	private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "HYT00", "57014");

	/** The standard's state of a text that does not fit its column. */
	private static final String TOO_LONG = "22001";

	private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.)+[A-Z][\\w$]*(?:\\.\\w+)*");

	private static final int MOST_WORDS = 400;

	private EngineRefusals() {
	}

	/**
	 * @return what was refused, and why; null where it is no refusal at all
	 */
	static @Nullable Refusal in(Throwable thrown) {
		DatabaseAway away = DatabaseAway.in(thrown);
		if (away != null) {
			return away;
		}
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
			if (cause instanceof TaskAlreadyClaimedException) {
				return new TaskTaken();
			}
			if (cause instanceof OptimisticLockingException) {
				return new ChangedMeanwhile();
			}
			if (cause instanceof PessimisticLockingFailureException
					|| (cause instanceof SQLException sql && BUSY.contains(String.valueOf(sql.getSQLState())))) {
				return new BusyWriting();
			}
			if (cause instanceof SQLException sql && TOO_LONG.equals(sql.getSQLState())) {
				return new ValueTooLong();
			}
			if (cause instanceof JsonProcessingException json) {
				JsonLocation at = json.getLocation();
				return (at != null) ? new UnreadableRequest(at.getLineNr(), at.getColumnNr())
						: new UnreadableRequest(-1, -1);
			}
		}
		return null;
	}

	/**
	 * @return what the engine itself refused, though it answers as if it had failed; null
	 * where it did fail
	 */
	static @Nullable Refusal ofEngine(Throwable thrown) {
		List<Throwable> causes = causes(thrown);
		Throwable root = causes.get(causes.size() - 1);
		if (root instanceof ELException) {
			return new Unfit(plain(causes.get(Math.max(0, causes.size() - 2)).getMessage()));
		}
		for (Throwable cause : causes) {
			if (cause instanceof SpinRuntimeException unreadable) {
				return new Refused(Refusal.Kind.INVALID, plain(unreadable.getMessage()));
			}
		}
		if (beforeTheEngineWasAsked(root)) {
			return new UnreadableRequest(-1, -1);
		}
		String words = plain(root.getMessage());
		if (root instanceof NotFoundException || (root instanceof NullValueException && isNotFound(words))) {
			return new Refused(Refusal.Kind.NOT_FOUND, words);
		}
		if (root instanceof NullValueException || root instanceof NotValidException
				|| root instanceof BadUserRequestException || root instanceof NotAllowedException
				|| root instanceof MismatchingMessageCorrelationException
				|| root instanceof FormFieldValidationException || root instanceof IllegalArgumentException
				|| words.contains("serializ")) {
			return new Refused(Refusal.Kind.INVALID, words);
		}
		if (root.getClass() == ProcessEngineException.class || root instanceof SuspendedEntityInteractionException
				|| root instanceof RestException) {
			return new Refused(Refusal.Kind.CONFLICT, words);
		}
		return null;
	}

	/**
	 * What the REST API stumbles over while it reads a request, such as a type without a
	 * name: no command was given yet.
	 */
	private static boolean beforeTheEngineWasAsked(Throwable root) {
		return !(root instanceof ProcessEngineException) && !(root instanceof RestException)
				&& Arrays.stream(root.getStackTrace())
					.map(StackTraceElement::getClassName)
					.noneMatch(name -> name.startsWith("org.camunda.bpm.engine.impl.interceptor."))
				&& Arrays.stream(root.getStackTrace())
					.map(StackTraceElement::getClassName)
					.anyMatch(name -> name.startsWith("org.camunda.bpm.engine.rest."));
	}

	/** The engine says it like this of whatever it looked for under an id. */
	private static boolean isNotFound(String words) {
		String lower = words.toLowerCase(Locale.ROOT);
		return lower.contains("cannot find") || lower.contains("unable to find") || lower.contains("doesn't exist")
				|| lower.contains("does not exist") || lower.contains("not found")
				|| lower.matches("(?s)no .* found.*");
	}

	private static List<Throwable> causes(Throwable thrown) {
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
	}

	/** The engine's words without what only its makers understand. */
	static String plain(@Nullable String words) {
		String line = (words != null) ? words.strip().lines().findFirst().orElse("") : "";
		String plain = CLASS_NAME.matcher(line).replaceAll("…");
		return (plain.length() <= MOST_WORDS) ? plain : plain.substring(0, MOST_WORDS) + "…";
	}

	/**
	 * A field that belongs to a form alone is kept by the engine, which has less room.
	 */
	static class ValueTooLong extends Refusal {

		ValueTooLong() {
			super(Kind.INVALID, "engine.value-too-long");
		}

	}

	/** The model cannot go on with what was submitted. */
	static class Unfit extends Refusal {

		Unfit(String words) {
			super(Kind.INVALID, "expression.unfit", words);
		}

	}

	/** Somebody else has this task in hand. */
	static class TaskTaken extends Refusal {

		TaskTaken() {
			super(Kind.CONFLICT, "task.taken");
		}

	}

	/** Somebody else was first, or the task went with its trajectory. */
	static class TaskGone extends Refusal {

		TaskGone() {
			super(Kind.NOT_FOUND, "task.gone");
		}

	}

	/** What the engine does not do, in its words, which are English. */
	static class Refused extends Refusal {

		Refused(Kind kind, String words) {
			super(kind, "engine." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
		}

	}

}
