package nl.meerstemmig.refusal;

/** Somebody else was first; nothing of what was sent is recorded. */
public class ChangedMeanwhile extends Refusal {

	public ChangedMeanwhile() {
		super(Kind.CONFLICT, "task.changed-meanwhile");
	}

}
