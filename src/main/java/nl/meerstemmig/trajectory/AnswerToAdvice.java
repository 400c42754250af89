package nl.meerstemmig.trajectory;

import java.util.Optional;

/**
 * Tells how an unsolicited advice was answered. The room that knows of answers implements
 * it; the decision on the agenda asks it.
 */
public interface AnswerToAdvice {

	/**
	 * @return whether the answer puts the subject on the agenda; nothing while there is
	 * no answer
	 */
	Optional<Boolean> putsOnAgenda(Trajectory trajectory);

}
