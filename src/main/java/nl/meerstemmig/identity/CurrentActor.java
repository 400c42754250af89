package nl.meerstemmig.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import nl.meerstemmig.refusal.Refusal;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever does what is being done: the account that is signed on, or the system. */
@Component
public class CurrentActor {

	/** Who acts where nobody is signed on, such as when a timer fires. */
	public static final String SYSTEM = "systeem";

	/** The account's name, and no more of the person than that. */
	public String name() {
		return account().name();
	}

	/** The system has no role: it goes on with what people decided. */
	public Account account() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			return Account.of(SYSTEM, List.of());
		}
		if (SYSTEM.equals(authentication.getName())) {
			// A person of that name would write in the product's own.
			return Account.of("“%s”".formatted(SYSTEM), List.of());
		}
		return Account.of(authentication.getName(),
				authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
	}

	/** Whether somebody comes over the network who did not sign on. */
	public boolean isAnonymous() {
		return SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
	}

	/**
	 * Whether the product itself acts. Whoever comes over the network without signing on
	 * is somebody else: an account without roles.
	 */
	public boolean isSystem() {
		return SecurityContextHolder.getContext().getAuthentication() == null;
	}

	/**
	 * @throws NotAllowed where the account has none of these roles
	 */
	public void require(Role... roles) {
		Account account = account();
		if (Arrays.stream(roles).noneMatch(account.roles()::contains)) {
			throw new NotAllowed(account, Set.of(roles));
		}
	}

	/**
	 * @param commission the commission's name
	 * @throws NotAllowed where the account has none of these roles, or does not serve the
	 * commission
	 */
	public void requireToServe(String commission, Role... roles) {
		require(roles);
		Account account = account();
		if (!account.serves(Commission.named(commission))) {
			throw new NotAllowed(account, commission);
		}
	}

	/** Somebody else's work. */
	public static class NotAllowed extends Refusal {

		NotAllowed(Account account, Set<Role> asked) {
			super(Kind.FORBIDDEN, "access.other-role", account.name(), (Worded) language -> named(asked, language));
		}

		NotAllowed(Account account, String commission) {
			super(Kind.FORBIDDEN, "access.other-commission", account.name(), commission,
					Commission.named(commission).group());
		}

		private static String named(Set<Role> roles, Locale language) {
			return roles.stream()
				.sorted()
				.map(role -> Worded.field("role." + role.key()).in(language))
				.collect(Collectors.joining(", "));
		}

	}

}
