package nl.meerstemmig.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import nl.meerstemmig.identity.Account;
import nl.meerstemmig.identity.EmbeddedDefault;
import nl.meerstemmig.identity.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the embedded default: the password equals the name. They are made only
 * on the embedded database and while the server listens on this machine alone.
 */
@Component
@Order(2)
@Conditional(EmbeddedDefault.class)
class EmbeddedAccounts implements ApplicationRunner {

	private static final Map<String, Role> ROLES = Map.of("secretaris", Role.COMMISSION_SECRETARIES, "voorzitter",
			Role.CHAIRS, "raadslid", Role.COUNCIL, "proceseigenaar", Role.PROCESS_OWNERS);

	private final IdentityService identity;

	EmbeddedAccounts(IdentityService identity) {
		this.identity = identity;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		ROLES.keySet().forEach(name -> create(name, name, groupsOf(name)));
	}

	static List<String> names() {
		return ROLES.keySet().stream().sorted().toList();
	}

	/** The accounts of the commissions serve every one of them. */
	static List<String> groupsOf(String name) {
		Role role = Objects.requireNonNull(ROLES.get(name));
		return role.isOfCommissions() ? List.of(role.key(), Account.EVERY_COMMISSION) : List.of(role.key());
	}

	private void create(String name, String password, List<String> groups) {
		if (this.identity.createUserQuery().userId(name).count() == 0) {
			createUser(name, password);
		}
		groups.stream()
			.filter(group -> this.identity.createUserQuery().userId(name).memberOfGroup(group).count() == 0)
			.forEach(group -> this.identity.createMembership(name, group));
	}

	private void createUser(String name, String password) {
		User user = this.identity.newUser(name);
		user.setPassword(password);
		user.setFirstName(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
		user.setLastName("(proef)");
		this.identity.saveUser(user);
	}

}
