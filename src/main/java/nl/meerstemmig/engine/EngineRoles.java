package nl.meerstemmig.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.meerstemmig.identity.Account;
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
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each role what it needs in the engine, and the commissions' roles two filters in
 * Tasklist. Tasks need nothing here: who is asked for one may read and complete it. Each
 * start brings the rights of the roles back to what stands here, also on a database from
 * before.
 */
@Component
@Order(1)
class EngineRoles implements ApplicationRunner {

	private static final Map<Role, String> NAMES = Map.of(Role.COMMISSION_SECRETARIES, "Commissiesecretarissen",
			Role.CHAIRS, "Voorzitters", Role.COUNCIL, "Raadsleden", Role.PROCESS_OWNERS, "Proceseigenaren",
			Role.CAMUNDA_ADMIN, "Beheerders");

	/** What the engine itself gives to whoever is asked for a task. */
	private static final Set<Integer> GIVEN_BY_THE_ENGINE = Set.of(Resources.TASK.resourceType(),
			Resources.HISTORIC_TASK.resourceType());

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final FilterService filters;

	private final TaskService tasks;

	private final DeployedNow deployed;

	EngineRoles(IdentityService identity, AuthorizationService authorizations, FilterService filters, TaskService tasks,
			DeployedNow deployed) {
		this.identity = identity;
		this.authorizations = authorizations;
		this.filters = filters;
		this.tasks = tasks;
		this.deployed = deployed;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		NAMES.forEach((role, name) -> createGroup(role.key(), name));
		createGroup(Account.EVERY_COMMISSION, "Alle commissies");
		String toDo = filter("Te doen", 0,
				this.tasks.createTaskQuery()
					.taskCandidateGroupInExpression("${currentUserGroups()}")
					.includeAssignedTasks());
		String mine = filter("Op mijn naam", 10,
				this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
		rights(toDo, mine).forEach(this::give);
	}

	private void createGroup(String key, String name) {
		if (this.identity.createGroupQuery().groupId(key).count() > 0) {
			return;
		}
		Group group = this.identity.newGroup(key);
		group.setName(name);
		group.setType("MEERSTEMMIG");
		this.identity.saveGroup(group);
	}

	/** One filter serves everybody: it asks for the tasks of whoever looks. */
	private String filter(String name, int priority, TaskQuery query) {
		List<Filter> known = this.filters.createFilterQuery().filterName(name).list();
		known.stream().skip(1).forEach(surplus -> this.filters.deleteFilter(surplus.getId()));
		Filter filter = known.isEmpty() ? this.filters.newTaskFilter(name) : known.get(0);
		Map<String, Object> properties = new HashMap<>();
		properties.put("priority", priority);
		properties.put("color", "#154273");
		properties.put("refresh", true);
		properties.put("showUndefinedVariable", false);
		properties.put("variables", List.of(Map.of("name", Variables.SUBJECT, "label", "Onderwerp")));
		filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
		filter.setProperties(properties);
		this.filters.saveFilter(filter);
		return filter.getId();
	}

	/** What a role may do with a resource of the engine. */
	private record Right(Resource resource, String id, List<Permission> permissions) {

		static Right to(Resource resource, String id, Permission... permissions) {
			return new Right(resource, id, List.of(permissions));
		}

		boolean isFor(Authorization authorization) {
			return authorization.getResourceType() == this.resource.resourceType()
					&& this.id.equals(authorization.getResourceId());
		}

	}

	private Map<Role, List<Right>> rights(String toDo, String mine) {
		List<Right> work = List.of(Right.to(Resources.APPLICATION, "tasklist", Permissions.ACCESS),
				Right.to(Resources.APPLICATION, "welcome", Permissions.ACCESS),
				Right.to(Resources.PROCESS_DEFINITION, "*", Permissions.READ),
				Right.to(Resources.FILTER, toDo, Permissions.READ), Right.to(Resources.FILTER, mine, Permissions.READ));
		List<Right> secretaries = new ArrayList<>(work);
		secretaries.add(Right.to(Resources.PROCESS_INSTANCE, "*", Permissions.CREATE));
		this.deployed.processes()
			.stream()
			.filter(RightsToStart::areNeededFor)
			.forEach(process -> secretaries
				.add(Right.to(Resources.PROCESS_DEFINITION, process.getId(), RightsToStart.permissions())));
		List<Right> owners = List.of(Right.to(Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				Right.to(Resources.APPLICATION, "welcome", Permissions.ACCESS),
				Right.to(Resources.DEPLOYMENT, "*", Permissions.CREATE, Permissions.READ),
				Right.to(Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY),
				Right.to(Resources.DECISION_DEFINITION, "*", Permissions.READ),
				Right.to(Resources.PROCESS_INSTANCE, "*", Permissions.READ));
		List<Right> administrators = List.of(Resources.values())
			.stream()
			.map(resource -> Right.to(resource, "*", Permissions.ALL))
			.toList();
		return Map.of(Role.COMMISSION_SECRETARIES, secretaries, Role.CHAIRS, work, Role.COUNCIL, List.of(),
				Role.PROCESS_OWNERS, owners, Role.CAMUNDA_ADMIN, administrators);
	}

	private void give(Role role, List<Right> rights) {
		List<Authorization> given = this.authorizations.createAuthorizationQuery()
			.groupIdIn(role.key())
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.list();
		given.stream()
			.filter(authorization -> !GIVEN_BY_THE_ENGINE.contains(authorization.getResourceType()))
			.filter(authorization -> rights.stream().noneMatch(right -> right.isFor(authorization)))
			.forEach(authorization -> this.authorizations.deleteAuthorization(authorization.getId()));
		for (Right right : rights) {
			give(role, right, given.stream().filter(right::isFor).findFirst().orElse(null));
		}
	}

	private void give(Role role, Right right, @Nullable Authorization given) {
		Authorization wanted = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		wanted.setGroupId(role.key());
		wanted.setResource(right.resource());
		wanted.setResourceId(right.id());
		wanted.setPermissions(right.permissions().toArray(Permission[]::new));
		if (given == null) {
			this.authorizations.saveAuthorization(wanted);
		}
		else if (bits(given) != bits(wanted)) {
			given.setPermissions(right.permissions().toArray(Permission[]::new));
			this.authorizations.saveAuthorization(given);
		}
	}

	private static int bits(Authorization authorization) {
		return ((AuthorizationEntity) authorization).getPermissions();
	}

}
