package nl.meerstemmig.engine;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import nl.meerstemmig.engine.EngineRefusals.TaskGone;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Unexpected;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a refusal reads through the engine's REST API and so in Tasklist: in its own words,
 * without the engine's wrapping, and with a status that says whose turn it is. What the
 * engine documents as a status of its own stays so; what it answers as a failure of the
 * server is one only where nobody refused anything. Jersey finds this in
 * {@code META-INF/services}, for both of the engine's applications.
 */
public class RefusalResponses implements AutoDiscoverable {

	private static final Logger LOGGER = LoggerFactory.getLogger(RefusalResponses.class);

	private static final Pattern ABOUT_TASK = Pattern
		.compile("(?:^|/)task/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");

	private static final ExceptionHandlerHelper ENGINE = ExceptionHandlerHelper.getInstance();

	@Override
	public void configure(FeatureContext context) {
		context.register(OfRefusal.class)
			.register(OfRestException.class)
			.register(OfEngineException.class)
			.register(OfUnparsedJson.class)
			.register(OfUnmappedJson.class)
			.register(OfAnything.class);
	}

	private static Response respond(Throwable thrown, UriInfo asked) {
		Refusal refusal = EngineRefusals.in(thrown);
		if (refusal != null && refusal.kind() != Refusal.Kind.NOT_FOUND) {
			return respond(refusal);
		}
		if (isGone(asked)) {
			// Whatever was not found, or the engine stumbled over: somebody else was
			// first.
			return respond(new TaskGone());
		}
		if (refusal != null) {
			return respond(refusal);
		}
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof AuthorizationException || cause instanceof ParseException) {
				return ENGINE.getResponse(cause);
			}
		}
		int status = status(thrown);
		if (status < 500) {
			ExceptionDto answer = ENGINE.fromException(thrown);
			answer.setMessage(EngineRefusals.plain(answer.getMessage()));
			return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(answer).build();
		}
		Refusal ofEngine = EngineRefusals.ofEngine(thrown);
		if (ofEngine != null) {
			return respond(ofEngine);
		}
		Unexpected unexpected = Unexpected.now();
		LOGGER.error("Nobody foresaw this; whoever asked has number {}", unexpected.reference(), thrown);
		return respond(unexpected);
	}

	/**
	 * Whether this is about a task that is not there. What failed was rolled back, so
	 * that it is not this request that took it away.
	 */
	private static boolean isGone(UriInfo asked) {
		Matcher task = ABOUT_TASK.matcher(asked.getPath());
		if (!task.find()) {
			return false;
		}
		ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) EngineUtil.lookupProcessEngine(null)
			.getProcessEngineConfiguration();
		return engine.getCommandExecutorTxRequired()
			.execute(command -> command
				.runWithoutAuthorization(() -> command.getTaskManager().findTaskById(task.group(1)) == null));
	}

	private static int status(Throwable thrown) {
		return (thrown instanceof WebApplicationException http) ? http.getResponse().getStatus()
				: ENGINE.getStatus(thrown).getStatusCode();
	}

	private static Response respond(Refusal refusal) {
		return Response.status(refusal.kind().status())
			.type(MediaType.APPLICATION_JSON_TYPE)
			.entity(Map.of("type", "Refusal", "rule", refusal.rule(), "message", refusal.getMessage()))
			.build();
	}

	private abstract static class Mapper<T extends Throwable> implements ExceptionMapper<T> {

		@Context
		@SuppressWarnings("NullAway.Init")
		private UriInfo asked;

		@Override
		public Response toResponse(T thrown) {
			return respond(thrown, this.asked);
		}

	}

	static class OfRefusal extends Mapper<Refusal> {

	}

	@Priority(1)
	static class OfRestException extends Mapper<RestException> {

	}

	@Priority(1)
	static class OfEngineException extends Mapper<ProcessEngineException> {

	}

	@Priority(1)
	static class OfUnparsedJson extends Mapper<JsonParseException> {

	}

	@Priority(1)
	static class OfUnmappedJson extends Mapper<JsonMappingException> {

	}

	@Priority(1)
	static class OfAnything extends Mapper<Throwable> {

	}

}
