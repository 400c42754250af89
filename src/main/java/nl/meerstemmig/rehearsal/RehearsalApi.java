package nl.meerstemmig.rehearsal;

import nl.meerstemmig.identity.CurrentActor;
import nl.meerstemmig.identity.Role;
import nl.meerstemmig.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far a rehearsal is and what was seen, for other systems. */
@RestController
class RehearsalApi {

	private final Rehearsals rehearsals;

	private final CurrentActor actor;

	RehearsalApi(Rehearsals rehearsals, CurrentActor actor) {
		this.rehearsals = rehearsals;
		this.actor = actor;
	}

	@GetMapping("/api/v1/rehearsals/{id}")
	Rehearsal one(@PathVariable String id) {
		this.actor.require(Role.PROCESS_OWNERS, Role.CAMUNDA_ADMIN);
		return this.rehearsals.of(id)
			.orElseThrow(() -> new InvalidRehearsal(Refusal.Kind.NOT_FOUND, "rehearsal.unknown", id));
	}

}
