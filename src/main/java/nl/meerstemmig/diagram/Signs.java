package nl.meerstemmig.diagram;

import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The small signs within shapes that say what kind of element it is: what starts an
 * event, who does a task, how a gateway decides. Paths are relative to the middle of the
 * sign.
 */
final class Signs {

	private static final String ENVELOPE = "M-8,-5.5h16v11h-16zM-8,-5.5l8,6.5l8,-6.5";

	private static final String CONDITION = "M-6,-8h12v16h-12zM-4,-4.5h8M-4,-1.5h8M-4,1.5h8M-4,4.5h8";

	/**
	 * By the kind of event definition; those in the second place are filled if thrown.
	 */
	private static final Map<String, String> EVENTS = Map.of("messageEventDefinition", ENVELOPE, "timerEventDefinition",
			"M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0M0,-7V0L4.5,2.5", "signalEventDefinition", "M0,-8L8,6H-8z",
			"linkEventDefinition", "M-8,-3.5H1V-7.5L9,0L1,7.5V3.5H-8z", "errorEventDefinition",
			"M-7,7L-3,-6L2.5,2L7,-7L3.5,6L-2,-1.5z", "escalationEventDefinition", "M0,-8L7,8L0,1.5L-7,8z",
			"conditionalEventDefinition", CONDITION, "compensateEventDefinition", "M-8,0L0,-6V6zM0,0L8,-6V6z",
			"cancelEventDefinition", "M-6,-8L0,-2L6,-8L8,-6L2,0L8,6L6,8L0,2L-6,8L-8,6L-2,0L-8,-6z",
			"terminateEventDefinition", "M-10,0a10,10 0 1,0 20,0a10,10 0 1,0 -20,0");

	private static final String PERSON = "M-3.2,-4.3a3.2,3.2 0 1,0 6.4,0a3.2,3.2 0 1,0 -6.4,0M-6.5,7.5V4.5C-6.5,1 -3,0 0,0S6.5,1 6.5,4.5V7.5z";

	private static final String GEAR = "M-2.5,0a2.5,2.5 0 1,0 5,0a2.5,2.5 0 1,0 -5,0M-1.5,-7.5h3l.4,2.2l1.8,.8l1.9,-1.3l2.1,2.1"
			+ "l-1.3,1.9l.7,1.8l2.2,.4v3l-2.2,.4l-.7,1.8l1.3,1.9l-2.1,2.1l-1.9,-1.3l-1.8,.7l-.4,2.2h-3l-.4,-2.2l-1.8,-.7"
			+ "l-1.9,1.3l-2.1,-2.1l1.3,-1.9l-.7,-1.8l-2.2,-.4v-3l2.2,-.4l.7,-1.8l-1.3,-1.9l2.1,-2.1l1.9,1.3l1.8,-.8z";

	private static final String TABLE = "M-8,-6h16v12h-16zM-8,-2.5h16M-8,1.75h16M-3,-2.5v8.5";

	private static final String PAGE = "M-4,-7h9c-4,3 -4,5 -1,7s2,5 -1,7h-9c3,-2 4,-5 1,-7s-3,-4 1,-7";

	private static final String HAND = "M-7,-2l5,-4h3l-2,3h8v2.5h-8M-1,-.5h7v2.2h-7M-1,1.7h6v2.2h-6M-1,3.9h5v2.1h-8l-3,-2.5z";

	private Signs() {
	}

	static void event(Svg svg, EventDefinition definition, boolean thrown, double x, double y) {
		String kind = definition.getElementType().getTypeName();
		String path = EVENTS.get(kind);
		if (path != null) {
			boolean filled = thrown || kind.startsWith("terminate");
			svg.empty("path", "class", filled ? "sign filled" : "sign", "d", path, "transform", at(x, y));
		}
	}

	static void gateway(Svg svg, Gateway gateway, double x, double y) {
		if (gateway instanceof ExclusiveGateway) {
			sign(svg, "sign heavy", "M-6.5,-8.5L6.5,8.5M6.5,-8.5L-6.5,8.5", x, y);
		}
		else if (gateway instanceof ParallelGateway) {
			sign(svg, "sign heavy", "M-10,0H10M0,-10V10", x, y);
		}
		else if (gateway instanceof InclusiveGateway) {
			sign(svg, "sign heavy", "M-10,0a10,10 0 1,0 20,0a10,10 0 1,0 -20,0", x, y);
		}
		else if (gateway instanceof ComplexGateway) {
			sign(svg, "sign heavy", "M-10,0H10M0,-10V10M-7,-7L7,7M7,-7L-7,7", x, y);
		}
		else if (gateway instanceof EventBasedGateway) {
			sign(svg, "sign", "M-13,0a13,13 0 1,0 26,0a13,13 0 1,0 -26,0M0,-8L8,-2L5,7H-5L-8,-2z", x, y);
		}
	}

	/** In the upper left corner: who or what does it. */
	static void task(Svg svg, Activity task, double x, double y) {
		String path = (task instanceof UserTask) ? PERSON
				: (task instanceof ServiceTask) ? GEAR
						: (task instanceof BusinessRuleTask) ? TABLE
								: (task instanceof ScriptTask) ? PAGE : (task instanceof ManualTask) ? HAND
										: (task instanceof ReceiveTask || task instanceof SendTask) ? ENVELOPE : null;
		if (path != null) {
			sign(svg, (task instanceof SendTask) ? "sign filled" : "sign", path, x + 14, y + 14);
		}
	}

	/**
	 * At the bottom: whether it is done several times, and whether there is more in it.
	 */
	static void markers(Svg svg, Activity activity, boolean collapsed, double x, double bottom) {
		LoopCharacteristics loop = activity.getLoopCharacteristics();
		boolean more = collapsed && activity instanceof SubProcess;
		double left = x - ((loop != null && more) ? 10 : 0);
		if (loop instanceof MultiInstanceLoopCharacteristics several) {
			sign(svg, "sign heavy", several.isSequential() ? "M-6,-5H6M-6,0H6M-6,5H6" : "M-5,-6V6M0,-6V6M5,-6V6", left,
					bottom - 10);
		}
		if (more) {
			sign(svg, "sign", "M-7,-7h14v14h-14zM-4,0h8M0,-4v8", x + ((loop != null) ? 10 : 0), bottom - 9);
		}
	}

	/** Whether what stands for it has a thick border. */
	static boolean isCall(Activity activity) {
		return activity instanceof CallActivity;
	}

	private static void sign(Svg svg, String looks, String path, double x, double y) {
		svg.empty("path", "class", looks, "d", path, "transform", at(x, y));
	}

	private static String at(double x, double y) {
		return "translate(%s %s)".formatted(Svg.of(x), Svg.of(y));
	}

}
