/** Every form in the viewer of Tasklist 7.24: it shows, complains of nothing, and axe finds nothing in it. */

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

import { openBrowser, skip } from './browser.js';
import { forms, read } from './models.js';

const require = createRequire(import.meta.url);

const STYLES = join(dirname(require.resolve('@bpmn-io/form-js-viewer')), 'assets/form-js.css');

let browser;

let page;

let problems;

before(async () => {
  if (skip) {
    return;
  }
  browser = await openBrowser();
  page = await browser.newPage();
  problems = [];
  page.on('pageerror', (error) => problems.push(error.stack));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  await page.setContent('<!doctype html><html lang="nl"><title>Formulier</title><main id="form"></main></html>');
  await page.addStyleTag({ path: STYLES });
  await page.addScriptTag({ content: viewer() });
  await page.addScriptTag({ path: require.resolve('axe-core') });
});

after(() => browser?.close());

for (const form of forms()) {
  const schema = JSON.parse(read(`forms/${form}.form`));

  test(`${form} opens and complains of nothing`, { skip }, async () => {
    problems.length = 0;

    const shown = await open(schema, {});

    assert.deepEqual(shown, []);
    assert.deepEqual(problems, []);
  });

  test(`${form} is accessible, with everything shown that it can show`, { skip }, async () => {
    await open(withEverythingShown(schema), SHOWN);

    const violations = await page.evaluate(async () => (await window.axe.run('#form')).violations
      .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${target.join(' ')} ${html}`)));

    assert.deepEqual(violations, []);
  });
}

/** What a task may show of its dossier, and lists with a row. */
const SHOWN = {
  dossier: {
    reference: 'SER-2022-07',
    title: 'Mensen in de zorg',
    question: 'Hoe houden we mensen vast?',
    commissioner: 'Ministerie van VWS',
    commission: 'Commissie Zorg',
    origin: 'Adviesaanvraag',
    phase: 'Diagnose',
    phaseKey: 'diagnosis',
    choices: [{ value: 'survey', label: 'Enquête (informeren, vrijblijvend)' }],
    participation: { purpose: 'Weten wat inwoners redelijk vinden', targetGroups: 'Inwoners van 16 jaar en ouder' },
    form: { name: 'Burgerforum', level: 'Adviseren', effect: 'Pas toe of leg uit', obligation: 'De Raad volgt, of motiveert', threshold: '75',
      rule: 'ten minste 75 % van de uitgebrachte stemmen' },
    bodies: [{ value: 'panel', label: 'Drents Panel' }],
    adviceForms: [{ value: 'stakeholder-forum', label: 'Stakeholderforum' }],
    advice: { body: 'Jongerenplatform', text: 'Vraag jongeren' },
    outcome: { number: 3, text: 'Betaal reistijd', theme: 'Werk', kind: 'Aanbeveling', votes: '18 voor, 6 tegen', why: 'Aangenomen door het burgerforum' },
    earlier: { state: 'Niet gevolgd', ground: 'Kosten', justification: 'De sector kan dit nu niet betalen', alternative: 'Een proef',
      evidence: 'Onderzoek', passage: '3.2', by: 'secretaris', remark: 'Welk deel niet?' },
    overview: '**Burgerforum 3**: Betaal reistijd<br>Niet gevolgd',
    obligations: '**Nog te doen**: één motivering',
    draft: '**1. Inleiding**: tekst',
    constituencies: 'De achterbannen stemmen in',
    sentBack: 'Leg passage 2 beter uit'
  },
  outcomes: [{ text: 'Betaal reistijd' }],
  passages: [{ number: 1, title: 'Inleiding', text: 'Tekst' }],
  quotas: [{ stratum: 'leeftijd', value: '16 tot 35', min: 1, max: 5 }],
  responses: [{ number: 1, response: 'noted' }],
  strata: [{ stratum: 'leeftijd', value: '16 tot 35', participants: 5, population: 28 }]
};

/** The viewer as a script that any page can load. */
function viewer() {
  return buildSync({
    stdin: {
      contents: "import { Form } from '@bpmn-io/form-js-viewer'; window.Form = Form;",
      resolveDir: fileURLToPath(new URL('.', import.meta.url))
    },
    bundle: true,
    write: false
  }).outputFiles[0].text;
}

/** @return what the viewer itself warns of, and components that it does not know */
function open(schema, data) {
  return page.evaluate(async ([content, values]) => {
    window.opened?.destroy();
    window.opened = new window.Form({ container: '#form' });
    const { warnings } = await window.opened.importSchema(content, values);
    const types = (component) => [component.type, ...(component.components ?? []).flatMap(types)];
    const unknown = types(content).filter((type) => !window.opened.get('formFields').get(type));
    return [...warnings.map(String), ...unknown];
  }, [schema, data]);
}

/** Without the conditions on which it hides something. */
function withEverythingShown(component) {
  const { conditional, components, ...rest } = component;
  return { ...rest, ...(components && { components: components.map(withEverythingShown) }) };
}
