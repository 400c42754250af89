package nl.meerstemmig.identity;

import java.util.List;

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
	 * Takes in an account that signed on elsewhere, so that tasks can be in its name.
	 * @return false where that cannot be the name of an account
	 */
	boolean admit(String name);

	/** Whether somebody can make accounts. */
	boolean haveAdministrator();

	/** Accounts whose password anybody would try first. */
	List<String> withKnownPassword();

}
