package nl.meerstemmig.sortition;

import java.nio.ByteBuffer;

/**
 * Random numbers that anybody can compute again from the seed, in any language. Block
 * number i, from 0, is the SHA-256 of the text {@code seed:i} in UTF-8; each block yields
 * eight unsigned numbers of 32 bits, most significant byte first. A number below n is the
 * next of them modulo n, where those that would favour small outcomes are skipped.
 */
final class SeededRandom {

	private static final long RANGE = 1L << 32;

	private final String seed;

	private long nextBlock;

	private ByteBuffer block = ByteBuffer.allocate(0);

	SeededRandom(String seed) {
		this.seed = seed;
	}

	/** A whole number from 0 up to and without the bound; each is as likely. */
	int below(int bound) {
		long fair = RANGE - RANGE % bound;
		long number = next();
		while (number >= fair) {
			number = next();
		}
		return (int) (number % bound);
	}

	private long next() {
		if (!this.block.hasRemaining()) {
			this.block = ByteBuffer.wrap(Sha256.digest(this.seed + ":" + this.nextBlock));
			this.nextBlock++;
		}
		return Integer.toUnsignedLong(this.block.getInt());
	}

}
