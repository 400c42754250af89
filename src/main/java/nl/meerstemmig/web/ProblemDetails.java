package nl.meerstemmig.web;

import java.net.URI;

import nl.meerstemmig.refusal.BusyWriting;
import nl.meerstemmig.refusal.DatabaseAway;
import nl.meerstemmig.refusal.Refusal;
import nl.meerstemmig.refusal.Unexpected;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of the API as problem details (RFC 9457): the rule, and what is missing;
 * whatever the caller asked to be answered in.
 */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDetails extends ResponseEntityExceptionHandler {

	private static final Logger LOGGER = LoggerFactory.getLogger(ProblemDetails.class);

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refusal refusal) {
		HttpStatus status = HttpStatus.valueOf(refusal.kind().status());
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
		problem.setType(URI.create("urn:meerstemmig:rule:" + refusal.rule()));
		problem.setProperty("rule", refusal.rule());
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> busy(PessimisticLockingFailureException locked) {
		return refused(new BusyWriting());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unforeseen(RuntimeException thrown) {
		if (thrown instanceof AccessDeniedException denied) {
			throw denied;
		}
		DatabaseAway away = DatabaseAway.in(thrown);
		if (away != null) {
			LOGGER.error("The database is away: {}", thrown.toString());
			return refused(away);
		}
		Unexpected unexpected = Unexpected.now();
		LOGGER.error("Nobody foresaw this; whoever asked has number {}", unexpected.reference(), thrown);
		return refused(unexpected);
	}

	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(body);
	}

}
