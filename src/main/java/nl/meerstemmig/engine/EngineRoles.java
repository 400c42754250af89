package nl.meerstemmig.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.meerstemmig.identity.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each group what its role needs in the engine, and a filter in Tasklist. Tasks
 * need nothing here: a candidate group may read and complete its own.
 */
@Component
@Order(1)
class EngineRoles implements ApplicationRunner {

	/** The processes that a secretary starts; the others are called by these. */
	private static final List<String> STARTED_BY_HAND = List.of("advisory-trajectory", "trajectory-withdrawal",
			"answer-outcome");

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final FilterService filters;

	private final TaskService tasks;

	EngineRoles(IdentityService identity, AuthorizationService authorizations, FilterService filters,
			TaskService tasks) {
		this.identity = identity;
		this.authorizations = authorizations;
		this.filters = filters;
		this.tasks = tasks;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.identity.createGroupQuery().groupId(Role.PROCESS_OWNERS.key()).count() == 0) {
			createRoles();
		}
		// Also on a database from before one of these was there.
		STARTED_BY_HAND.forEach(this::letStart);
	}

	private void createRoles() {
		createGroup(Role.COMMISSION_SECRETARIES, "Commissiesecretarissen");
		createGroup(Role.CHAIRS, "Voorzitters");
		createGroup(Role.COUNCIL, "Raadsleden");
		createGroup(Role.PROCESS_OWNERS, "Proceseigenaren");
		List.of(Role.COMMISSION_SECRETARIES, Role.CHAIRS).forEach(this::letCompleteTasks);
		grant(Role.COMMISSION_SECRETARIES, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE, Permissions.READ);
		letDeploy();
	}

	private void createGroup(Role key, String name) {
		Group group = this.identity.newGroup(key.key());
		group.setName(name);
		group.setType("MEERSTEMMIG");
		this.identity.saveGroup(group);
	}

	private void letCompleteTasks(Role group) {
		grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
		grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
		grant(group, Resources.PROCESS_DEFINITION, "*", Permissions.READ);
		grant(group, Resources.FILTER, filter(group, "Te doen", 0, this.tasks.createTaskQuery()), Permissions.READ);
		grant(group, Resources.FILTER, filter(group, "Op mijn naam", 10,
				this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")), Permissions.READ);
	}

	private String filter(Role group, String name, int priority, TaskQuery query) {
		TaskQuery shown = query;
		if (priority == 0) {
			shown = query.taskCandidateGroup(group.key()).includeAssignedTasks();
		}
		Map<String, Object> properties = new HashMap<>();
		properties.put("priority", priority);
		properties.put("color", "#154273");
		properties.put("refresh", true);
		properties.put("showUndefinedVariable", false);
		properties.put("variables", List.of(Map.of("name", Variables.SUBJECT, "label", "Onderwerp")));
		Filter filter = this.filters.newTaskFilter(name);
		filter.setQuery(shown.orderByDueDate().asc().orderByTaskCreateTime().asc());
		filter.setProperties(properties);
		this.filters.saveFilter(filter);
		return filter.getId();
	}

	private void letStart(String process) {
		Role starts = Role.COMMISSION_SECRETARIES;
		if (this.authorizations.createAuthorizationQuery()
			.groupIdIn(starts.key())
			.resourceType(Resources.PROCESS_DEFINITION)
			.resourceId(process)
			.count() == 0) {
			grant(starts, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE,
					ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
		}
	}

	private void letDeploy() {
		grant(Role.PROCESS_OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		grant(Role.PROCESS_OWNERS, Resources.APPLICATION, "welcome", Permissions.ACCESS);
		grant(Role.PROCESS_OWNERS, Resources.DEPLOYMENT, "*", Permissions.CREATE, Permissions.READ);
		grant(Role.PROCESS_OWNERS, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
		grant(Role.PROCESS_OWNERS, Resources.DECISION_DEFINITION, "*", Permissions.READ);
		grant(Role.PROCESS_OWNERS, Resources.PROCESS_INSTANCE, "*", Permissions.READ);
	}

	private void grant(Role group, Resource resource, String id, Permission... permissions) {
		Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(group.key());
		authorization.setResource(resource);
		authorization.setResourceId(id);
		for (Permission permission : permissions) {
			authorization.addPermission(permission);
		}
		this.authorizations.saveAuthorization(authorization);
	}

}
