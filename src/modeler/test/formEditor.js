/** The Modeler's editor of forms, without its window. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildSync } from 'esbuild';

const require = createRequire(import.meta.url);

const EDITOR = dirname(require.resolve('@bpmn-io/form-js-editor'));

/** The viewer that comes with the editor, and not the older one that comes with Tasklist. */
const VIEWER = dirname(createRequire(join(EDITOR, 'index.cjs')).resolve('@bpmn-io/form-js-viewer'));

const STYLES = [join(VIEWER, 'assets/form-js.css'),
  ...['form-js-editor-base.css', 'form-js-editor.css', 'properties-panel.css'].map((style) => join(EDITOR, 'assets', style))];

/** A page with a form in it, and everything that goes wrong in it. */
export async function openForm(browser, schema) {
  const [script] = buildSync({
    stdin: {
      contents: "export { FormEditor } from '@bpmn-io/form-js-editor';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url))
    },
    bundle: true,
    format: 'iife',
    globalName: 'formJs',
    write: false
  }).outputFiles;
  const page = await browser.newPage({ viewport: { width: 1280, height: 620 } });
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.stack));
  await page.setContent('<!doctype html><html lang="nl"><style>html, body, #form { height: 100%; margin: 0; }</style><div id="form"></div></html>');
  for (const path of STYLES) {
    await page.addStyleTag({ path });
  }
  await page.addScriptTag({ content: script.text });
  await page.evaluate(async (form) => {
    window.editor = new window.formJs.FormEditor({ container: '#form', exporter: { name: 'Camunda Modeler', version: '5.50.0' } });
    await window.editor.importSchema(form);
  }, schema);
  return { page, problems };
}

/** Fills in the panel of what was clicked on, by the words that it shows. */
export async function fillInForm(page, values) {
  const panel = page.locator('.fjs-properties-container');
  for (const [label, value] of Object.entries(values)) {
    const field = panel.getByLabel(label, { exact: true });
    if (!await field.isVisible()) {
      await panel.locator('.bio-properties-panel-group', { has: page.getByLabel(label, { exact: true }) }).locator('.bio-properties-panel-group-header').click();
    }
    await field.fill(value);
    await field.blur();
  }
}

export const savedForm = (page) => page.evaluate(() => window.editor.saveSchema());
