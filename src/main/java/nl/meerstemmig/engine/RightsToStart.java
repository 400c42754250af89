package nl.meerstemmig.engine;

import java.util.List;
import java.util.Set;

import nl.meerstemmig.conformance.ModelProperties;
import nl.meerstemmig.conformance.ModelVocabulary;
import nl.meerstemmig.conformance.ModelVocabulary.Kind;
import nl.meerstemmig.identity.Role;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets secretaries start what people start, from when it is deployed and whatever its
 * process is called: a trajectory, the correction of an answer, a withdrawal. Other
 * processes are called by these.
 */
@Component
class RightsToStart implements Deployer {

	private static final Set<String> STARTED_BY_PEOPLE = Set.of(Kind.TRAJECTORY.key(), Kind.ANSWER.key(),
			Kind.WITHDRAWAL.key());

	@Override
	public void deploy(DeploymentEntity deployment) {
		CommandContext command = Context.getCommandContext();
		List<ProcessDefinitionEntity> processes = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
		if (deployment.isNew() && processes != null) {
			command.runWithoutAuthorization(() -> {
				processes.forEach(process -> give(command.getAuthorizationManager(), process));
				return null;
			});
		}
	}

	private static void give(AuthorizationManager authorizations, ProcessDefinitionEntity process) {
		AuthorizationEntity given = authorizations.findAuthorizationByGroupIdAndResourceId(
				Authorization.AUTH_TYPE_GRANT, Role.COMMISSION_SECRETARIES.key(), Resources.PROCESS_DEFINITION,
				process.getKey());
		boolean wanted = isStartedByPeople(process.getProperty(ModelVocabulary.KIND));
		if (wanted && given == null) {
			AuthorizationEntity right = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
			right.setGroupId(Role.COMMISSION_SECRETARIES.key());
			right.setResource(Resources.PROCESS_DEFINITION);
			right.setResourceId(process.getKey());
			right.setPermissions(permissions());
			authorizations.insert(right);
		}
		else if (!wanted && given != null) {
			authorizations.delete(given);
		}
	}

	static boolean areNeededFor(Process process) {
		return isStartedByPeople(ModelProperties.of(process).get(ModelVocabulary.KIND));
	}

	private static boolean isStartedByPeople(@Nullable Object kind) {
		return kind instanceof String key && STARTED_BY_PEOPLE.contains(key);
	}

	static Permission[] permissions() {
		return new Permission[] { Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE };
	}

}
