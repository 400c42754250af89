package nl.meerstemmig.web;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.refusal.Refusal;
import org.springframework.http.MediaType;

/**
 * A refusal before any page or API was asked, for clients of ours and of the engine's.
 */
final class RefusalAnswer {

	private RefusalAnswer() {
	}

	/** Whether a program asks, and not a person. */
	static boolean isForPrograms(String path) {
		return path.startsWith("/api/") || path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/");
	}

	static void write(HttpServletResponse response, Refusal refusal, ObjectMapper json) throws IOException {
		response.setStatus(refusal.kind().status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.writeValue(response.getOutputStream(),
				Map.of("type", "urn:meerstemmig:rule:" + refusal.rule(), "status", refusal.kind().status(), "rule",
						refusal.rule(), "detail", refusal.getMessage(), "message", refusal.getMessage()));
	}

}
