package nl.meerstemmig.sortition;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

import nl.meerstemmig.ledger.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the lists of people whose term has ended, also after a time in which the
 * product did not run. The draws stay on record, and the lists can be handed in again.
 */
@Service
@EnableScheduling
@EnableConfigurationProperties(Retention.class)
public class ForgettingLists {

	private static final Logger LOGGER = LoggerFactory.getLogger(ForgettingLists.class);

	private final GivenPools pools;

	private final Retention retention;

	private final Clock clock;

	ForgettingLists(GivenPools pools, Retention retention, Clock clock) {
		this.pools = pools;
		this.retention = retention;
		this.clock = clock;
	}

	/** A list that a draw still has to be carried out from waits for that draw. */
	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	@Transactional
	public void forget() {
		List<GivenPool> past = this.pools
			.findDrawnGivenBefore(ZonedDateTime.now(this.clock).minus(this.retention.lists()).toInstant());
		past.forEach(this.pools::delete);
		if (!past.isEmpty()) {
			LOGGER.info("Lists of people deleted because their term ended: {}", past.size());
		}
	}

}
