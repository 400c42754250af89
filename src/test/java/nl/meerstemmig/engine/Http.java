package nl.meerstemmig.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The running product as a client sees it: addresses, accounts and JSON. */
final class Http {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String BOUNDARY = "meerstemmig-boundary";

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	private final String account;

	private final String password;

	private final String language;

	/**
	 * @param account one of the trial accounts, or nobody where it is empty
	 * @param language that is asked for; none where it is empty
	 */
	Http(int port, String account, String language) {
		this(port, account, account, language);
	}

	Http(int port, String account, String password, String language) {
		this.port = port;
		this.account = account;
		this.password = password;
		this.language = language;
	}

	String account() {
		return this.account;
	}

	record Answer(int status, String type, String body) {

		JsonNode json() {
			try {
				return JSON.readTree(this.body);
			}
			catch (IOException unreadable) {
				throw new AssertionError(this.body, unreadable);
			}
		}

		String message() {
			return json().path("message").asText();
		}

	}

	Answer get(String path) {
		return send(path, HttpRequest.newBuilder().GET());
	}

	Answer post(String path, String body) {
		return send(path,
				HttpRequest.newBuilder()
					.POST(HttpRequest.BodyPublishers.ofString(body))
					.header("Content-Type", "application/json"));
	}

	Answer put(String path, String body) {
		return send(path,
				HttpRequest.newBuilder()
					.PUT(HttpRequest.BodyPublishers.ofString(body))
					.header("Content-Type", "application/json"));
	}

	Answer delete(String path) {
		return send(path, HttpRequest.newBuilder().DELETE());
	}

	/** Any method, with an empty object where it may have a body. */
	Answer send(String method, String path) {
		String verb = method.toUpperCase(Locale.ROOT);
		HttpRequest.BodyPublisher body = verb.startsWith("P") ? HttpRequest.BodyPublishers.ofString("{}")
				: HttpRequest.BodyPublishers.noBody();
		return send(path, HttpRequest.newBuilder().method(verb, body).header("Content-Type", "application/json"));
	}

	/**
	 * As the Modeler's Deploy button does.
	 * @param fields of the form, beside the file: name, value, name, value
	 */
	Answer deploy(String file, String content, String... fields) {
		return deploy(file, fields, file, content);
	}

	/**
	 * @param namesAndContents name, content, name, content
	 */
	Answer deployFiles(String... namesAndContents) {
		return deploy("hostile", new String[0], namesAndContents);
	}

	/**
	 * As the Modeler's Deploy button does, with additional files.
	 * @param name of the deployment
	 * @param namesAndContents name, content, name, content
	 */
	Answer deployFromModeler(String name, String... namesAndContents) {
		return deploy(name,
				new String[] { "deployment-source", "Camunda Modeler", "enable-duplicate-filtering", "true" },
				namesAndContents);
	}

	/**
	 * @param fields of a form in parts: name, value, name, value
	 */
	Answer upload(String path, String... fields) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < fields.length; i += 2) {
			part(body, "name=\"%s\"".formatted(fields[i]), fields[i + 1]);
		}
		return sendParts(path, body);
	}

	private Answer sendParts(String path, StringBuilder body) {
		body.append("--").append(BOUNDARY).append("--\r\n");
		return send(path,
				HttpRequest.newBuilder()
					.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
					.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
	}

	private Answer deploy(String name, String[] fields, String... files) {
		StringBuilder body = new StringBuilder();
		part(body, "name=\"deployment-name\"", name);
		for (int i = 0; i < fields.length; i += 2) {
			part(body, "name=\"%s\"".formatted(fields[i]), fields[i + 1]);
		}
		for (int i = 0; i < files.length; i += 2) {
			part(body, "name=\"%1$s\"; filename=\"%1$s\"\r\nContent-Type: application/octet-stream".formatted(files[i]),
					files[i + 1]);
		}
		return sendParts("/engine-rest/deployment/create", body);
	}

	private static void part(StringBuilder body, String disposition, String content) {
		body.append("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(BOUNDARY, disposition))
			.append(content)
			.append("\r\n");
	}

	private Answer send(String path, HttpRequest.Builder request) {
		try {
			String basic = Base64.getEncoder()
				.encodeToString((this.account + ":" + this.password).getBytes(StandardCharsets.UTF_8));
			if (!this.account.isEmpty()) {
				request.header("Authorization", "Basic " + basic);
			}
			if (!this.language.isEmpty()) {
				request.header("Accept-Language", this.language);
			}
			HttpResponse<String> response = this.client.send(
					request.uri(URI.create("http://127.0.0.1:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
					response.body());
		}
		catch (IOException failed) {
			throw new AssertionError(failed);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

	Answer start(String reference) {
		return start("advisory-trajectory", reference);
	}

	Answer start(String process, String reference) {
		return post("/engine-rest/process-definition/key/%s/start".formatted(process),
				"{\"businessKey\":\"%s\",%s}".formatted(reference,
						variables("title", "Zorg", "question", "Hoe houden we mensen vast?", "commissioner", "SZW",
								"commission", "Zorg", "origin", "request")));
	}

	/** The first task of the trajectory with this key. */
	String task(String reference, String key) {
		JsonNode tasks = get(
				"/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(reference, key))
			.json();
		if (tasks.isEmpty()) {
			throw new AssertionError("No task " + key + " for " + this.account);
		}
		return tasks.get(0).path("id").asText();
	}

	Answer complete(String task, Object... fields) {
		return post("/engine-rest/task/" + task + "/complete", "{" + variables(fields) + "}");
	}

	Answer submitForm(String task, Object... fields) {
		return post("/engine-rest/task/" + task + "/submit-form", "{" + variables(fields) + "}");
	}

	static String variables(Object... namesAndValues) {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			variables.put((String) namesAndValues[i],
					(value instanceof List) ? Map.of("value", write(value), "type", "Json") : Map.of("value", value));
		}
		return "\"variables\":" + write(variables);
	}

	private static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (IOException impossible) {
			throw new AssertionError(impossible);
		}
	}

}
