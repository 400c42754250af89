/** What the guide for process owners says to do in the Modeler, done in its editors as it says. */

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { openBrowser, skip } from './browser.js';
import { fillInForm, openForm, savedForm } from './formEditor.js';
import { findings } from './lint.js';
import { fillIn, openDiagram, openModeler, saved, select } from './modeler.js';

const ROOT = new URL('../../../', import.meta.url);

const read = (file) => readFileSync(new URL(file, ROOT), 'utf8');

/** Where the product's tests find what was made here, to go on with it. */
const MADE = new URL('target/modeler/guide/', ROOT);

const GUIDES = ['nl', 'en'].map((language) => read(`src/main/resources/templates/guide/${language}.html`));

let browser;

before(async () => {
  if (!skip) {
    browser = await openBrowser();
    rmSync(MADE, { recursive: true, force: true });
    mkdirSync(MADE, { recursive: true });
  }
});

after(() => browser?.close());

test('the survey becomes an online survey, after one mistake', { skip }, async () => {
  const { page, problems } = await openModeler(browser);
  await page.setViewportSize({ width: 1280, height: 620 });
  await openDiagram(page, read('processes/forms-of-participation/survey.bpmn'));
  await page.evaluate(() => {
    const canvas = window.modeler.get('canvas');
    canvas.zoom('fit-viewport');
    canvas.zoom(0.68);
    canvas.viewbox({ ...canvas.viewbox(), x: -50, y: 20 });
  });
  await open(page, 'survey', 'General', 'In de catalogus');
  await picture(page, 'open');

  await fillIn(page, 'survey', { Name: 'Online enquête', ID: 'survey-online' });
  await picture(page.locator('#panel'), 'identity');

  const [mistake, ...others] = await findings(await saved(page));
  assert.deepEqual(others, []);
  assert.equal(mistake.rule, 'catalogue-entry');
  GUIDES.forEach((guide) => assert.ok(guide.includes(mistake.message), mistake.message));

  await fillIn(page, 'survey-online', {
    'Sleutel': 'survey-online',
    'Waarvoor?': 'Snel horen hoe een grote groep over een vraag denkt',
    'Representatief?': 'niet altijd',
    'Hoe worden deelnemers gevonden?': 'wie de link krijgt, kan meedoen'
  });
  await page.setViewportSize({ width: 1280, height: 910 });
  await open(page, 'survey-online', 'In de catalogus', 'Wat de vorm oplevert en hoe dat bindt');
  await picture(page.locator('#panel'), 'catalogue');

  await page.setViewportSize({ width: 1280, height: 620 });
  await fillIn(page, 'UserTask_DesignSurvey', { Name: 'Ontwerp de online enquête', Formulier: 'design-survey-online' });
  await open(page, 'UserTask_DesignSurvey', 'General', 'Formulier', 'Wie en wanneer');
  await picture(page, 'task');

  const xml = await saved(page);
  writeFileSync(new URL('survey-online.bpmn', MADE), xml);
  assert.deepEqual(await findings(xml), []);
  assert.deepEqual(problems, []);
});

test('its task gets a form of its own, with a field more', { skip }, async () => {
  const { page, problems } = await openForm(browser, JSON.parse(read('forms/design-survey.form')));
  const field = (text) => page.locator('.fjs-form-editor .fjs-element', { hasText: text }).last();
  await fillInForm(page, { ID: 'design-survey-online' });
  await page.getByTitle('Create a Text field element').press('Enter');
  await field('Text field').click();
  await fillInForm(page, { 'Field label': 'Adres van de vragenlijst', 'Key': 'address' });
  await field('Adres van de vragenlijst').waitFor();
  await picture(page, 'form');

  const form = await savedForm(page);
  writeFileSync(new URL('design-survey-online.form', MADE), JSON.stringify(form, null, 2));
  assert.equal(form.id, 'design-survey-online');
  assert.equal(form.components.find(({ key }) => key === 'address').label, 'Adres van de vragenlijst');
  assert.deepEqual(problems, []);
});

/** Opens these groups of the panel, and closes the others. */
async function open(page, id, ...groups) {
  await select(page, id);
  for (const group of await page.locator('#panel .bio-properties-panel-group').all()) {
    const header = group.locator('.bio-properties-panel-group-header');
    const wanted = groups.includes((await header.locator('.bio-properties-panel-group-header-title').innerText()).trim());
    const isOpen = await header.evaluate(({ classList }) => classList.contains('open'));
    if (wanted !== isOpen) {
      await header.click();
    }
  }
  await page.locator('#panel .bio-properties-panel-scroll-container').evaluate((panel) => panel.scrollTo(0, 0));
}

/** Where pictures are wanted, of what the reader should see. */
async function picture(shown, name) {
  if (process.env.PICTURES) {
    await shown.screenshot({ path: join(process.env.PICTURES, `${name}.png`), animations: 'disabled' });
  }
}
