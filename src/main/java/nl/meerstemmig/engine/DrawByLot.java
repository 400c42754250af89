package nl.meerstemmig.engine;

import nl.meerstemmig.sortition.CarryingOutDraw;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Carries out the draw that the round's secretary asked for: {@code ${drawByLot}}. It
 * takes its time and belongs behind an asynchronous continuation.
 */
@Component("drawByLot")
class DrawByLot implements JavaDelegate {

	private final CarryingOutDraw drawing;

	DrawByLot(CarryingOutDraw drawing) {
		this.drawing = drawing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Submission asked = new Submission(execution, ProcessStarts.reference(execution));
		this.drawing.carryOut(asked.reference(), asked.round());
	}

}
