package nl.meerstemmig.engine;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.identity.Account;
import nl.meerstemmig.identity.CurrentActor;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/**
 * Tells the engine's web applications and its REST API who is signed on. The engine makes
 * one itself, by the name of this class.
 */
public class SignedOn extends ContainerBasedAuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		CurrentActor actor = new CurrentActor();
		if (actor.isSystem() || actor.isAnonymous()) {
			return AuthenticationResult.unsuccessful();
		}
		Account account = actor.account();
		AuthenticationResult result = AuthenticationResult.successful(account.name());
		result.setGroups(List.copyOf(account.groupsAskedForTasks()));
		return result;
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
		// The challenge is the sign-on's own, before this is asked.
	}

}
