package nl.meerstemmig.engine;

import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import nl.meerstemmig.refusal.ChangedMeanwhile;
import nl.meerstemmig.refusal.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.jspecify.annotations.Nullable;

/**
 * How a refusal reads through the engine's REST API and so in Tasklist: in its own words,
 * without the engine's wrapping, and with a status that says whose turn it is. Jersey
 * finds this in {@code META-INF/services}, for both of the engine's applications.
 */
public class RefusalResponses implements AutoDiscoverable {

	@Override
	public void configure(FeatureContext context) {
		context.register(OfRefusal.class).register(OfRestException.class).register(OfEngineException.class);
	}

	private static Response respond(Throwable thrown) {
		Refusal refusal = refusalIn(thrown);
		if (refusal == null) {
			return ExceptionHandlerHelper.getInstance().getResponse(thrown);
		}
		int status = switch (refusal.kind()) {
			case INVALID -> 400;
			case NOT_FOUND -> 404;
			case FORBIDDEN -> 403;
			case CONFLICT -> 409;
			case TOO_LARGE -> 413;
		};
		return Response.status(status)
			.type(MediaType.APPLICATION_JSON_TYPE)
			.entity(Map.of("type", "Refusal", "rule", refusal.rule(), "message", refusal.getMessage()))
			.build();
	}

	private static @Nullable Refusal refusalIn(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refusal;
			}
			if (cause instanceof OptimisticLockingException) {
				return new ChangedMeanwhile();
			}
		}
		return null;
	}

	static class OfRefusal implements ExceptionMapper<Refusal> {

		@Override
		public Response toResponse(Refusal refusal) {
			return respond(refusal);
		}

	}

	@Priority(1)
	static class OfRestException implements ExceptionMapper<RestException> {

		@Override
		public Response toResponse(RestException exception) {
			return respond(exception);
		}

	}

	@Priority(1)
	static class OfEngineException implements ExceptionMapper<ProcessEngineException> {

		@Override
		public Response toResponse(ProcessEngineException exception) {
			return respond(exception);
		}

	}

}
