package nl.meerstemmig.identity;

import nl.meerstemmig.refusal.Choice;

/** The roles of people. Each is a group; models name those that work as candidates. */
public enum Role implements Choice {

	COMMISSION_SECRETARIES, CHAIRS, COUNCIL, PROCESS_OWNERS,

	/** Keeps the engine running and the accounts, and decides nothing. */
	CAMUNDA_ADMIN;

	/** Whether its people do the work of commissions, and write in dossiers. */
	public boolean isOfCommissions() {
		return this == COMMISSION_SECRETARIES || this == CHAIRS;
	}

	/** The group of whoever has this role and serves every commission. */
	public String groupOfEveryCommission() {
		return key() + "/*";
	}

}
