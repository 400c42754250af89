package nl.meerstemmig.conformance;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements that a model may consist of, by namespace, and the engine's own attributes
 * on them. Whatever is not here is refused: the engine has more ways to run code, reach
 * another system or read a file than anybody could list.
 */
final class KnownElements {

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	/** The engine's own extensions of BPMN. */
	static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";

	/** The engine's own extensions of DMN. */
	static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

	/** The engine still reads its extensions under their former name. */
	static final String ACTIVITI_BPMN = "http://activiti.org/bpmn";

	private static final Set<String> OF_BPMN = words("""
			definitions process documentation extensionElements collaboration participant messageFlow
			laneSet childLaneSet lane flowNodeRef category categoryValue group association textAnnotation text
			startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent
			userTask manualTask task serviceTask sendTask receiveTask businessRuleTask callActivity
			subProcess transaction exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
			sequenceFlow conditionExpression incoming outgoing
			multiInstanceLoopCharacteristics loopCardinality completionCondition
			timerEventDefinition timeDuration timeDate timeCycle messageEventDefinition signalEventDefinition
			errorEventDefinition escalationEventDefinition conditionalEventDefinition condition
			terminateEventDefinition cancelEventDefinition linkEventDefinition source target
			message signal error escalation
			dataObject dataObjectReference dataStore dataStoreReference dataState property
			dataInputAssociation dataOutputAssociation sourceRef targetRef""");

	private static final Set<String> OF_CAMUNDA_BPMN = words("""
			properties property inputOutput inputParameter outputParameter list value map entry in out
			failedJobRetryTimeCycle""");

	private static final Set<String> ATTRIBUTES_OF_BPMN = words("""
			asyncBefore asyncAfter exclusive jobPriority taskPriority priority historyTimeToLive versionTag
			isStartableInTasklist candidateStarterGroups candidateStarterUsers initiator
			candidateGroups candidateUsers assignee dueDate followUpDate formRef formRefBinding formRefVersion
			collection elementVariable delegateExpression expression resultVariable type topic
			calledElementBinding calledElementVersion calledElementVersionTag
			decisionRef decisionRefBinding decisionRefVersion decisionRefVersionTag mapDecisionResult
			errorCodeVariable errorMessageVariable errorMessage escalationCodeVariable variableName variableEvents
			modelerTemplate modelerTemplateVersion modelerTemplateIcon diagramRelationId""");

	private static final Set<String> OF_DMN = words("""
			definitions decision decisionTable description question allowedAnswers variable
			input inputExpression inputValues inputEntry output outputValues outputEntry defaultOutputEntry
			rule annotation annotationEntry text literalExpression
			inputData informationRequirement requiredDecision requiredInput
			knowledgeSource authorityRequirement requiredAuthority textAnnotation association sourceRef targetRef
			extensionElements itemDefinition typeRef allowedValues""");

	private static final Set<String> ATTRIBUTES_OF_DMN = words("historyTimeToLive versionTag inputVariable");

	private static final Set<String> DRAWING = words("""
			BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle
			DMNDI DMNDiagram DMNShape DMNEdge DMNLabel DMNStyle Size Bounds bounds edge waypoint waypoints Font""");

	private static final Map<String, Set<String>> BPMN_FILES = Map.of(BPMN, OF_BPMN, CAMUNDA_BPMN, OF_CAMUNDA_BPMN,
			"http://www.omg.org/spec/BPMN/20100524/DI", DRAWING, "http://www.omg.org/spec/DD/20100524/DI", DRAWING,
			"http://www.omg.org/spec/DD/20100524/DC", DRAWING);

	private static final Map<String, Set<String>> DMN_FILES = Stream
		.of("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/",
				"http://www.omg.org/spec/DMN/20151101/dmn.xsd", "https://www.omg.org/spec/DMN/20191111/DMNDI/",
				"http://www.omg.org/spec/DMN/20180521/DMNDI/", "http://www.omg.org/spec/DMN/20180521/DC/",
				"http://www.omg.org/spec/DMN/20180521/DI/", "http://bpmn.io/schema/dmn/biodi/1.0",
				"http://bpmn.io/schema/dmn/biodi/2.0")
		.collect(Collectors.toUnmodifiableMap(namespace -> namespace,
				namespace -> namespace.contains("MODEL") || namespace.endsWith("dmn.xsd") ? OF_DMN : DRAWING));

	private KnownElements() {
	}

	static boolean isElement(FileKind kind, String namespace, String name) {
		return ((kind == FileKind.DMN) ? DMN_FILES : BPMN_FILES).getOrDefault(namespace, Set.of()).contains(name);
	}

	/** What other tools note in their own namespaces, the engine does not read. */
	static boolean isAttribute(String namespace, String name) {
		return switch (namespace) {
			case CAMUNDA_BPMN -> ATTRIBUTES_OF_BPMN.contains(name);
			case CAMUNDA_DMN -> ATTRIBUTES_OF_DMN.contains(name);
			case ACTIVITI_BPMN -> false;
			default -> true;
		};
	}

	private static Set<String> words(String list) {
		return Set.of(list.strip().split("\\s+"));
	}

}
