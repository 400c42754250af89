/** The words of the vocabulary as the product itself has them, read from its sources. */

import { read } from './models.js';

const source = (path) => read(`src/main/java/nl/meerstemmig/${path}.java`).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');

const vocabulary = source('conformance/ModelVocabulary');

/** The keys of an enum: NOT_FOLLOWED is not-followed. */
function keys(text, name) {
  const [, constants] = new RegExp(`enum ${name}\\b[^{]*\\{([^;}]*)`).exec(text.replace(/\([^()]*\)/g, ''));
  return constants.split(',').map((constant) => constant.trim().toLowerCase().replaceAll('_', '-')).filter(Boolean);
}

const strings = (text) => [...text.matchAll(/"([^"]+)"/g)].map(([, string]) => string);

export const java = {
  properties: [...new Set(strings(vocabulary).filter((string) => string.startsWith('ms:')))],
  kinds: keys(vocabulary, 'Kind'),
  steps: keys(vocabulary, 'StepKind'),
  questions: strings(/QUESTIONS = Set\.of\(([\s\S]*?)\);/.exec(vocabulary)[1]),
  phases: keys(source('trajectory/Phase'), 'Phase'),
  levels: keys(source('catalogue/InvolvementLevel'), 'InvolvementLevel'),
  effects: keys(source('catalogue/BindingEffect'), 'BindingEffect'),
  standingBodies: keys(source('catalogue/StandingBodies'), 'StandingBodies')
};
