package nl.meerstemmig;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** The product as a process of its own, as an administrator starts and stops it. */
public final class RunningProduct implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Meerstemmig is ready: http://localhost:(\\d+)/");

	/** It is started often and for a short time: what starts soonest. */
	private static final List<String> STARTS_SOON = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
			"-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote", "-Xmx512m");

	private final Process process;

	private final List<String> output = Collections.synchronizedList(new ArrayList<>());

	private RunningProduct(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "output of the product");
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Starts it without samples, in a folder of its own, and waits until it serves or has
	 * ended. What is in {@code processes} there comes with the product.
	 */
	public static RunningProduct start(Path folder, String... settings) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(STARTS_SOON);
		command.addAll(List.of("-cp", "." + File.pathSeparator + System.getProperty("java.class.path"),
				Meerstemmig.class.getName(), "--server.port=0", "--meerstemmig.samples=false"));
		command.addAll(List.of(settings));
		try {
			RunningProduct product = new RunningProduct(
					new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
			Awaitility.await()
				.atMost(Duration.ofMinutes(5))
				.until(() -> product.port() > 0 || !product.process.isAlive());
			return product;
		}
		catch (IOException unstartable) {
			throw new UncheckedIOException(unstartable);
		}
	}

	private void read() {
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			lines.lines().forEach(this.output::add);
		}
		catch (IOException | UncheckedIOException closed) {
			this.output.add(closed.toString());
		}
	}

	/** Where it serves; 0 while it does not. */
	public int port() {
		Matcher ready = READY.matcher(output());
		return ready.find() ? Integer.parseInt(ready.group(1)) : 0;
	}

	/** By which the operating system knows it. */
	public long pid() {
		return this.process.pid();
	}

	/** What it said so far. */
	public String output() {
		synchronized (this.output) {
			return String.join("\n", this.output);
		}
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** Its exit code, when it has ended. */
	public int exitCode() {
		ended();
		return this.process.exitValue();
	}

	/** Without warning, as a power cut does: SIGKILL. */
	public void kill() {
		this.process.destroyForcibly();
		ended();
	}

	/** As an administrator stops it: SIGTERM. */
	@Override
	public void close() {
		this.process.destroy();
		ended();
	}

	private void ended() {
		try {
			if (!this.process.waitFor(1, TimeUnit.MINUTES)) {
				throw new AssertionError("The product does not stop: " + output());
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

}
