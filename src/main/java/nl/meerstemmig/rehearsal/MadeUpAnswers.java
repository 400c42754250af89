package nl.meerstemmig.rehearsal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a form the way a person could: every field that shows, with a value that fits
 * it. Where the way through the model depends on a field, there is an answer for each of
 * its values. What somebody filled in before stays.
 */
final class MadeUpAnswers {

	/** More than one form needs. */
	private static final int MOST = 24;

	private static final String VOTES_FOR = "votesFor";

	private static final String VOTES_AGAINST = "votesAgainst";

	/** Numbers of people that go together: none takes part who was not invited. */
	private static final Map<String, Integer> PLAUSIBLE = Map.ofEntries(Map.entry("invited", 2000),
			Map.entry("registered", 300), Map.entry("selected", 24), Map.entry("started", 24),
			Map.entry("finished", 24), Map.entry("participants", 24), Map.entry("responses", 24),
			Map.entry(VOTES_FOR, 24), Map.entry(VOTES_AGAINST, 0), Map.entry("abstentions", 0), Map.entry("minAge", 18),
			Map.entry("maxAge", 80), Map.entry("seats", 24), Map.entry("reserves", 1), Map.entry("population", 50),
			Map.entry("min", 0), Map.entry("max", 24));

	/** People to draw from, of two kinds, and how many of each kind. */
	private static final Map<String, String> LISTS = Map.of("pool",
			IntStream.rangeClosed(1, 30)
				.mapToObj(person -> "a%d;%s\n".formatted(person, (person % 2 == 0) ? "jong" : "oud"))
				.collect(Collectors.joining("", "id;leeftijd\n", "")),
			"quotaList", "stratum;value;min;max\nleeftijd;jong;12;12\nleeftijd;oud;12;12\n");

	private static final List<Option> YES_OR_NO = List.of(new Option(true, "Ja"), new Option(false, "Nee"));

	private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

	private final Set<String> forms;

	private int texts;

	/**
	 * @param forms the forms of participation to choose among, each by itself; all where
	 * it is empty
	 */
	MadeUpAnswers(Set<String> forms) {
		this.forms = forms;
	}

	/**
	 * @param form as it is deployed
	 * @param known what the task shows and holds
	 * @param deciding the fields on which the way through the model depends
	 */
	List<Answer> to(JsonNode form, Map<String, @Nullable Object> known, Set<String> deciding) {
		List<Answer> answers = new ArrayList<>();
		Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.<Integer>of()));
		while (!open.isEmpty() && answers.size() < MOST) {
			Picks picks = new Picks(open.poll());
			Filling filling = new Filling(known, deciding, picks);
			filling.fill(form.path("components"), filling.values, "");
			answers.add(new Answer(String.join(", ", filling.choices), filling.values));
			open.addAll(picks.others());
		}
		return answers;
	}

	/** A value to choose, and what people read of it. */
	private record Option(Object value, String label) {

		static Option of(@Nullable Object value, String label) {
			return new Option((value != null) ? value : "", label);
		}

	}

	/** One time that a form is filled in. */
	private final class Filling {

		private final Map<String, @Nullable Object> known;

		private final Set<String> deciding;

		private final Picks picks;

		private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

		private final List<String> choices = new ArrayList<>();

		private final Map<String, Boolean> votes = new HashMap<>();

		Filling(Map<String, @Nullable Object> known, Set<String> deciding, Picks picks) {
			this.known = known;
			this.deciding = deciding;
			this.picks = picks;
		}

		void fill(JsonNode components, Map<String, @Nullable Object> into, String list) {
			for (JsonNode component : components) {
				if (isHidden(component, into)) {
					continue;
				}
				switch (component.path("type").asText()) {
					case "group" -> fill(component.path("components"), into, list);
					case "dynamiclist" -> into.put(component.path("path").asText(), rows(component));
					case "expression" -> into.put(component.path("key").asText(),
							plain(feel(component.path("expression").asText(), into)));
					default -> {
						String key = component.path("key").asText();
						if (!key.isEmpty()) {
							into.put(key, value(component, into, list));
						}
					}
				}
			}
		}

		private List<Map<String, @Nullable Object>> rows(JsonNode component) {
			String list = component.path("path").asText();
			List<Map<String, @Nullable Object>> rows = new ArrayList<>();
			if (this.known.get(list) instanceof List<?> filled && !filled.isEmpty()) {
				filled.stream().filter(Map.class::isInstance).map(row -> copy((Map<?, ?>) row)).forEach(rows::add);
			}
			else {
				for (int i = 0; i < component.path("defaultRepetitions").asInt(); i++) {
					rows.add(new LinkedHashMap<>());
				}
			}
			rows.forEach(row -> fill(component.path("components"), row, list + "."));
			return rows;
		}

		private static Map<String, @Nullable Object> copy(Map<?, ?> row) {
			Map<String, @Nullable Object> copy = new LinkedHashMap<>();
			row.forEach((name, value) -> copy.put(String.valueOf(name), value));
			return copy;
		}

		private @Nullable Object value(JsonNode component, Map<String, @Nullable Object> into, String list) {
			String key = component.path("key").asText();
			if (key.equals(VOTES_FOR) || key.equals(VOTES_AGAINST)) {
				return votes(key, list);
			}
			boolean decides = list.isEmpty() && this.deciding.contains(key);
			Object before = list.isEmpty() ? this.known.get(key) : into.get(key);
			if (!decides && before != null && !"".equals(before)) {
				return before;
			}
			if (component.path("readonly").asBoolean() || component.path("disabled").asBoolean()) {
				return before;
			}
			return switch (component.path("type").asText()) {
				case "radio", "select" -> picked(component, decides, options(component, into));
				case "checklist", "taglist" -> {
					Object option = picked(component, decides, options(component, into));
					yield (option != null) ? List.of(option) : List.of();
				}
				case "checkbox" -> picked(component, decides, YES_OR_NO);
				case "number" -> number(component, key);
				case "datetime" -> LocalDate.now(ZoneId.systemDefault()).toString();
				default -> text(component, key);
			};
		}

		/** Everybody for it, or against; the same for each recommendation. */
		private int votes(String key, String list) {
			boolean adopted = this.votes.computeIfAbsent(list, one -> {
				boolean first = this.picks.next(2) == 0;
				this.choices.add(first ? "Iedereen stemt voor" : "Iedereen stemt tegen");
				return first;
			});
			int all = MadeUpAnswers.plausible(VOTES_FOR, 0);
			return (adopted == key.equals(VOTES_FOR)) ? all : 0;
		}

		private @Nullable Object picked(JsonNode component, boolean decides, List<Option> options) {
			if (options.isEmpty()) {
				return null;
			}
			if (!decides || options.size() == 1) {
				return options.get(0).value();
			}
			Option option = options.get(this.picks.next(options.size()));
			this.choices.add("%s %s".formatted(component.path("label").asText(), option.label()).strip());
			return option.value();
		}

		private List<Option> options(JsonNode component, Map<String, @Nullable Object> into) {
			List<Option> options = new ArrayList<>();
			if (!component.has("valuesExpression")) {
				component.path("values")
					.forEach(option -> options
						.add(Option.of(plain(option.path("value")), option.path("label").asText())));
			}
			else if (plain(feel(component.path("valuesExpression").asText(), into)) instanceof List<?> listed) {
				listed.forEach(option -> options.add((option instanceof Map<?, ?> pair)
						? Option.of(pair.get("value"), String.valueOf(pair.get("label")))
						: Option.of(option, String.valueOf(option))));
			}
			if (component.path("key").asText().equals("forms") && !MadeUpAnswers.this.forms.isEmpty()) {
				options.removeIf(option -> !MadeUpAnswers.this.forms.contains(option.value()));
			}
			Object usual = plain(component.path("defaultValue"));
			List<Option> first = options.stream().filter(option -> option.value().equals(usual)).toList();
			options.removeAll(first);
			options.addAll(0, first);
			return options;
		}

		private boolean isHidden(JsonNode component, Map<String, @Nullable Object> into) {
			JsonNode hide = component.path("conditional").path("hide");
			return hide.isTextual() && Boolean.TRUE.equals(plain(feel(hide.asText(), into)));
		}

		private @Nullable Object feel(String expression, Map<String, @Nullable Object> row) {
			Map<String, Object> context = new HashMap<>();
			this.known.forEach((name, value) -> context.put(name, value));
			this.values.forEach((name, value) -> context.put(name, value));
			row.forEach((name, value) -> context.put(name, value));
			EvaluationResult result = MadeUpAnswers.this.feel
				.evaluateExpression(expression.startsWith("=") ? expression.substring(1) : expression, context);
			return result.isSuccess() ? result.result() : null;
		}

	}

	private int number(JsonNode component, String key) {
		JsonNode limits = component.path("validate");
		int usual = component.path("defaultValue").isNumber() ? component.path("defaultValue").asInt()
				: plausible(key, 3);
		return Math.min(Math.max(usual, limits.path("min").asInt(0)), limits.path("max").asInt(Integer.MAX_VALUE));
	}

	private static int plausible(String key, int otherwise) {
		return PLAUSIBLE.getOrDefault(key, otherwise);
	}

	/** No two are the same: a justification that is repeated says nothing. */
	private String text(JsonNode component, String key) {
		String list = LISTS.get(key);
		if (list != null) {
			return list;
		}
		this.texts++;
		String text = "Antwoord %d van de droogloop op “%s”: de commissie woog dit af en koos zo, gezien wat %d mensen zeiden."
			.formatted(this.texts, component.path("label").asText(key), this.texts + 1);
		int longest = component.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
		return (text.length() <= longest) ? text : ("Droog " + this.texts);
	}

	/** What a FEEL or JSON value is in Java. */
	private static @Nullable Object plain(@Nullable Object value) {
		if (value == null || value instanceof NullNode) {
			return null;
		}
		if (value instanceof JsonNode node) {
			return node.isMissingNode() ? null : node.isBoolean() ? node.booleanValue() : node.asText();
		}
		// FEEL knows one kind of number.
		if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
			return number.intValue();
		}
		return value;
	}

}
