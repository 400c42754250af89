package nl.meerstemmig.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and machines say who they are, and who believes them. */
public interface WayToSignOn {

	/** A person in a browser, once for everything. */
	void ofPeople(HttpSecurity http) throws Exception;

	/** A machine, with every request. */
	void ofMachines(HttpSecurity http) throws Exception;

	/** The path that leads to a sign-on elsewhere; null where it is a page of ours. */
	@Nullable String elsewhere();

}
