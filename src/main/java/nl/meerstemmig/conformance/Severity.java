package nl.meerstemmig.conformance;

import nl.meerstemmig.refusal.Choice;

/** What a finding means for whoever wants to deploy the model. */
public enum Severity implements Choice {

	/** the model is refused */
	ERROR,
	/** the model may run, but somebody will stumble over it */
	WARNING

}
