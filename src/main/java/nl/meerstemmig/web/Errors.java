package nl.meerstemmig.web;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is said where no page and no rule answered: a page to people, problem details to
 * other systems, whatever they asked to be answered in. Nobody can ask for it by itself.
 */
@Controller
class Errors implements ErrorController {

	private final MessageSource messages;

	private final ObjectMapper json;

	private final Clock clock;

	Errors(MessageSource messages, ObjectMapper json, Clock clock) {
		this.messages = messages;
		this.json = json;
		this.clock = clock;
	}

	@RequestMapping("/error")
	@Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale language) throws IOException {
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code
				: HttpServletResponse.SC_NOT_FOUND;
		String path = (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) ? uri
				: request.getRequestURI();
		response.setStatus(status);
		if (RefusalAnswer.isForPrograms(path)) {
			ProblemDetail problem = ProblemDetail.forStatus(status);
			problem.setType(URI.create("about:blank"));
			problem.setTitle(said("page.error.%s", status, language));
			problem.setDetail(said("page.error.%s.what", status, language));
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			this.json.writeValue(response.getOutputStream(), problem);
			return null;
		}
		return new ModelAndView("error",
				Map.of("status", status, "path", path, "timestamp", Date.from(this.clock.instant())));
	}

	private String said(String key, int status, Locale language) {
		String known = switch (status) {
			case 404 -> "404";
			case 401, 403 -> "403";
			case 503 -> "503";
			default -> (status < 500) ? "400" : "500";
		};
		return this.messages.getMessage(key.formatted(known), null, language);
	}

}
