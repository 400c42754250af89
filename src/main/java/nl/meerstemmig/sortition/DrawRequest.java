package nl.meerstemmig.sortition;

/**
 * All that decides a draw but the seed.
 *
 * @param seats how many people the panel has
 * @param reserves how many more are drawn, to be called where somebody drops out
 */
public record DrawRequest(Pool pool, Quotas quotas, int seats, int reserves) {

	public DrawRequest {
		QuotaChecks.refuseImpossible(pool, quotas, seats, reserves);
	}

}
