package nl.meerstemmig.sortition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import nl.meerstemmig.refusal.Refusal;

/**
 * Repeats a draw outside of the product, from what is on record of it and the list of
 * people: <pre>
 * mvn -q spring-boot:run -Dspring-boot.run.main-class=nl.meerstemmig.sortition.RepeatDraw \
 *   -Dspring-boot.run.arguments="--pool=pool.csv --quotas=quotas.csv --seats=24 --reserves=6 --seed=42"
 * </pre>
 */
public final class RepeatDraw {

	private static final String USAGE = "Needed: --pool=<file> --quotas=<file> --seats=<number> --seed=<text>"
			+ " [--reserves=<number>]";

	private RepeatDraw() {
	}

	public static void main(String[] arguments) {
		int status = run(arguments, System.out);
		if (status != 0) {
			System.exit(status);
		}
	}

	/**
	 * @return 0 where a panel was drawn, 1 where there can be none, 2 where what was
	 * given cannot be used
	 */
	static int run(String[] arguments, PrintStream out) {
		Map<String, String> given = new HashMap<>();
		for (String argument : arguments) {
			int is = argument.indexOf('=');
			if (argument.startsWith("--") && is > 0) {
				given.put(argument.substring(2, is), argument.substring(is + 1));
			}
		}
		try {
			return run(given, out);
		}
		catch (Refusal refusal) {
			out.println(refusal.getMessage());
		}
		catch (NoSuchFileException missing) {
			out.println("No such file: " + missing.getMessage());
		}
		catch (IOException unreadable) {
			out.println("Cannot be read: " + unreadable.getMessage());
		}
		catch (NumberFormatException notANumber) {
			out.println(USAGE);
		}
		return 2;
	}

	private static int run(Map<String, String> given, PrintStream out) throws IOException {
		String pool = given.get("pool");
		String quotas = given.get("quotas");
		String seed = given.get("seed");
		if (pool == null || quotas == null || seed == null) {
			out.println(USAGE);
			return 2;
		}
		DrawRequest request = new DrawRequest(PoolReader.read(Files.readAllBytes(Path.of(pool))),
				QuotaReader.read(Files.readString(Path.of(quotas), StandardCharsets.UTF_8)),
				Integer.parseInt(given.getOrDefault("seats", "")),
				Integer.parseInt(given.getOrDefault("reserves", "0")));
		out.println("pool     " + request.pool().hash());
		if (FairDraw.draw(request, seed, Progress.NOBODY) instanceof Draw.Drawn drawn) {
			out.println("lottery  " + drawn.report().lottery());
			out.println("ticket   " + drawn.report().ticket());
			drawn.panel().forEach(pseudonym -> out.println("panel    " + pseudonym));
			drawn.reserves().forEach(pseudonym -> out.println("reserve  " + pseudonym));
			return 0;
		}
		out.println("No panel meets all quotas together.");
		return 1;
	}

}
