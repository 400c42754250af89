package nl.meerstemmig.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import nl.meerstemmig.RunningProduct;
import nl.meerstemmig.engine.Http.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database's file cannot grow any more, and then it can: the operating system refuses
 * the product to write, as it does on a full disk.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

	private final Path folder;

	FullDiskTest(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void aFullDiskIsSaidInWordsAndTheWorkGoesOnWhenThereIsRoomAgain() {
		try (RunningProduct product = RunningProduct.start(this.folder)) {
			Http secretary = new Http(product.port(), "secretaris", "nl");
			List<String> acknowledged = new ArrayList<>();
			assertThat(start(secretary, acknowledged).status()).isEqualTo(200);

			largestFile(product, String.valueOf(size()));
			Answer refused = start(secretary, acknowledged);
			while (refused.status() == 200) {
				refused = start(secretary, acknowledged);
			}
			assertThat(refused.status()).as(product.output()).isEqualTo(503);
			assertThat(refused.message()).contains("kan zijn database nu niet");
			assertThat(refused.body()).doesNotContain("SQL", "Exception", "org.h2");

			largestFile(product, "unlimited");
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> start(secretary, acknowledged).status() == 200);
			assertThat(secretary.get("/api/v1/trajectories").json().findValuesAsText("reference"))
				.as("what was acknowledged is there")
				.containsAll(acknowledged);
			assertThat(secretary.get("/api/v1/ledger/verification").json().path("intact").asBoolean()).isTrue();
		}
	}

	private static Answer start(Http secretary, List<String> acknowledged) {
		String reference = "DISK-" + System.nanoTime();
		Answer answer = secretary.start(reference);
		if (answer.status() == 200) {
			acknowledged.add(reference);
		}
		return answer;
	}

	private long size() {
		try {
			return Files.size(this.folder.resolve("data/meerstemmig.mv.db"));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static void largestFile(RunningProduct product, String bytes) {
		try {
			Process limit = new ProcessBuilder("prlimit", "--pid", String.valueOf(product.pid()),
					"--fsize=" + bytes + ":unlimited")
				.inheritIO()
				.start();
			assertThat(limit.waitFor()).isZero();
		}
		catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

}
