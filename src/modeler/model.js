/** Reads a model as the rules speak of it: its words, its loops, its calls, its conditions. */

import { ANSWER_PROCESS } from './vocabulary.js';

export function is(element, ...types) {
  return types.some((type) => element?.$instanceOf?.(type));
}

/** A rule that looks at each element of these types. */
export function ofEach(types, check) {
  return () => ({
    check(node, reporter) {
      if (is(node, ...[types].flat())) {
        check(node, reporter);
      }
    }
  });
}

/** A rule that looks at each process as a whole. */
export const ofProcess = (check) => ofEach('bpmn:Process', check);

function extensions(element, type) {
  return (element.get('extensionElements')?.get('values') ?? []).filter((extension) => extension.$type === type);
}

/** The extension properties of one element, in order: pairs of name and value. */
export function properties(element) {
  return extensions(element, 'camunda:Properties')
    .flatMap((list) => list.get('values'))
    .filter(({ name }) => name)
    .map(({ name, value }) => [name, (value ?? '').trim()]);
}

/** The value of one of them, where it has one. */
export function property(element, name) {
  return new Map(properties(element)).get(name) || undefined;
}

export const kindOf = (process) => property(process, 'ms:kind');

export const phaseOf = (element) => property(element, 'ms:phase');

export const stepOf = (element) => property(element, 'ms:step');

/** All flow nodes of a process or a sub-process, those in its sub-processes included. */
export function flowNodes(scope) {
  return (scope.get('flowElements') ?? [])
    .filter((element) => is(element, 'bpmn:FlowNode'))
    .flatMap((node) => (is(node, 'bpmn:SubProcess') ? [node, ...flowNodes(node)] : [node]));
}

/** By the flows themselves: a model need not say it at the node too. */
export function outgoing(node) {
  return (node.$parent?.get('flowElements') ?? [])
    .filter((element) => is(element, 'bpmn:SequenceFlow') && element.get('sourceRef') === node);
}

/** The flow nodes with this step that stand on the element on which it works. */
export function steps(scope, type, step) {
  return flowNodes(scope).filter((node) => is(node, type) && stepOf(node) === step);
}

export const isEventSubProcess = (element) => is(element, 'bpmn:SubProcess') && element.get('triggeredByEvent') === true;

export const isPhase = (element) => is(element, 'bpmn:SubProcess') && phaseOf(element) !== undefined
  && !isEventSubProcess(element) && !element.get('loopCharacteristics');

/** The sub-processes around something, the innermost first, and at last its process. */
export const scopesAround = (element) => (is(element.$parent, 'bpmn:FlowElementsContainer')
  ? [element.$parent, ...scopesAround(element.$parent)] : []);

/** The phase that something stands in; without one, the innermost scope. */
export const phaseAround = (element) => scopesAround(element).find(isPhase) ?? scopesAround(element)[0];

/** As it is told to somebody who looks at the drawing. */
export const named = (element) => element.get('name')?.replace(/\s+/g, ' ').trim() || element.get('id');

/** Whether an activity is done for each of a list. */
export const repeatsOver = (activity, question) => isQuestion(activity.get('loopCharacteristics')?.get('camunda:collection'), question);

/** Whether it is done for all of them, under this name, and nothing ends it early. */
export function repeats(activity, question, variable) {
  const loop = activity.get('loopCharacteristics');
  return repeatsOver(activity, question)
    && loop.get('camunda:elementVariable') === variable
    && !loop.get('completionCondition')
    && !loop.get('loopCardinality');
}

const isQuestion = (expression, question) => bare(expression) === question;

/** What stands between the braces of an expression, without spaces. */
const bare = (expression) => /^[$#]\{(.*)\}$/s.exec((expression ?? '').replace(/\s+/g, ''))?.[1];

/** Whether a call passes what an expression or a variable says under a name. */
export function passes(call, target, { source, question }) {
  return extensions(call, 'camunda:In').some((mapping) => mapping.get('target') === target
    && ((source && mapping.get('source') === source) || isQuestion(mapping.get('sourceExpression'), source ?? question)));
}

export function passesBusinessKey(call) {
  return extensions(call, 'camunda:In').some((mapping) => isQuestion(mapping.get('businessKey'), 'execution.processBusinessKey'));
}

/** Whatever the process is called that answers an outcome, it is told which. */
const isToldWhich = (call) => extensions(call, 'camunda:In').some((mapping) => mapping.get('target') === 'outcomeId');

export const isAnswer = (node) => (is(node, 'bpmn:UserTask') && stepOf(node) === 'respond')
  || (is(node, 'bpmn:CallActivity') && (node.get('calledElement') === ANSWER_PROCESS || isToldWhich(node)));

/**
 * Whether a flow is taken only where the dossier answers a question with yes, or with no: by its own
 * condition, or because it is what remains beside the conditions of the others.
 */
export function says(flow, question, answer) {
  const [same, opposite] = answer ? [yes, no] : [no, yes];
  const source = flow.get('sourceRef');
  const choosing = is(source, 'bpmn:ExclusiveGateway');
  if (isConditioned(flow) && !(choosing && source.get('default') === flow)) {
    return same(conditionOf(flow), question);
  }
  const others = choosing ? outgoing(source).filter((other) => other !== flow) : [];
  return others.length > 0 && others.every((other) => opposite(conditionOf(other), question));
}

const yes = (condition, question) => isQuestion(condition, question);

const no = (condition, question) => [`!${question}`, `not${question}`, `${question}==false`].includes(bare(condition));

const conditionOf = (flow) => flow.get('conditionExpression')?.get('body')?.trim() ?? '';

export const isConditioned = (flow) => conditionOf(flow) !== '';

/** Whether the engine evaluates its condition, and does not take it for a text. */
export const isMarked = (flow) => bare(conditionOf(flow)) !== undefined;
