/** Reads a model as the rules speak of it: its words, its loops, its calls, its conditions. */

import { isMarked } from './expression.js';
import { ANSWER_PROCESS, PHASES } from './vocabulary.js';

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

/** The extension properties of one element: pairs of name and value. */
export function properties(element) {
  return extensions(element, 'camunda:Properties')
    .flatMap((list) => list.get('values'))
    .filter(({ name, value }) => name && value !== undefined)
    .map(({ name, value }) => [name, value.trim()]);
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

/** The flow nodes of a type with this step. */
export function steps(scope, type, step) {
  return flowNodes(scope).filter((node) => is(node, type) && stepOf(node) === step);
}

export const isEventSubProcess = (element) => is(element, 'bpmn:SubProcess') && element.get('triggeredByEvent') === true;

export const isPhase = (element) => is(element, 'bpmn:SubProcess') && Object.hasOwn(PHASES, phaseOf(element) ?? '');

/** The sub-processes around something, the innermost first, and at last its process. */
export const scopesAround = (element) => (is(element.$parent, 'bpmn:FlowElementsContainer')
  ? [element.$parent, ...scopesAround(element.$parent)] : []);

/** As it is told to somebody who looks at the drawing. */
export const named = (element) => element.get('name')?.replace(/\s+/g, ' ').trim() || element.get('id');

/** Whether an activity is done for each of a list, for all of them, under this name. */
export function repeats(activity, question, variable) {
  const loop = activity.get('loopCharacteristics');
  return isQuestion(loop?.get('camunda:collection'), question)
    && loop.get('camunda:elementVariable') === variable
    && !loop.get('completionCondition')
    && !loop.get('loopCardinality');
}

const isQuestion = (expression, question) => bare(expression) === question;

/** What stands between the braces of an expression, without spaces but after a “not”; nothing where it is a text. */
export function bare(expression = '') {
  const [, not, inside] = isMarked(expression) ? /^(not )?(.*)$/s.exec(expression.trim().slice(2, -1).trim()) : [];
  return inside === undefined ? undefined : (not ?? '') + inside.replace(/\s+/g, '');
}

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

/** Whether a flow is taken only where the dossier answers a question with yes, or with no. */
export function says(flow, question, answer) {
  const [same, opposite] = answer ? [yes, no] : [no, yes];
  return same(conditionOf(flow), question) || isOtherwise(flow, (other) => opposite(conditionOf(other), question));
}

/** Whether it is what remains beside the conditions of the others. */
function isOtherwise(flow, saysIt) {
  const source = flow.get('sourceRef');
  const others = is(source, 'bpmn:ExclusiveGateway') && isDefault(flow) ? outgoing(source).filter((other) => other !== flow) : [];
  return others.length > 0 && others.every(saysIt);
}

const yes = (condition, question) => condition === question;

const no = (condition, question) => [`!${question}`, `not ${question}`, `${question}==false`].includes(condition);

const isDefault = (flow) => is(flow.get('sourceRef'), 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')
  && flow.get('sourceRef').get('default') === flow;

/** What has to be true, as an expression without its marks. */
const conditionOf = (flow) => (isDefault(flow) ? undefined : bare(flow.get('conditionExpression')?.get('body')));

export const isConditioned = (flow) => Boolean(flow.get('conditionExpression'));

/** Whether the engine evaluates its condition, and does not take it for a text. */
export const hasExpression = (flow) => isMarked(flow.get('conditionExpression')?.get('body') ?? '');
