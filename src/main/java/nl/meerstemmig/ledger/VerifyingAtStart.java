package nl.meerstemmig.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Verifies all dossiers when the product starts, and says in the log what is not as it
 * was recorded. The product starts all the same: the report shows the council what is
 * wrong.
 */
@Component
class VerifyingAtStart {

	private static final Logger LOGGER = LoggerFactory.getLogger(VerifyingAtStart.class);

	private final LedgerVerification ledger;

	private final LedgerWords words;

	VerifyingAtStart(LedgerVerification ledger, LedgerWords words) {
		this.ledger = ledger;
		this.words = words;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void verify() {
		try {
			long start = System.nanoTime();
			List<Verification> dossiers = this.ledger.all();
			dossiers.forEach(this::report);
			LOGGER.info("Verified {} entries of {} dossiers in {} ms",
					dossiers.stream().mapToLong(Verification::entries).sum(), dossiers.size(),
					Duration.ofNanos(System.nanoTime() - start).toMillis());
		}
		catch (RuntimeException failed) {
			LOGGER.error("The dossiers could not be verified", failed);
		}
	}

	private void report(Verification dossier) {
		dossier.findings()
			.forEach(finding -> LOGGER.error("Dossier {} is not intact: {}", dossier.dossier(),
					this.words.of(finding, Locale.ENGLISH)));
	}

}
