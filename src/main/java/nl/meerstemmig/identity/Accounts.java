package nl.meerstemmig.identity;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Where accounts, their passwords and groups are kept. */
public interface Accounts {

	/**
	 * @return the account, or null where name and password do not belong together
	 */
	@Nullable Account signOn(String name, String password);

	/**
	 * Accounts whose password is their name, for trying the product; none in real use.
	 */
	List<String> published();

	/**
	 * @param groups keys of groups, such as {@code commission-secretaries}
	 */
	record Account(String name, Set<String> groups) {

		public Account {
			groups = Set.copyOf(groups);
		}

	}

}
