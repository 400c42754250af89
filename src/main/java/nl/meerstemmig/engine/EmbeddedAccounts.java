package nl.meerstemmig.engine;

import java.util.Locale;
import java.util.Map;

import nl.meerstemmig.identity.Group;
import org.camunda.bpm.engine.IdentityService;
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

	static final Map<String, Group> GROUPS = Map.of("secretaris", Group.COMMISSION_SECRETARIES, "voorzitter",
			Group.CHAIRS, "raadslid", Group.COUNCIL, "proceseigenaar", Group.PROCESS_OWNERS);

	private final IdentityService identity;

	EmbeddedAccounts(IdentityService identity) {
		this.identity = identity;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		GROUPS.forEach(this::create);
	}

	private void create(String name, Group group) {
		if (this.identity.createUserQuery().userId(name).count() > 0) {
			return;
		}
		User user = this.identity.newUser(name);
		user.setPassword(name);
		user.setFirstName(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
		user.setLastName("(proef)");
		this.identity.saveUser(user);
		this.identity.createMembership(name, group.key());
	}

}
