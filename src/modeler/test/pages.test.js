/** Every rule of the product has a page that says what, why and how to mend it, and names its examples. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { errors, warnings } from '../index.js';
import { java } from './java.js';
import { examples } from './models.js';

const SEEN = { ...errors, ...warnings };

const WEIGHTS = { error: 'fout: uitrollen kan niet', warn: 'waarschuwing: uitrollen kan' };

const ALONE = '; alleen het product ziet dit';

const text = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

const linked = (page) => [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link).filter((link) => !link.startsWith('https:'));

const dead = (links, folder) => links.filter((link) => !existsSync(new URL(link, new URL(`../${folder}`, import.meta.url))));

for (const [rule, weight] of Object.entries(java.rules)) {
  test(`${rule} has a page`, () => {
    const page = text(`rules/${rule}.md`);
    const links = linked(page);
    const own = examples().filter((example) => example.rule === rule).map(({ name }) => `../../test/examples/${rule}/${name}.bpmn`);

    assert.match(page, /^# .+\n/);
    assert.equal(page.split('\n')[2], `\`${rule}\` (${WEIGHTS[weight]}${rule in SEEN ? '' : ALONE})`);
    for (const part of ['Wat', 'Waarom', 'Zo lost u het op', 'Voorbeelden']) {
      assert.match(page, new RegExp(`\n## ${part}\n\n\\S`));
    }
    assert.deepEqual(own.filter((example) => !links.includes(example)), []);
    assert.ok(own.length || /## Voorbeelden\n\nGeen: /.test(page));
    assert.deepEqual(dead(links, 'rules/'), []);
  });
}

test('the page of all rules links to each', () => {
  const links = linked(text('README.md'));

  assert.deepEqual(Object.keys(java.rules).filter((rule) => !links.includes(`rules/${rule}.md`)), []);
  assert.deepEqual(dead(links, ''), []);
});
