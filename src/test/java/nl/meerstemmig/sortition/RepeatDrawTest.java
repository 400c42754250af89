package nl.meerstemmig.sortition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatDrawTest {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void anybodyRepeatsADrawFromItsFilesAndItsSeed() throws IOException {
		DrawRequest request = Pools.small(80, 12, 3, 3, 1, 9);
		Draw.Drawn drawn = (Draw.Drawn) FairDraw.draw(request, "trekking 24 november", Progress.NOBODY);
		Path pool = Files.writeString(this.folder.resolve("pool.csv"), request.pool().canonical());
		Path quotas = Files.writeString(this.folder.resolve("quotas.csv"), request.quotas().canonical());

		Output output = run("--pool=" + pool, "--quotas=" + quotas, "--seats=12", "--reserves=2",
				"--seed=trekking 24 november");

		assertThat(output.status()).isZero();
		assertThat(output.lines()).containsExactlyElementsOf(Stream.of(
				Stream.of("pool     " + request.pool().hash(), "lottery  " + drawn.report().lottery(),
						"ticket   " + drawn.report().ticket()),
				drawn.panel().stream().map(one -> "panel    " + one),
				drawn.reserves().stream().map(one -> "reserve  " + one))
			.flatMap(lines -> lines)
			.toList());
	}

	@Test
	void whatCannotBeRepeatedIsSaidAndNotThrown() throws IOException {
		Path pool = Files.writeString(this.folder.resolve("pool.csv"), "id;x\na;=1\n");
		Path quotas = Files.writeString(this.folder.resolve("quotas.csv"), "stratum;waarde;min;max\nx;a;0;1\n");

		assertThat(run("--pool=" + pool).lines()).singleElement().asString().startsWith("Needed:");
		assertThat(run("--pool=" + pool, "--quotas=" + quotas, "--seats=1", "--seed=1").lines()).singleElement()
			.asString()
			.contains("Regel 2", "formule");
		assertThat(run("--pool=nergens.csv", "--quotas=" + quotas, "--seats=1", "--seed=1")).satisfies(output -> {
			assertThat(output.status()).isEqualTo(2);
			assertThat(output.lines()).containsExactly("No such file: nergens.csv");
		});
	}

	private static Output run(String... arguments) {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		int status = RepeatDraw.run(arguments, new PrintStream(written, true, StandardCharsets.UTF_8));
		return new Output(status, written.toString(StandardCharsets.UTF_8).lines().toList());
	}

	private record Output(int status, List<String> lines) {
	}

}
