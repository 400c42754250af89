/** Each rule has examples, which the product judges too: the correct ones keep every rule, the incorrect ones break that one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { content } from '../content.js';
import { refusedIn } from '../expression.js';
import { errors, warnings } from '../index.js';
import { NEEDED } from '../rules/catalogue-entry.js';
import { java } from './java.js';
import { findings } from './lint.js';
import { ONLY_THE_PRODUCT, examples, read } from './models.js';

const RULES = { ...errors, ...warnings };

const judged = await Promise.all(examples().map(async (example) => ({ ...example, found: await findings(read(example.path)) })));

for (const { name, path, found } of judged.filter(({ isCorrect }) => isCorrect)) {
  test(`${path} keeps every rule`, () => {
    assert.deepEqual(found, [], name);
  });
}

for (const { rule, path, found } of judged.filter(({ isCorrect, onlyTheProduct }) => !isCorrect && !onlyTheProduct)) {
  test(`${path} breaks its rule and no other`, () => {
    assert.deepEqual([...new Set(found.map((finding) => finding.rule))], [rule], JSON.stringify(found, null, 2));
    assert.deepEqual([...new Set(found.map(({ category }) => category))], [rule in errors ? 'error' : 'warn']);
  });
}

test('what only the product sees is an example, and nothing is found in it', () => {
  const others = judged.filter(({ onlyTheProduct }) => onlyTheProduct);

  assert.deepEqual(others.map(({ rule, name }) => `${rule}/${name}`), ONLY_THE_PRODUCT);
  assert.deepEqual(others.flatMap(({ found }) => found), []);
});

test('every rule has a correct and an incorrect example', () => {
  const kinds = (rule) => new Set(judged.filter((example) => example.rule === rule && !example.onlyTheProduct)
    .map(({ isCorrect }) => isCorrect));

  assert.deepEqual(Object.keys(RULES).filter((rule) => kinds(rule).size !== 2), []);
});

test('every rule is one of the product, and weighs as much', () => {
  const weights = { ...each(errors, 'error'), ...each(warnings, 'warn') };

  assert.deepEqual(weights, Object.fromEntries(Object.keys(weights).map((rule) => [rule, java.rules[rule]])));
});

test('expressions are read as the product reads them', () => {
  const lines = read('src/test/examples/expression/expressions.txt').trim().split('\n');

  assert.ok(lines.length > 30);
  assert.deepEqual(lines.filter((line) => (refusedIn(line.slice(2)) === undefined) !== line.startsWith('+ ')), []);
});

test('what holds of one element is said in the words of the product', () => {
  const said = judged.flatMap(({ found }) => found).filter(({ rule }) => rule in content || rule === 'catalogue-entry');

  assert.ok(said.length > 20);
  assert.deepEqual(said.filter(({ rule, message }) => !sentences(rule).some((sentence) => sentence.test(message))), []);
  assert.deepEqual(NEEDED, Object.fromEntries(Object.keys(NEEDED).map((name) => [name, words(`catalogue-entry.${name.slice(3)}`)])));
});

const each = (rules, weight) => Object.fromEntries(Object.keys(rules).map((rule) => [rule, weight]));

const PROPERTIES = ['conformance', 'refusals'].flatMap((bundle) => [...read(`src/main/resources/${bundle}.properties`)
  .matchAll(/^([^#=\s]+)=(.*)$/gm)].map(([, key, text]) => [key, text]));

const words = (key) => new Map(PROPERTIES).get(key);

/** What the product may say of a rule, with anything where it fills something in. */
function sentences(rule) {
  return PROPERTIES
    .filter(([key, text]) => (key.startsWith(`${rule}.`) && text !== '{0}') || ['choice.unknown', 'threshold.out-of-range'].includes(key))
    .map(([, text]) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d\}/g, '.+')}$`));
}
