/**
 * The elements that a model may consist of, by namespace, and the engine's own attributes on them. Whatever is
 * not here the product refuses. It has the same lists in Java; a test holds the two against each other.
 */

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The engine's own extensions of BPMN. */
export const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

/** The engine still reads its extensions under their former name. */
const ACTIVITI = 'http://activiti.org/bpmn';

const words = (list) => list.trim().split(/\s+/);

export const OF_BPMN = words(`
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
  dataInputAssociation dataOutputAssociation sourceRef targetRef`);

export const OF_CAMUNDA_BPMN = words(`
  properties property inputOutput inputParameter outputParameter list value map entry in out
  failedJobRetryTimeCycle`);

export const ATTRIBUTES_OF_BPMN = words(`
  asyncBefore asyncAfter exclusive jobPriority taskPriority priority historyTimeToLive versionTag
  isStartableInTasklist candidateStarterGroups candidateStarterUsers initiator
  candidateGroups candidateUsers assignee dueDate followUpDate formRef formRefBinding formRefVersion
  collection elementVariable delegateExpression expression resultVariable type topic
  calledElementBinding calledElementVersion calledElementVersionTag
  decisionRef decisionRefBinding decisionRefVersion decisionRefVersionTag mapDecisionResult
  errorCodeVariable errorMessageVariable errorMessage escalationCodeVariable variableName variableEvents
  modelerTemplate modelerTemplateVersion modelerTemplateIcon diagramRelationId`);

export const DRAWING = words(`
  BPMNDiagram BPMNPlane BPMNShape BPMNEdge BPMNLabel BPMNLabelStyle
  DMNDI DMNDiagram DMNShape DMNEdge DMNLabel DMNStyle Size Bounds bounds edge waypoint waypoints Font`);

const DRAWN = ['BPMN/20100524/DI', 'DD/20100524/DI', 'DD/20100524/DC'].map((name) => `http://www.omg.org/spec/${name}`);

export const isElement = (namespace, name) => (namespace === BPMN && OF_BPMN.includes(name))
  || (namespace === CAMUNDA && OF_CAMUNDA_BPMN.includes(name)) || (DRAWN.includes(namespace) && DRAWING.includes(name));

/** What other tools note in their own namespaces, the engine does not read. */
export const isAttribute = (namespace, name) => namespace !== ACTIVITI
  && (namespace !== CAMUNDA || ATTRIBUTES_OF_BPMN.includes(name));
