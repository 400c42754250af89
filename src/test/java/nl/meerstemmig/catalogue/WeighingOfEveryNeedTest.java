package nl.meerstemmig.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.meerstemmig.refusal.Choice;
import nl.meerstemmig.trajectory.Phase;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table that comes with the product, over every need that it can tell apart.
 * <p>
 * A row applies where each of its cells does. So the decision engine is asked, for every
 * cell by itself, which values it accepts, and the rows of a need are put together from
 * that; a sample of needs is put to the whole table as well. Numbers are tried on both
 * sides of every bound that the table names.
 */
@SpringBootTest
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:engine-test;DB_CLOSE_DELAY=-1",
		"meerstemmig.samples=false", "camunda.bpm.job-execution.enabled=false" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeighingOfEveryNeedTest {

	private static final List<String> ALL_FORMS = List.of("survey", "expert-session", "dialogue-table",
			"lived-experience-talks", "work-visit", "focus-group", "citizens-panel", "citizens-forum",
			"stakeholder-forum", "council-seat", "citizens-assembly");

	private static final String TABLE = "participation-advice";

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	/** The deployed table itself. */
	@Autowired
	private Considerations considerations;

	/** For each column, the rows that each value is accepted by. */
	private Map<String, Map<@Nullable Object, BitSet>> accepted;

	private List<Consideration> rows;

	private Weighing weighing;

	@BeforeAll
	void askEveryCell() {
		this.accepted = new LinkedHashMap<>();
		DecisionTable table = table(read());
		List<String> columns = table.getInputs().stream().map(WeighingOfEveryNeedTest::asked).toList();
		assertThat(columns).containsExactlyElementsOf(
				Stream.concat(Stream.of("phase"), Arrays.stream(Wish.values()).map(Wish::field)).toList());
		for (int column = 0; column < columns.size(); column++) {
			this.accepted.put(columns.get(column), accepted(columns.get(column), values(table, column)));
		}
		this.rows = this.tables
			.evaluateDecisionTable(this.tables.parseDecision(TABLE, without(read(), input -> false)), Map.of())
			.stream()
			.map(row -> new Consideration(row.getEntry("form"), row.<Integer>getEntry("points"),
					row.getEntry("remark")))
			.toList();
		this.weighing = new Weighing(() -> ALL_FORMS.stream().map(WeighingTest::form).toList(), this::putTogether);
	}

	@Test
	void everyNeedHasAnAnswerThatObligesNoFurtherThanTheCouncilIsWillingToGo() {
		AtomicInteger asked = new AtomicInteger();
		AtomicInteger advised = new AtomicInteger();

		forEveryNeed(need -> {
			Advice advice = this.weighing.advise(need);
			asked.incrementAndGet();
			advised.addAndGet(advice.advised().isEmpty() ? 0 : 1);
			assertThat(advice.ranking()).hasSize(ALL_FORMS.size())
				.noneMatch(weighed -> weighed.verdict() == Verdict.NOT_WEIGHED);
			assertThat(advice.withoutModel()).isEmpty();
			assertThat(advice.advised().isEmpty()).as("a form, or the wishes in the way: %s", need)
				.isNotEqualTo(advice.waysOut().isEmpty());
			assertThat(advice.advised()).as("%s", need)
				.noneMatch(weighed -> need.willingToBeBound() != null
						&& obligation(weighed).compareTo(need.willingToBeBound()) > 0);
		});

		assertThat(asked.get()).isGreaterThan(100_000);
		assertThat(advised.get()).isBetween(asked.get() / 4, asked.get());
	}

	private static BindingEffect obligation(Weighed weighed) {
		return switch (weighed.form().key()) {
			case "citizens-forum" -> BindingEffect.COMPLY_OR_EXPLAIN;
			case "council-seat" -> BindingEffect.CO_DECISION;
			case "citizens-assembly" -> BindingEffect.OWN_DECISION;
			default -> BindingEffect.NON_COMMITTAL;
		};
	}

	@Test
	void everyPurposeInEveryPhaseHasAFormWhereNothingElseIsAsked() {
		for (Phase phase : Phase.values()) {
			for (Purpose purpose : Purpose.values()) {
				Need need = new Need(phase.key(), purpose, null, null, null, null, null);
				assertThat(this.weighing.advise(need).advised()).as("%s", need).isNotEmpty();
			}
		}
	}

	@Test
	void everyFormIsAdvisedForSomething() {
		List<String> advised = Stream.of(Phase.values())
			.flatMap(phase -> Stream.of(Purpose.values())
				.map(purpose -> new Need(phase.key(), purpose, null, null, null, null, null)))
			.flatMap(need -> this.weighing.advise(need).advised().stream())
			.map(weighed -> weighed.form().key())
			.distinct()
			.toList();

		assertThat(advised).containsExactlyInAnyOrderElementsOf(ALL_FORMS);
	}

	@Test
	void theDeployedTableSaysTheSameAsItsCells() {
		Random random = new Random(20221216);
		for (int sample = 0; sample < 150; sample++) {
			Need need = need(this.accepted.values()
				.stream()
				.map(values -> new ArrayList<>(values.keySet()))
				.map(values -> values.get(random.nextInt(values.size())))
				.toArray());

			assertThat(this.considerations.on(need)).as("%s", need).containsExactlyElementsOf(putTogether(need));
		}
	}

	private List<Consideration> putTogether(Need need) {
		BitSet applying = new BitSet();
		applying.set(0, this.rows.size());
		applying.and(rowsThatAccept("phase", need.phase()));
		for (Wish wish : Wish.values()) {
			applying.and(rowsThatAccept(wish.field(), need.value(wish)));
		}
		return applying.stream().mapToObj(this.rows::get).toList();
	}

	private BitSet rowsThatAccept(String column, @Nullable Object value) {
		return Objects.requireNonNull(Objects.requireNonNull(this.accepted.get(column)).get(value));
	}

	/** One of each kind that the table can tell apart. */
	private void forEveryNeed(Consumer<Need> check) {
		List<List<@Nullable Object>> kinds = this.accepted.values()
			.stream()
			.map(WeighingOfEveryNeedTest::toldApart)
			.toList();
		pick(kinds, new Object[kinds.size()], 0, check);
	}

	private static void pick(List<List<@Nullable Object>> kinds, @Nullable Object[] picked, int column,
			Consumer<Need> check) {
		if (column == kinds.size()) {
			check.accept(need(picked));
			return;
		}
		for (Object value : kinds.get(column)) {
			picked[column] = value;
			pick(kinds, picked, column + 1, check);
		}
	}

	private static List<@Nullable Object> toldApart(Map<@Nullable Object, BitSet> values) {
		Map<BitSet, @Nullable Object> kinds = new LinkedHashMap<>();
		values.forEach((value, accepting) -> {
			if (!kinds.containsKey(accepting)) {
				kinds.put(accepting, value);
			}
		});
		return new ArrayList<>(kinds.values());
	}

	private static Need need(@Nullable Object[] values) {
		return new Need((String) Objects.requireNonNull(values[0]),
				(values[1] instanceof String purpose) ? Choice.of(Purpose.class, "", purpose) : null,
				(Boolean) values[2],
				(values[3] instanceof String bound) ? Choice.of(BindingEffect.class, "", bound) : null,
				(Integer) values[4], (Integer) values[5], (Integer) values[6]);
	}

	private static List<@Nullable Object> values(DecisionTable table, int column) {
		List<@Nullable Object> values = new ArrayList<>();
		values.add(null);
		switch (column) {
			case 0 -> {
				values.clear();
				Stream.of(Phase.values()).map(Choice::key).forEach(values::add);
			}
			case 1 -> Stream.of(Purpose.values()).map(Choice::key).forEach(values::add);
			case 2 -> values.addAll(List.of(true, false));
			case 3 -> Stream.of(BindingEffect.values()).map(Choice::key).forEach(values::add);
			default -> values.addAll(aroundEveryBound(table, column));
		}
		return values;
	}

	private static Collection<Integer> aroundEveryBound(DecisionTable table, int column) {
		TreeSet<Integer> numbers = new TreeSet<>(List.of(0, Integer.MAX_VALUE));
		for (Rule rule : table.getRules()) {
			String cell = List.copyOf(rule.getInputEntries()).get(column).getTextContent();
			NUMBER.matcher(cell)
				.results()
				.map(number -> Integer.valueOf(number.group()))
				.forEach(bound -> numbers.addAll(List.of(bound - 1, bound, bound + 1)));
		}
		return numbers;
	}

	private Map<@Nullable Object, BitSet> accepted(String asked, List<@Nullable Object> values) {
		DmnModelInstance model = without(read(), input -> asked(input).equals(asked));
		List<Rule> rules = List.copyOf(table(model).getRules());
		IntStream.range(0, rules.size())
			.forEach(index -> output(rules.get(index), 1).getText().setTextContent(Integer.toString(index)));
		var decision = this.tables.parseDecision(TABLE, model);
		Map<@Nullable Object, BitSet> accepted = new LinkedHashMap<>();
		for (Object value : values) {
			Map<String, @Nullable Object> variables = new HashMap<>();
			variables.put(asked, value);
			BitSet accepting = new BitSet();
			for (DmnDecisionRuleResult row : this.tables.evaluateDecisionTable(decision, variables)) {
				accepting.set(row.<Integer>getEntry("points"));
			}
			accepted.put(value, accepting);
		}
		return accepted;
	}

	/** The table with these of its columns only. */
	private static DmnModelInstance without(DmnModelInstance model, Predicate<Input> kept) {
		DecisionTable table = table(model);
		List<Input> inputs = List.copyOf(table.getInputs());
		for (Rule rule : table.getRules()) {
			List<InputEntry> cells = List.copyOf(rule.getInputEntries());
			IntStream.range(0, cells.size())
				.filter(index -> !kept.test(inputs.get(index)))
				.forEach(index -> rule.removeChildElement(cells.get(index)));
		}
		inputs.stream().filter(input -> !kept.test(input)).forEach(table::removeChildElement);
		return model;
	}

	private static OutputEntry output(Rule rule, int index) {
		return List.copyOf(rule.getOutputEntries()).get(index);
	}

	private static String asked(Input input) {
		return input.getInputExpression().getText().getTextContent();
	}

	private static DecisionTable table(DmnModelInstance model) {
		return model.getModelElementsByType(DecisionTable.class).iterator().next();
	}

	private static DmnModelInstance read() {
		InputStream table = WeighingOfEveryNeedTest.class.getResourceAsStream("/processes/participation-advice.dmn");
		return Dmn.readModelFromStream(Objects.requireNonNull(table));
	}

}
