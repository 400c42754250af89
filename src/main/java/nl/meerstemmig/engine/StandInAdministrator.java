package nl.meerstemmig.engine;

import java.util.UUID;

import nl.meerstemmig.identity.Accounts;
import nl.meerstemmig.identity.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * While nobody administers the engine, its web applications show their set-up page
 * instead of anybody's tasks, and whoever comes first may make an administrator there. So
 * where there is none, there is one whose password nobody knows.
 */
@Component
@Order(2)
class StandInAdministrator implements ApplicationRunner {

	private static final String NAME = "beheerder";

	private final IdentityService identity;

	private final Accounts accounts;

	StandInAdministrator(IdentityService identity, Accounts accounts) {
		this.identity = identity;
		this.accounts = accounts;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.accounts.haveAdministrator()) {
			return;
		}
		User user = this.identity.newUser(NAME);
		// The letter is for the policy that passwords have to follow.
		user.setPassword("A" + UUID.randomUUID());
		user.setFirstName("Beheerder");
		user.setLastName("(niemand)");
		this.identity.saveUser(user);
		this.identity.createMembership(NAME, Role.CAMUNDA_ADMIN.key());
	}

}
