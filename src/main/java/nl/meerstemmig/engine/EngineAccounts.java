package nl.meerstemmig.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import nl.meerstemmig.identity.Accounts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts that the engine keeps; it slows down whoever guesses passwords. */
@Component
class EngineAccounts implements Accounts {

	private final IdentityService identity;

	private final ObjectProvider<EmbeddedAccounts> embedded;

	EngineAccounts(@Lazy IdentityService identity, ObjectProvider<EmbeddedAccounts> embedded) {
		this.identity = identity;
		this.embedded = embedded;
	}

	@Override
	public List<String> published() {
		return this.embedded.stream().flatMap(accounts -> EmbeddedAccounts.GROUPS.keySet().stream()).sorted().toList();
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
		return new Account(name, groups);
	}

}
