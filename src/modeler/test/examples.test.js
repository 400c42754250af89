/** Each rule has examples, which the product judges too: the correct ones keep every rule, the incorrect ones break that one. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { errors, warnings } from '../index.js';
import { findings } from './lint.js';
import { examples, read } from './models.js';

const RULES = { ...errors, ...warnings };

const ours = examples().filter(({ rule }) => rule in RULES);

for (const { name, path } of ours.filter((example) => example.name.startsWith('correct'))) {
  test(`${path} keeps every rule`, async () => {
    assert.deepEqual(await findings(read(path)), [], name);
  });
}

for (const { rule, path } of ours.filter((example) => example.name.startsWith('incorrect'))) {
  test(`${path} breaks its rule and no other`, async () => {
    const found = await findings(read(path));

    assert.deepEqual([...new Set(found.map((finding) => finding.rule))], [rule], JSON.stringify(found, null, 2));
    assert.deepEqual([...new Set(found.map(({ category }) => category))], [rule in errors ? 'error' : 'warn']);
  });
}

test('every rule has a correct and an incorrect example', () => {
  const kinds = (rule) => new Set(ours.filter((example) => example.rule === rule).map(({ name }) => name.split('-')[0]));

  assert.deepEqual(Object.keys(RULES).filter((rule) => kinds(rule).size !== 2), []);
});
