package nl.meerstemmig.conformance;

import java.util.ArrayList;
import java.util.List;

import nl.meerstemmig.refusal.Limits;
import org.jspecify.annotations.Nullable;

/** Judges what can only be said of a deployment as a whole. */
public final class DeploymentRules {

	private DeploymentRules() {
	}

	/**
	 * @param tenant for whom it would be; the product has one council, and no tenants
	 */
	public static List<Finding> judge(int files, @Nullable String tenant) {
		List<Finding> findings = new ArrayList<>();
		if (files > Limits.FILES) {
			findings.add(new Finding("size", "deployment",
					"Deze uitrol heeft %d bestanden; het kunnen er %d zijn.".formatted(files, Limits.FILES)));
		}
		if (tenant != null) {
			findings
				.add(new Finding("tenant", "deployment", "Het product kent geen afzonderlijke huurders (tenant-id)."));
		}
		return findings;
	}

}
