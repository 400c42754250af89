package nl.meerstemmig.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.List;

import nl.meerstemmig.conformance.Admission;
import nl.meerstemmig.conformance.DeploymentRules;
import nl.meerstemmig.conformance.FileKind;
import nl.meerstemmig.conformance.Shipped;
import nl.meerstemmig.rehearsal.RehearsalReport.WaySeen;
import org.camunda.bpm.engine.ParseException;

/**
 * What came of every change to one file: refused by the rules, or by the engine, or
 * played, and then whether a way came past what was changed, and whether the promise was
 * kept.
 */
final class Mutation {

	/** What is not reached by as many ways as are asked for gets up to so many. */
	private static final int MOST = 12;

	private static final Shipped SHIPPED = new Shipped();

	private final String file;

	private final Map<String, byte[]> shipped;

	private final Stage stage;

	private final int ways;

	private int mutants;

	private int refused;

	private int passed;

	private int kept;

	private int stuck;

	private int notReached;

	private final List<String> broken = new ArrayList<>();

	private Mutation(String file, Map<String, byte[]> shipped, Stage stage, int ways) {
		this.file = file;
		this.shipped = shipped;
		this.stage = stage;
		this.ways = ways;
	}

	/**
	 * @param ways how many ways each mutant is played that the rules let pass; with 0
	 * they are judged only
	 * @param changes those whose words match are tried
	 */
	static Mutation of(String file, Map<String, byte[]> shipped, Stage stage, int ways, String changes) {
		Mutation mutation = new Mutation(file, shipped, stage, ways);
		mutation.mutantsOf(Objects.requireNonNull(shipped.get(file)))
			.stream()
			.filter(mutant -> mutant.change().matches(changes))
			.forEach(mutation::tryOut);
		System.out.printf(
				"%s: %d changed, %d refused, %d kept the promise, %d got stuck, %d not reached, %d lost something%n",
				file, mutation.mutants, mutation.refused, mutation.kept, mutation.stuck, mutation.notReached,
				mutation.passed - mutation.kept - mutation.stuck - mutation.notReached);
		return mutation;
	}

	private Collection<Mutant> mutantsOf(byte[] content) {
		return switch (FileKind.of(this.file).orElseThrow()) {
			case BPMN -> Mutants.of(content);
			case FORM -> FormMutants.of(content,
					this.shipped.entrySet()
						.stream()
						.filter(one -> FileKind.of(one.getKey()).filter(FileKind.BPMN::equals).isPresent())
						.map(Map.Entry::getValue)
						.toList());
			// It advises, and binds nobody.
			case DMN -> List.of();
		};
	}

	private void tryOut(Mutant mutant) {
		this.mutants++;
		Map<String, byte[]> files = Map.of(this.file, mutant.content());
		if (DeploymentRules.judge("mutant", files, null, SHIPPED, false)
			.stream()
			.anyMatch(Admission.OF_THE_ENGINE::forbids)) {
			this.refused++;
			return;
		}
		if (this.ways == 0) {
			this.passed++;
			this.notReached++;
			System.out.printf("passes the rules: %s, %s%n", this.file, mutant.change());
			return;
		}
		Performance performance = new Performance(this.shipped, onTrial(files));
		try {
			performance.play(this.stage, Math.max(MOST, this.ways), Duration.ofMinutes(2),
					gone -> gone < this.ways || !mutant.reached().test(performance.report()));
		}
		catch (ParseException unreadable) {
			System.out.printf("refused by the engine alone: %s, %s: %s%n", this.file, mutant.change(),
					unreadable.getMessage());
			this.refused++;
			return;
		}
		see(mutant, performance.report());
	}

	/** A form is played in what shows it. */
	private Map<String, byte[]> onTrial(Map<String, byte[]> files) {
		Map<String, byte[]> onTrial = new TreeMap<>(files);
		if (this.file.endsWith(".form")) {
			onTrial.putAll(FormMutants.showing(this.file.replace(".form", ""), this.shipped));
		}
		return onTrial;
	}

	private void see(Mutant mutant, RehearsalReport report) {
		this.passed++;
		boolean reached = mutant.reached().test(report);
		if (report.losing() > 0) {
			report.shown()
				.stream()
				.filter(WaySeen::losesSomething)
				.forEach(way -> this.broken.add("%s, %s: %s".formatted(this.file, mutant.change(), way)));
		}
		else if (!reached) {
			this.notReached++;
		}
		else if (report.stuck() > 0) {
			this.stuck++;
		}
		else {
			this.kept++;
		}
		System.out.printf("played: %s, %s: %s, %d ways, %d losing, %d stuck %s%n", this.file, mutant.change(),
				reached ? "reached" : "not reached", report.ways(), report.losing(), report.stuck(),
				report.shown().stream().filter(way -> way.trouble() != null).map(WaySeen::trouble).distinct().toList());
	}

	int mutants() {
		return this.mutants;
	}

	int refused() {
		return this.refused;
	}

	/** How many were played without any way past what was changed. */
	int notReached() {
		return this.notReached;
	}

	/** What was changed, and the way on which an obligation was lost. */
	List<String> broken() {
		return this.broken;
	}

}
