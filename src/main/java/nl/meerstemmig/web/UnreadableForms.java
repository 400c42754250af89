package nl.meerstemmig.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What says that it is a form with files, and is none or is too large. */
@ControllerAdvice
@Order(0)
class UnreadableForms {

	@ExceptionHandler
	void refused(MultipartException noForm, HttpServletResponse response) throws IOException {
		response.sendError((noForm instanceof MaxUploadSizeExceededException)
				? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
	}

}
