package nl.meerstemmig.identity;

import java.util.ArrayList;
import java.util.List;

import nl.meerstemmig.identity.UnsafeStart.Reason;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the accounts before the server opens: outside the embedded default somebody
 * can make accounts, and nobody has a password that anybody would try first, such as
 * those of the trial accounts.
 */
@Component
class SafeAccounts implements SmartInitializingSingleton {

	private final Environment environment;

	private final Accounts accounts;

	private final WayToSignOn way;

	SafeAccounts(Environment environment, Accounts accounts, WayToSignOn way) {
		this.environment = environment;
		this.accounts = accounts;
		this.way = way;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (EmbeddedDefault.holdsIn(this.environment) || this.way.elsewhere() != null) {
			return;
		}
		List<Reason> reasons = new ArrayList<>();
		if (!this.accounts.haveAdministrator()) {
			reasons.add(new Reason("There is no administrator, so nobody could ever sign on.",
					"Set camunda.bpm.admin-user.id and camunda.bpm.admin-user.password, or let people sign on at your own "
							+ "identity provider: meerstemmig.open-id-connect.issuer."));
		}
		List<String> known = this.accounts.withKnownPassword();
		if (!known.isEmpty()) {
			reasons.add(new Reason("Accounts with a password that anybody knows: " + String.join(", ", known) + ".",
					"Start with a database in which no trial accounts were made, or give these accounts another "
							+ "password first; for the first administrator, set another camunda.bpm.admin-user.password."));
		}
		if (!reasons.isEmpty()) {
			throw new UnsafeStart(reasons);
		}
	}

}
