package nl.meerstemmig.rehearsal;

import java.util.List;

import nl.meerstemmig.identity.Account;
import nl.meerstemmig.identity.Role;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who plays on a stage: somebody in each role, of every commission. */
final class Cast {

	private final ProcessEngine engine;

	Cast(ProcessEngine engine) {
		this.engine = engine;
	}

	/** Who is asked: a chair where only chairs are. */
	Role asked(Task task) {
		boolean secretaries = this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.anyMatch(Role.COMMISSION_SECRETARIES.groupOfEveryCommission()::equals);
		return secretaries ? Role.COMMISSION_SECRETARIES : Role.CHAIRS;
	}

	/** As somebody in this role, with a name that nobody has. */
	void as(Role role, Runnable action) {
		Account acts = Account.of("droogloop/" + role.key(), List.of(role.key(), Account.EVERY_COMMISSION));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(acts.name(), null,
					AuthorityUtils.createAuthorityList(acts.groups())));
		this.engine.getIdentityService().setAuthentication(acts.name(), List.copyOf(acts.groupsAskedForTasks()));
		try {
			action.run();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
			SecurityContextHolder.clearContext();
		}
	}

}
