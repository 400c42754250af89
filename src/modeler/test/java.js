/** The words of the vocabulary as the product itself has them, read from its sources. */

import { read } from './models.js';

const source = (path) => read(`src/main/java/nl/meerstemmig/${path}.java`).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');

const rules = source('conformance/Rule');

const known = source('conformance/KnownElements');

const vocabulary = source('conformance/ModelVocabulary');

/** The keys of an enum: NOT_FOLLOWED is not-followed. */
function keys(text, name) {
  const [, constants] = new RegExp(`enum ${name}\\b[^{]*\\{([^;}]*)`).exec(text.replace(/\([^()]*\)/g, ''));
  return constants.split(',').map((constant) => constant.trim().toLowerCase().replaceAll('_', '-')).filter(Boolean);
}

const strings = (text) => [...text.matchAll(/"([^"]+)"/g)].map(([, string]) => string);

const severity = (rule) => (new RegExp(`\\b${rule.toUpperCase().replaceAll('-', '_')}\\(Severity\\.WARNING\\)`).test(rules) ? 'warn' : 'error');

const words = (name) => new RegExp(` ${name} = words\\(\\s*"+([^"]*)`).exec(known)[1].trim().split(/\s+/);

export const java = {
  /** All rules, with what breaking them means. */
  rules: Object.fromEntries(keys(rules, 'Rule').map((rule) => [rule, severity(rule)])),
  known: ['OF_BPMN', 'OF_CAMUNDA_BPMN', 'ATTRIBUTES_OF_BPMN', 'DRAWING'].map(words),
  reserved: strings(/RESERVED = Set\.of\(([\s\S]*?)\);/.exec(source('conformance/ExpressionRules'))[1]),
  passedOn: strings(/OF_THE_PROCESS = Set\.of\(([\s\S]*?)\);/.exec(source('conformance/ExpressionRules'))[1]),
  delegates: strings(/DELEGATES = Set\.of\(([\s\S]*?)\);/.exec(vocabulary)[1]),
  properties: [...new Set(strings(vocabulary).filter((string) => /^ms:./.test(string)))],
  kinds: keys(vocabulary, 'Kind'),
  steps: keys(vocabulary, 'StepKind'),
  questions: strings(/QUESTIONS = Set\.of\(([\s\S]*?)\);/.exec(vocabulary)[1]),
  phases: keys(source('trajectory/Phase'), 'Phase'),
  levels: keys(source('catalogue/InvolvementLevel'), 'InvolvementLevel'),
  effects: keys(source('catalogue/BindingEffect'), 'BindingEffect'),
  standingBodies: keys(source('catalogue/StandingBodies'), 'StandingBodies')
};
