package nl.meerstemmig.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who is signed on: a name, and what that name may do.
 *
 * @param roles what kind of work it does
 * @param commissions whose work it does
 * @param everyCommission whether it serves them all, also those still to come
 */
public record Account(String name, Set<Role> roles, Set<Commission> commissions, boolean everyCommission) {

	/** The group of the accounts that serve every commission. */
	public static final String EVERY_COMMISSION = "every-commission";

	public Account {
		roles = Set.copyOf(roles);
		commissions = Set.copyOf(commissions);
	}

	/** Groups that mean nothing here are left out. */
	public static Account of(String name, Collection<String> groups) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Arrays.stream(Role.values()).filter(role -> groups.contains(role.key())).forEach(roles::add);
		Set<Commission> commissions = groups.stream()
			.filter(Commission::isGroup)
			.map(Commission::ofGroup)
			.collect(Collectors.toSet());
		return new Account(name, roles, commissions, groups.contains(EVERY_COMMISSION));
	}

	public boolean serves(Commission commission) {
		return this.everyCommission || this.commissions.contains(commission);
	}

	/**
	 * Council members, process owners and administrators read every dossier; secretaries
	 * and chairs those of their commissions.
	 */
	public boolean reads(Commission commission) {
		return readsEverything() || (!this.roles.isEmpty() && serves(commission));
	}

	/** Whether it reads every dossier, whosever it is. */
	public boolean readsEverything() {
		return this.roles.stream().anyMatch(role -> !role.isOfCommissions());
	}

	/** The groups that it is in, as they were given. */
	public Set<String> groups() {
		Set<String> groups = new TreeSet<>();
		this.roles.forEach(role -> groups.add(role.key()));
		this.commissions.forEach(commission -> groups.add(commission.group()));
		if (this.everyCommission) {
			groups.add(EVERY_COMMISSION);
		}
		return groups;
	}

	/** Those, and the groups by which tasks ask for a role of one commission. */
	public Set<String> groupsAskedForTasks() {
		Set<String> groups = new HashSet<>(groups());
		this.roles.stream().filter(Role::isOfCommissions).forEach(role -> {
			this.commissions.forEach(commission -> groups.add(commission.groupOf(role)));
			if (this.everyCommission) {
				groups.add(role.groupOfEveryCommission());
			}
		});
		return groups;
	}

}
