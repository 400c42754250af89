import { is, kindOf, named, ofEach, phaseOf, scopesAround, stepOf } from '../model.js';
import { STEPS } from '../vocabulary.js';

const ELEMENTS = {
  'bpmn:UserTask': 'een gebruikerstaak (user task)',
  'bpmn:ExclusiveGateway': 'een exclusieve gateway',
  'bpmn:CallActivity': 'een aanroep (call activity)',
  'bpmn:StartEvent': 'een startgebeurtenis'
};

const PROCESSES = {
  trajectory: 'een adviestraject',
  round: 'een participatieronde',
  form: 'een participatievorm',
  answer: 'een reactie op een opbrengst',
  draw: 'een loting',
  withdrawal: 'een intrekking'
};

export default ofEach('bpmn:BaseElement', (element, reporter) => {
  const kind = kindOf(scopesAround(element).at(-1) ?? element);
  const step = STEPS[stepOf(element)];
  if (step && !is(element, step.type)) {
    reporter.report(element.get('id'), `“${named(element)}” draagt de stap ${stepOf(element)}, en die hoort op`
      + ` ${ELEMENTS[step.type]}.`);
  }
  else if (step && !step.kinds.includes(kind)) {
    reporter.report(element.get('id'), `“${named(element)}” draagt de stap ${stepOf(element)}, en die hoort in`
      + ` ${step.kinds.map((known) => PROCESSES[known]).join(', of ')}. Kies voor het proces de sjabloon die daarbij past.`);
  }
  if (kindOf(element) && !is(element, 'bpmn:Process')) {
    reporter.report(element.get('id'), `“${named(element)}” draagt een soort (ms:kind), en die hoort op het proces.`);
  }
  if (phaseOf(element) && !(kind === 'trajectory' && is(element, 'bpmn:SubProcess'))) {
    reporter.report(element.get('id'), `“${named(element)}” draagt een fase, en die hoort op een deelproces (sub-process) van een`
      + ' adviestraject.');
  }
});
