package nl.meerstemmig.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.meerstemmig.identity.Account;
import nl.meerstemmig.identity.Accounts;
import nl.meerstemmig.identity.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts that the engine keeps; it slows down whoever guesses passwords. */
@Component
class EngineAccounts implements Accounts {

	/** Besides the account's own name. */
	private static final List<String> TRIED_FIRST = List.of("admin", "beheer", "camunda", "changeit", "demo", "geheim",
			"meerstemmig", "password", "raadslid", "secretaris", "voorzitter", "wachtwoord", "welkom", "welkom01",
			"proceseigenaar", "123456");

	/** Also as identity providers write them: {@code anna.devries@example.org}. */
	static final Pattern NAME = Pattern.compile("(?=.{1,64}$)[a-zA-Z0-9]+([._@-][a-zA-Z0-9]+)*");

	private final IdentityService identity;

	private final ObjectProvider<EmbeddedAccounts> embedded;

	private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;

	EngineAccounts(@Lazy IdentityService identity, ObjectProvider<EmbeddedAccounts> embedded,
			ObjectProvider<ProcessEngineConfigurationImpl> configuration) {
		this.identity = identity;
		this.configuration = configuration;
		this.embedded = embedded;
	}

	@Override
	public List<String> published() {
		return this.embedded.stream().flatMap(accounts -> EmbeddedAccounts.names().stream()).toList();
	}

	@Override
	public @Nullable Account signOn(String name, String password) {
		if (name.isBlank() || password.isEmpty() || !this.identity.checkPassword(name, password)) {
			return null;
		}
		Set<String> groups = this.identity.createGroupQuery()
			.groupMember(name)
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
		return Account.of(name, groups);
	}

	@Override
	public boolean admit(String name) {
		if (!NAME.matcher(name).matches()) {
			return false;
		}
		if (this.identity.createUserQuery().userId(name).count() == 0) {
			User user = this.identity.newUser(name);
			// It signs on elsewhere; here it has a password that nobody knows.
			user.setPassword("A" + UUID.randomUUID());
			this.identity.saveUser(user);
		}
		return true;
	}

	@Override
	public boolean haveAdministrator() {
		return this.identity.createUserQuery().memberOfGroup(Role.CAMUNDA_ADMIN.key()).count() > 0;
	}

	@Override
	public List<String> withKnownPassword() {
		PasswordManager passwords = this.configuration.getObject().getPasswordManager();
		return this.identity.createUserQuery()
			.list()
			.stream()
			.filter(user -> Stream.concat(TRIED_FIRST.stream(), Stream.of(user.getId()))
				.anyMatch(known -> isPassword(passwords, (UserEntity) user, known)))
			.map(User::getId)
			.toList();
	}

	/** Not by signing on, which would count as an attempt to guess it. */
	private static boolean isPassword(PasswordManager passwords, UserEntity user, String tried) {
		return user.getPassword() != null
				&& passwords.check(EncryptionUtil.saltPassword(tried, user.getSalt()), user.getPassword());
	}

}
