package nl.meerstemmig.sortition;

import nl.meerstemmig.refusal.Choice;

/** Whoever wants to know how far a draw is. */
@FunctionalInterface
public interface Progress {

	Progress NOBODY = (percent, stage) -> {
	};

	void at(int percent, Stage stage);

	/** What a draw is doing. */
	enum Stage implements Choice {

		WAITING, CHECKING, CHANCES, PANELS, DRAWING, DONE

	}

}
