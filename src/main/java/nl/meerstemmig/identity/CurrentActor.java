package nl.meerstemmig.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever does what is being done: the account that is signed on, or the system. */
@Component
public class CurrentActor {

	/** Who acts where nobody is signed on, such as when a timer fires. */
	public static final String SYSTEM = "systeem";

	/** The account's name, and no more of the person than that. */
	public String name() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.isAuthenticated()) ? authentication.getName() : SYSTEM;
	}

}
