package nl.meerstemmig.engine;

import nl.meerstemmig.refusal.Refusal;

/** The other model knows nothing of dossiers. */
class ForeignModel extends Refusal {

	ForeignModel(String reference) {
		super(Kind.CONFLICT, "migration.foreign-model", reference);
	}

}
