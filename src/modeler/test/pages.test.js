/** Every rule has a page that says what, why and how to mend it, and names its examples. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { errors, warnings } from '../index.js';

const text = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

const linked = (page) => [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link).filter((link) => !link.startsWith('https:'));

const dead = (links, folder) => links.filter((link) => !existsSync(new URL(link, new URL(`../${folder}`, import.meta.url))));

for (const rule of Object.keys({ ...errors, ...warnings })) {
  test(`${rule} has a page`, () => {
    const page = text(`rules/${rule}.md`);
    const links = linked(page);

    assert.match(page, new RegExp(`^# .+\n\n\`${rule}\` \\(${rule in errors ? 'fout' : 'waarschuwing'}: .+\\)\n`));
    for (const part of ['Wat', 'Waarom', 'Zo lost u het op', 'Voorbeelden']) {
      assert.match(page, new RegExp(`\n## ${part}\n\n\\S`));
    }
    for (const kind of ['correct', 'incorrect']) {
      assert.ok(links.some((link) => link.startsWith(`../../test/examples/${rule}/${kind}`)), kind);
    }
    assert.deepEqual(dead(links, 'rules/'), []);
  });
}

test('the page of all rules links to each', () => {
  const links = linked(text('README.md'));

  assert.deepEqual(Object.keys({ ...errors, ...warnings }).filter((rule) => !links.includes(`rules/${rule}.md`)), []);
  assert.deepEqual(dead(links, ''), []);
});
