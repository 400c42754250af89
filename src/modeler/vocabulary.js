/**
 * The words by which models speak to the dossier, as the README publishes them. The product has them in
 * Java; a test holds the two against each other.
 */

export const PHASES = {
  'agenda-setting': 'Agendering',
  'preliminary': 'Voortraject',
  'diagnosis': 'Diagnose',
  'recommendation': 'Aanbevelingen'
};

export const KINDS = ['trajectory', 'round', 'form', 'answer', 'draw', 'withdrawal'];

export const LEVELS = ['inform', 'advise', 'co-decide', 'decide'];

export const BINDING_EFFECTS = ['non-committal', 'comply-or-explain', 'co-decision', 'own-decision'];

/** Where participants bind the council by a vote of their own, and so by a threshold. */
export const BOUND_BY_VOTE = ['comply-or-explain', 'own-decision'];

export const STANDING_BODIES = ['none', 'possible', 'required'];

export const PROPERTIES = [
  'ms:kind', 'ms:phase', 'ms:step', 'ms:version', 'ms:form', 'ms:level', 'ms:bindingEffect', 'ms:adoptionThreshold',
  'ms:standingBodies', 'ms:unsolicitedAdvice', 'ms:ladder', 'ms:representative', 'ms:selection', 'ms:permanence',
  'ms:effort', 'ms:cost', 'ms:duration', 'ms:groupSize', 'ms:purpose', 'ms:pros', 'ms:cons', 'ms:examples'
];

const step = (type, ...kinds) => ({ type, kinds });

/** On which element each step stands, and in which kinds of process it means something. */
export const STEPS = {
  'decide-participation': step('bpmn:UserTask', 'trajectory'),
  'decide-agenda': step('bpmn:UserTask', 'trajectory'),
  'receive-advice': step('bpmn:UserTask', 'trajectory'),
  'draft-advice': step('bpmn:UserTask', 'trajectory'),
  'consult-constituencies': step('bpmn:UserTask', 'trajectory'),
  'record-seat-vote': step('bpmn:UserTask', 'trajectory'),
  'adopt': step('bpmn:UserTask', 'trajectory'),
  'send-feedback': step('bpmn:UserTask', 'trajectory'),
  'evaluate': step('bpmn:UserTask', 'trajectory'),
  'participation-gateway': step('bpmn:ExclusiveGateway', 'trajectory'),
  'round': step('bpmn:CallActivity', 'trajectory'),
  'withdraw': step('bpmn:StartEvent', 'trajectory'),
  'form': step('bpmn:CallActivity', 'round'),
  'record-outcomes': step('bpmn:UserTask', 'round'),
  'work-in': step('bpmn:UserTask', 'round'),
  'respond': step('bpmn:UserTask', 'answer', 'round', 'trajectory'),
  'confirm-justification': step('bpmn:UserTask', 'answer', 'round', 'trajectory'),
  'set-voting-rule': step('bpmn:UserTask', 'form'),
  'convene-body': step('bpmn:UserTask', 'form'),
  'prepare-draw': step('bpmn:UserTask', 'draw', 'form'),
  'follow-draw': step('bpmn:UserTask', 'draw', 'form'),
  'confirm-withdrawal': step('bpmn:UserTask', 'withdrawal')
};

/** The groups of people who do the work of a commission; the others read. */
export const GROUPS = ['commission-secretaries', 'chairs'];

/** The process that answers one outcome, as the product comes with it. */
export const ANSWER_PROCESS = 'answer-outcome';

/** What gateways and multi-instances may ask the dossier. */
export const QUESTIONS = [
  'trajectory.usesParticipation', 'trajectory.chosenForms', 'trajectory.isUnsolicited', 'trajectory.adviceForm',
  'trajectory.seats', 'trajectory.deviations', 'trajectory.isOnAgenda', 'trajectory.isAdopted',
  'trajectory.roundsOwedFeedback', 'trajectory.owesFeedback', 'round.bindingOutcomes', 'round.hasBindingOutcomes',
  'round.hasNonBindingOutcomes', 'round.isUnsolicited', 'round.votedAgainst', 'round.dissent', 'round.mustJustify',
  'round.isConfirmed'
].map((question) => `${question}(execution)`);

/** The one thing that can be read of the process itself: the reference of the trajectory, to pass it on. */
export const PASSED_ON = 'execution.processBusinessKey';

/** What is no variable, though it looks like one. */
export const RESERVED = ['execution', 'task', 'caseExecution', 'externalTask', 'authenticatedUserId', 'trajectory', 'round',
  'drawByLot', 'sendToTrajectory', 'applicationContext', 'dataSource', 'processEngine'];

/** The delegates that a service task or a throwing event may name. */
export const DELEGATES = ['${drawByLot}', '${sendToTrajectory}'];
