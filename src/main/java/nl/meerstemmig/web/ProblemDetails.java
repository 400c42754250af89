package nl.meerstemmig.web;

import java.net.URI;

import nl.meerstemmig.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of the API as problem details (RFC 9457): the rule, and what is missing.
 */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDetails extends ResponseEntityExceptionHandler {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refusal refusal) {
		HttpStatus status = switch (refusal.kind()) {
			case INVALID -> HttpStatus.BAD_REQUEST;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case CONFLICT -> HttpStatus.CONFLICT;
			case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
		};
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
		problem.setType(URI.create("urn:meerstemmig:rule:" + refusal.rule()));
		problem.setProperty("rule", refusal.rule());
		return ResponseEntity.status(status).body(problem);
	}

}
