package nl.meerstemmig.engine;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import nl.meerstemmig.identity.Role;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the embedded default: the password equals the name. They are made only
 * on the embedded database and while the server listens on this machine alone.
 */
@Component
@Order(2)
@ConditionalOnExpression("'${spring.datasource.url}'.startsWith('jdbc:h2:') and '${server.address:}' == '127.0.0.1'")
class EmbeddedAccounts implements ApplicationRunner {

	static final Map<String, Role> GROUPS = Map.of("secretaris", Role.COMMISSION_SECRETARIES, "voorzitter", Role.CHAIRS,
			"raadslid", Role.COUNCIL, "proceseigenaar", Role.PROCESS_OWNERS);

	private final IdentityService identity;

	EmbeddedAccounts(IdentityService identity) {
		this.identity = identity;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		GROUPS.forEach((name, group) -> create(name, name, group.key()));
		if (this.identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
			createAdministrator();
		}
	}

	/**
	 * While nobody administers the engine, its web applications show their set-up page
	 * instead of anybody's tasks. So there is an administrator, whose password nobody
	 * knows.
	 */
	private void createAdministrator() {
		Group administrators = this.identity.newGroup(Groups.CAMUNDA_ADMIN);
		administrators.setName("Beheerders");
		administrators.setType(Groups.GROUP_TYPE_SYSTEM);
		this.identity.saveGroup(administrators);
		create("beheerder", UUID.randomUUID().toString(), Groups.CAMUNDA_ADMIN);
	}

	private void create(String name, String password, String group) {
		if (this.identity.createUserQuery().userId(name).count() > 0) {
			return;
		}
		User user = this.identity.newUser(name);
		user.setPassword(password);
		user.setFirstName(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
		user.setLastName("(proef)");
		this.identity.saveUser(user);
		this.identity.createMembership(name, group);
	}

}
